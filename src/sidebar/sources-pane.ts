import { Component } from 'obsidian';
import type { NowPlaying, Player, ReelPlayer } from '../core/ports';
import { topicIdOf, type Topic } from '../core/topic';
import type { ReaderScrolling } from '../scroll/reader-scrolling';
import { Arrangement } from './arrangement';
import { drawEmptyState } from './empty-state';
import type { PaneChoices } from './pane-choices';
import { RowActions, type PaneHost } from './row-actions';
import { SourcesTree } from './sources-tree';
import { TopicOutline, type TopicOutlineParts } from './topic-outline';

/** What the sidebar needs of the rest of the plugin. */
export interface SourcesParts extends TopicOutlineParts {
  readonly player: Player;
  readonly reel: ReelPlayer;
  readonly nowPlaying: NowPlaying;
  readonly reader: ReaderScrolling;
}

/** The videos, backlinks and topics of a note or topic as a tree of moments that play. */
export class SourcesPane extends Component {
  private readonly arrangement = new Arrangement();
  private readonly outline: TopicOutline;
  private readonly tree: SourcesTree;
  private readonly emptyEl: HTMLElement;
  /** In which it is drawn next, and of which window that is; null while it need not be. */
  private frame: { readonly win: Window; readonly id: number } | null = null;

  /** `onShown` is called whenever what is shown, or how, may have changed. */
  constructor(
    private readonly contentEl: HTMLElement,
    { player, vault, nowPlaying, reader, ...parts }: SourcesParts,
    host: PaneHost,
    private readonly onShown: () => void,
  ) {
    super();
    const { folds } = this.arrangement;
    const onFold = (key: string, isFolded: boolean): void => {
      folds.set(key, isFolded);
      this.draw();
    };
    this.outline = new TopicOutline({ vault, ...parts }, () => this.refresh());
    contentEl.addClass('video-citations-sources');
    this.emptyEl = contentEl.createDiv('pane-empty');
    this.tree = this.addChild(
      new SourcesTree(contentEl, {
        nowPlaying,
        reader,
        actions: new RowActions(host, player, vault, onFold),
        isFolded: (row, byDefault) => folds.isFolded(row, byDefault),
        chosenKeys: () => this.arrangement.keysToKnow,
        onFold,
        onDrawn: (rows) => this.outline.onDrawn(rows),
      }),
    );
  }

  override onunload(): void {
    this.dropFrame();
    this.outline.turnTo(null);
  }

  get choices(): PaneChoices {
    return this.arrangement.choices;
  }

  /** What the reader filters by; '' for nothing. */
  get query(): string {
    return this.arrangement.query;
  }

  /** Whether some row that could be folded is not. */
  get hasUnfolded(): boolean {
    return this.tree.hasUnfolded;
  }

  /** Shows a note or a topic, or that there is none; also again, after the vault has changed. */
  show(topic: Topic | null): void {
    const { id } = this.outline;
    const next = topic === null ? null : topicIdOf(topic);
    if (id !== next) {
      this.leave();
      this.arrangement.turnTo(next);
    }
    this.outline.turnTo(topic);
    this.renew();
  }

  choose(choices: Partial<PaneChoices>): void {
    this.arrangement.choose(choices);
    this.renew();
  }

  filterBy(query: string): void {
    this.arrangement.filterBy(query);
    this.renew();
  }

  /** Folds all that is unfolded, but for the sections; or unfolds all. */
  foldAll(): void {
    this.arrangement.folds.setAll(this.hasUnfolded);
    this.draw();
  }

  focusTree(): void {
    this.tree.focus();
  }

  /** To be told of notes that have changed, before what is shown is shown again. */
  onChange(paths: Iterable<string>): void {
    this.outline.onChange(paths);
  }

  /** To be told, before what is shown is shown again, that notes mean something else though none has changed. */
  onNewMeaning(): void {
    this.outline.onNewMeaning();
  }

  /** To be told that there is another width or height, or another look. */
  onResize(): void {
    this.tree.onResize();
    // It may be in another window by now.
    if (this.frame !== null) this.refresh();
  }

  /** What of the pane is kept in the state of its view. */
  getState(): Record<string, unknown> {
    this.leave();
    return this.arrangement.toState();
  }

  /** The inverse of `getState`, of whatever a state holds. */
  setState(state: Readonly<Record<string, unknown>>): void {
    this.arrangement.restore(state);
    if (this.outline.id !== null) this.arrangement.turnTo(this.outline.id);
    this.renew();
  }

  private leave(): void {
    this.arrangement.leave(this.outline.id, this.tree.anchors);
  }

  private renew(): void {
    this.outline.renew();
    this.refresh();
  }

  /** Draws before the next frame, once for however many reasons; a window that has been closed has none. */
  private refresh(): void {
    const { win } = this.contentEl;
    if (this.frame?.win === win) return;
    this.dropFrame();
    const id = win.requestAnimationFrame(() => {
      this.frame = null;
      this.draw();
    });
    this.frame = { win, id };
  }

  private dropFrame(): void {
    this.frame?.win.cancelAnimationFrame(this.frame.id);
    this.frame = null;
  }

  private draw(): void {
    // What was there stays until the note has been read.
    if (!this.outline.isReady()) return;
    const { arrangement, outline } = this;
    const left = arrangement.resume();
    if (left !== null) outline.renew();
    const branches = outline.branches(arrangement);
    drawEmptyState(this.emptyEl, branches.length > 0 ? null : outline.emptyState);
    this.tree.show(branches, left === null ? null : (left.anchors ?? []));
    arrangement.hasResumed();
    this.onShown();
  }
}
