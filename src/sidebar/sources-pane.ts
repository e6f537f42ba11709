import { Component } from 'obsidian';
import type { Durations, NoteFacts, NoteReader, NowPlaying, Player, VaultMap } from '../core/ports';
import { topicIdOf, type Topic } from '../core/topic';
import type { ReaderScrolling } from '../scroll/reader-scrolling';
import { LazyRows } from '../tree/lazy-rows';
import { Tree } from '../tree/tree';
import { drawRow, momentWidthOf } from './draw-row';
import { drawEmptyState, type EmptyState } from './empty-state';
import { FoldState } from './fold-state';
import { outlineOf } from './outline';
import { Outlook } from './outlook';
import { DEFAULT_CHOICES, readPaneChoices, type PaneChoices } from './pane-choices';
import { PaneMemory, type LeftTree } from './pane-memory';
import { PlayingRows } from './playing-rows';
import type { OwnRow, Row } from './row';
import { RowActions, type PaneHost } from './row-actions';
import type { RowBranches } from './row-branch';
import { dragRow } from './row-drag';
import { parseFilter } from './row-filter';
import { showRowMenu } from './row-menu';
import { ShownNotes } from './shown-notes';

/** What the sidebar needs of the rest of the plugin. */
export interface SourcesParts {
  readonly player: Player;
  readonly notes: NoteReader;
  readonly vault: VaultMap;
  readonly facts: NoteFacts;
  readonly durations: Durations;
  readonly nowPlaying: NowPlaying;
  readonly reader: ReaderScrolling;
}

/** In pixels, in Obsidian's own theme: a title of one line, a claim of two. */
const TITLE_HEIGHT = 28;
const CLAIM_HEIGHT = 42;

/** The videos, backlinks and topics of a note or topic as a tree of moments that play. */
export class SourcesPane extends Component {
  private readonly folds = new FoldState();
  private readonly memory = new PaneMemory();
  private readonly notes: ShownNotes;
  private readonly rows: LazyRows<OwnRow>;
  private readonly tree: Tree<Row>;
  private readonly emptyEl: HTMLElement;
  private readonly playing: PlayingRows;
  private chosen: PaneChoices = DEFAULT_CHOICES;
  private query = '';
  /** What to show; null for nothing. */
  private topic: Topic | null = null;
  /** How the tree of another note or topic was left that is to be shown, until it is. */
  private toRestore: LeftTree | null = null;
  private outlook: Outlook | null = null;
  private outline: (() => RowBranches) | null = null;
  private momentWidth = 0;
  private frame: number | null = null;

  /** `onShown` is called whenever what is shown, or how, may have changed. */
  constructor(
    private readonly contentEl: HTMLElement,
    private readonly parts: SourcesParts,
    host: PaneHost,
    private readonly onShown: () => void,
  ) {
    super();
    this.notes = new ShownNotes(parts.notes, () => this.refresh());
    this.playing = new PlayingRows(contentEl, parts.nowPlaying, parts.reader);
    this.rows = new LazyRows({
      isFolded: (row, byDefault) => this.folds.isFolded(row, byDefault),
      chosenKeys: () => [
        ...this.folds.chosenKeys(),
        ...(this.toRestore?.anchors ?? []).map(({ key }) => key),
      ],
      guessHeight: (level) => (level < 3 ? TITLE_HEIGHT : CLAIM_HEIGHT),
    });
    const actions = new RowActions(host, parts.player, parts.vault, (row, isFolded) =>
      this.fold(row.key, isFolded),
    );
    contentEl.addClass('video-citations-sources');
    this.emptyEl = contentEl.createDiv('pane-empty');
    const treeEl = contentEl.createDiv('video-citations-tree');
    this.tree = this.addChild(
      new Tree(contentEl, treeEl, this.rows, {
        draw: (el, row) => {
          drawRow(el, row);
          this.playing.mark(el, row);
        },
        labelOf: (row) => ('title' in row && row.kind !== 'moment' ? row.title : ''),
        onDrawn: (rows) => this.onDrawn(rows),
        onFold: (row, isFolded) => this.fold(row.key, isFolded),
        onPress: (row, event) => actions.press(row, event),
        onContextMenu: (row, event) => showRowMenu(row, event, actions),
        onHover: (row, event) => actions.preview(row, event),
        onDragStart: (row, event) => dragRow(row, event, host.app),
      }),
    );
  }

  override onload(): void {
    this.register(this.parts.nowPlaying.onCueChange(() => this.playing.follow(this.tree, this.rows)));
  }

  override onunload(): void {
    if (this.frame !== null) this.contentEl.win.cancelAnimationFrame(this.frame);
    this.notes.clear();
  }

  get choices(): PaneChoices {
    return this.chosen;
  }

  /** What the reader filters by; '' for nothing. */
  get filter(): string {
    return this.query;
  }

  /** Whether some row that could be folded is not. */
  get hasUnfolded(): boolean {
    return this.rows.findMade(({ level, isFolded }) => level > 1 && isFolded === false) !== null;
  }

  /** Shows a note or a topic, or that there is none; also again, after the vault has changed. */
  show(topic: Topic | null): void {
    const id = topic === null ? null : topicIdOf(topic);
    if (id !== (this.topic === null ? null : topicIdOf(this.topic))) {
      this.leave();
      this.notes.clear();
      this.toRestore = id === null ? {} : this.memory.recall(id);
    }
    this.topic = topic;
    this.outline = null;
    this.refresh();
  }

  choose(choices: Partial<PaneChoices>): void {
    this.chosen = { ...this.chosen, ...choices };
    if (choices.isFiltering === false) this.query = '';
    this.outline = null;
    this.refresh();
  }

  filterBy(query: string): void {
    this.query = query;
    this.outline = null;
    this.refresh();
  }

  /** Folds all that is unfolded, but for the sections; or unfolds all. */
  foldAll(): void {
    const sections = new Set(['sources', 'backlinks', 'topics', 'related', 'problems']);
    this.folds.setAll(this.hasUnfolded, (key) => sections.has(key));
    this.draw();
  }

  focusTree(): void {
    this.tree.focus();
  }

  /** To be told of notes that have changed, so that they are read again. */
  onChange(paths: Iterable<string>): void {
    this.notes.onChange(paths);
  }

  /** To be told that notes mean something else though none has changed. */
  onNewMeaning(): void {
    this.notes.onNewMeaning();
  }

  /** To be told that there is another width or height, or another look. */
  onResize(): void {
    this.tree.onResize();
  }

  /** What of the pane is kept in the state of its view. */
  getState(): Record<string, unknown> {
    this.leave();
    return { ...this.chosen, trees: this.memory.toState() };
  }

  /** The inverse of `getState`, of whatever a state holds. */
  setState(state: Readonly<Record<string, unknown>>): void {
    this.chosen = readPaneChoices(state);
    this.memory.restore(state['trees']);
    if (this.topic !== null) this.toRestore = this.memory.recall(topicIdOf(this.topic));
    this.outline = null;
    this.refresh();
  }

  /** Notes how the reader leaves the tree that is shown. */
  private leave(): void {
    if (this.topic === null || this.toRestore !== null) return;
    const folds = this.folds.keep();
    const { anchors } = this.tree;
    this.memory.keep(topicIdOf(this.topic), {
      ...(folds === null ? {} : { folds }),
      ...(this.query === '' ? {} : { filter: this.query }),
      ...(anchors.length === 0 ? {} : { anchors }),
    });
  }

  private fold(key: string, isFolded: boolean): void {
    this.folds.set(key, isFolded);
    this.draw();
  }

  /** Draws before the next frame, once for however many reasons. */
  private refresh(): void {
    this.frame ??= this.contentEl.win.requestAnimationFrame(() => {
      this.frame = null;
      this.draw();
    });
  }

  private draw(): void {
    const { topic } = this;
    const path = topic?.kind === 'note' ? topic.path : null;
    const note = path === null ? null : this.notes.noteAt(path);
    if (path !== null && note === null && !this.notes.isKnown(path)) {
      // What was there stays until the note has been read.
      this.notes.want([path]);
      return;
    }
    const left = this.toRestore;
    if (left !== null) {
      this.folds.restore(left.folds);
      this.query = left.filter ?? '';
      if (this.query !== '') this.chosen = { ...this.chosen, isFiltering: true };
      this.momentWidth = 0;
      this.outline = null;
    }
    if (topic === null || (path !== null && note === null)) {
      this.outline = () => NO_BRANCHES;
    } else if (this.outline === null || this.outlook?.shown.note !== note) {
      const { vault, facts, durations } = this.parts;
      const noteAt = (each: string) => this.notes.noteAt(each);
      const shown = { topic, note, choices: this.chosen, filter: parseFilter(this.query) };
      this.outlook = new Outlook(shown, { vault, facts, durations, noteAt }, this.outlook);
      this.outline = outlineOf(this.outlook);
    }
    const branches = this.outline();
    drawEmptyState(this.emptyEl, branches.length > 0 ? null : this.emptyState(note === null));
    this.tree.update(() => this.rows.take(branches));
    this.toRestore = null;
    if (left !== null) this.tree.scrollToAnchors(left.anchors ?? []);
    this.onShown();
  }

  private emptyState(isWithoutNote: boolean): EmptyState {
    if (this.topic === null || (this.topic.kind === 'note' && isWithoutNote)) return 'no-note';
    if (parseFilter(this.query) !== null) return 'no-match';
    return this.topic.kind === 'name' ? 'no-topic' : 'no-sources';
  }

  private onDrawn(rows: readonly Row[]): void {
    this.readNotesOf(rows);
    const width = momentWidthOf(rows);
    if (width <= this.momentWidth) return;
    this.momentWidth = width;
    this.contentEl.setCssProps({ '--video-citations-moment-width': `${String(width)}ch` });
    // What stands beside the moments has less room now.
    this.tree.onResize();
  }

  private readNotesOf(rows: readonly Row[]): void {
    const shown = this.topic?.kind === 'note' ? [this.topic.path] : [];
    const paths = rows.flatMap((row) => {
      if (row.kind === 'unread') return row.paths;
      if (row.kind === 'source') return row.namers;
      return row.kind === 'moment' || row.kind === 'place' ? [row.place.path] : [];
    });
    this.notes.want([...new Set([...shown, ...paths])]);
  }
}

const NO_BRANCHES: RowBranches = {
  length: 0,
  at: () => {
    throw new RangeError('There is no branch.');
  },
  indexOf: () => -1,
  areFoldedByDefault: false,
};
