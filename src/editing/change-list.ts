import { Component } from 'obsidian';
import { LazyRows } from '../tree/lazy-rows';
import { Tree } from '../tree/tree';
import { drawChangeRow } from './draw-change-row';
import type { ChangeChoice } from './change-choice';
import { branchesOf, type OwnPreviewRow, type PreviewRow } from './change-row';

/** In pixels, in Obsidian's own theme: a note, a change. */
const NOTE_HEIGHT = 32;
const CHANGE_HEIGHT = 30;

/** The changes of a choice by note, as a tree of boxes to tick; it draws what is in view of however many. */
export class ChangeList extends Component {
  private readonly folded = new Set<string>();
  private readonly rows = new LazyRows<OwnPreviewRow>({
    isFolded: (row) => row !== null && this.folded.has(row.key),
    chosenKeys: () => this.folded,
    guessHeight: (level) => (level === 1 ? NOTE_HEIGHT : CHANGE_HEIGHT),
  });
  private readonly tree: Tree<PreviewRow>;

  /** `onTick` is called after the reader has ticked or unticked something. */
  constructor(
    private readonly scrollEl: HTMLElement,
    private readonly choice: ChangeChoice,
    private readonly onTick: () => void,
  ) {
    super();
    const treeEl = scrollEl.createDiv({
      cls: 'video-citations-tree',
      attr: { 'aria-label': 'Timestamps to change', 'aria-multiselectable': 'true' },
    });
    this.tree = new Tree(scrollEl, treeEl, this.rows, {
      draw: drawChangeRow,
      labelOf: (row) => (row.kind === 'note' ? row.title : ''),
      onDrawn: () => undefined,
      onFold: ({ key }, isFolded) => this.fold(key, isFolded),
      onPress: (row, event) => this.press(row, event),
      onContextMenu: () => undefined,
      onHover: () => undefined,
    });
  }

  override onload(): void {
    this.addChild(this.tree);
    this.registerDomEvent(this.scrollEl.win, 'resize', () => this.tree.onResize());
    this.show();
  }

  /** Shows the choice as it is now. */
  show(): void {
    this.tree.update(() => this.rows.take(branchesOf(this.choice)));
  }

  focus(): void {
    this.tree.focus();
  }

  private fold(path: string, isFolded: boolean): void {
    if (isFolded) this.folded.add(path);
    else this.folded.delete(path);
    this.show();
  }

  private press(row: PreviewRow, event: MouseEvent | KeyboardEvent): void {
    if (row.kind === 'left-alone' || event.type === 'auxclick') return;
    const isOnArrow =
      event.targetNode?.instanceOf(Element) === true && event.targetNode.closest('.collapse-icon');
    if (row.kind === 'note' && isOnArrow) {
      this.fold(row.path, row.isFolded === false);
      return;
    }
    const shown = this.choice.shown.find(({ note }) => note.path === row.path);
    const change = row.kind === 'change' ? shown?.note.changes[row.index] : undefined;
    this.choice.tick(change === undefined ? (shown?.changes ?? []) : [change], row.ticked !== 'true');
    this.show();
    this.onTick();
  }
}
