import { Component } from 'obsidian';
import type { NowPlaying } from '../core/ports';
import type { ReaderScrolling } from '../scroll/reader-scrolling';
import { LazyRows, type BranchShape } from '../tree/lazy-rows';
import { Tree } from '../tree/tree';
import type { Anchor } from '../tree/virtual-list';
import { drawRow, momentWidthOf } from './draw-row';
import { PlayingRows } from './playing-rows';
import type { OwnRow, Row } from './row';
import type { RowActions } from './row-actions';
import type { RowBranches } from './row-branch';
import { dragRow } from './row-drag';
import { showRowMenu } from './row-menu';

/** In pixels, in Obsidian's own theme: a title of one line, a claim of two. */
const TITLE_HEIGHT = 28;
const CLAIM_HEIGHT = 42;

/** What the tree asks, and whom it tells what the reader does. */
export interface SourcesTreeParts extends Pick<BranchShape<OwnRow>, 'isFolded' | 'chosenKeys'> {
  readonly nowPlaying: NowPlaying;
  readonly reader: ReaderScrolling;
  readonly actions: RowActions;
  onFold(key: string, isFolded: boolean): void;
  onDrawn(rows: readonly Row[]): void;
}

/** The rows of the sidebar as a tree: how they look, and what the reader's hands do with them. */
export class SourcesTree extends Component {
  private readonly rows: LazyRows<OwnRow>;
  private readonly tree: Tree<Row>;
  private readonly playing: PlayingRows;
  /** Of the moments, in digits, so that they stand in one column. */
  private momentWidth = 0;

  /** `scrollEl` scrolls the tree. */
  constructor(
    private readonly scrollEl: HTMLElement,
    private readonly parts: SourcesTreeParts,
  ) {
    super();
    const { nowPlaying, reader, actions } = parts;
    this.playing = new PlayingRows(scrollEl, nowPlaying, reader);
    this.rows = new LazyRows({
      isFolded: (row, byDefault) => parts.isFolded(row, byDefault),
      chosenKeys: () => parts.chosenKeys(),
      guessHeight: (level) => (level < 3 ? TITLE_HEIGHT : CLAIM_HEIGHT),
    });
    const treeEl = scrollEl.createDiv({
      cls: 'video-citations-tree',
      attr: { 'aria-label': 'Sources, backlinked topics and topics' },
    });
    this.tree = this.addChild(
      new Tree(scrollEl, treeEl, this.rows, {
        draw: (el, row) => {
          drawRow(el, row);
          this.playing.mark(el, row);
        },
        labelOf: (row) => ('title' in row && row.kind !== 'moment' ? row.title : ''),
        onDrawn: (rows) => this.onDrawn(rows),
        onFold: ({ key }, isFolded) => parts.onFold(key, isFolded),
        onPress: (row, event) => actions.press(row, event),
        onContextMenu: (row, event) => showRowMenu(row, event, actions),
        onHover: (row, event) => actions.preview(row, event),
        onDragStart: (row, event) => dragRow(row, event, actions.host.app),
      }),
    );
  }

  override onload(): void {
    this.register(this.parts.nowPlaying.onCueChange(() => this.playing.follow(this.tree, this.rows)));
  }

  /** Whether some row below the sections that could be folded is not. */
  get hasUnfolded(): boolean {
    return this.rows.findMade(({ level, isFolded }) => level > 1 && isFolded === false) !== null;
  }

  /** Where it is scrolled to. */
  get anchors(): readonly Anchor[] {
    return this.tree.anchors;
  }

  /** Shows branches in place of those before; those of something else at the rows where the reader left them. */
  show(branches: RowBranches, leftAt: readonly Anchor[] | null): void {
    if (leftAt !== null) this.momentWidth = 0;
    this.tree.update(() => this.rows.take(branches));
    if (leftAt !== null) this.tree.scrollToAnchors(leftAt);
  }

  focus(): void {
    this.tree.focus();
  }

  onResize(): void {
    this.tree.onResize();
  }

  private onDrawn(rows: readonly Row[]): void {
    this.parts.onDrawn(rows);
    const width = momentWidthOf(rows);
    if (width <= this.momentWidth) return;
    this.momentWidth = width;
    this.scrollEl.setCssProps({ '--video-citations-moment-width': `${String(width)}ch` });
    // What stands beside the moments has less room now.
    this.tree.onResize();
  }
}
