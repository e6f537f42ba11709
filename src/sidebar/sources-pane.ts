import { Component } from 'obsidian';
import type { NoteReader, NowPlaying, Player, VaultMap } from '../core/ports';
import type { ReaderScrolling } from '../scroll/reader-scrolling';
import { FlatRows } from '../tree/flat-rows';
import { Tree } from '../tree/tree';
import { drawRow, momentWidthOf } from './draw-row';
import { drawEmptyState, type EmptyState } from './empty-state';
import { FoldAllButton } from './fold-all-button';
import { FoldState } from './fold-state';
import { rowsOf } from './outline';
import { PlayingRows } from './playing-rows';
import { readOutline } from './read-outline';
import type { Row } from './row';
import { RowActions, type PaneHost } from './row-actions';
import { ShownNotes } from './shown-notes';

/** What the sidebar needs of the rest of the plugin. */
export interface SourcesParts {
  readonly player: Player;
  readonly notes: NoteReader;
  readonly vault: VaultMap;
  readonly nowPlaying: NowPlaying;
  readonly reader: ReaderScrolling;
}

/** In pixels, in Obsidian's own theme: a title of one line, a claim of two. */
const TITLE_HEIGHT = 28;
const CLAIM_HEIGHT = 42;

/** A note's videos and backlinks as a tree of moments that play, in the content of a view. */
export class SourcesPane extends Component {
  private readonly folds = new FoldState();
  private readonly notes: ShownNotes;
  private readonly tree: Tree<Row>;
  private readonly flat = new FlatRows<Row>(({ level }) => (level < 3 ? TITLE_HEIGHT : CLAIM_HEIGHT));
  private readonly foldAll: FoldAllButton;
  private readonly emptyEl: HTMLElement;
  /** Vault path of the note to show; null for none. */
  private path: string | null = null;
  /** Of the note whose rows the tree holds: another one while the one to show is being read. */
  private drawnPath: string | null = null;
  private rows: readonly Row[] = [];
  private readonly playing: PlayingRows;
  private frame: number | null = null;

  constructor(
    private readonly contentEl: HTMLElement,
    private readonly parts: SourcesParts,
    host: PaneHost,
  ) {
    super();
    this.notes = new ShownNotes(parts.notes, () => this.refresh());
    const actions = new RowActions(host, parts.player, (row, isFolded) => this.fold([row], isFolded));

    this.playing = new PlayingRows(contentEl, parts.nowPlaying, parts.reader);

    const headerEl = createDiv('nav-header');
    contentEl.before(headerEl);
    contentEl.addClass('video-citations-sources');
    this.emptyEl = contentEl.createDiv('pane-empty');
    this.foldAll = new FoldAllButton(headerEl.createDiv('nav-buttons-container'), (rows, isFolded) =>
      this.fold(rows, isFolded),
    );
    this.tree = this.addChild(
      new Tree(contentEl, contentEl.createDiv('video-citations-tree'), this.flat, {
        draw: (el, row) => {
          drawRow(el, row);
          this.playing.mark(el, row);
        },
        labelOf: (row) => ('title' in row && row.kind !== 'moment' ? row.title : ''),
        onDrawn: (rows) => this.readNotesOf(rows),
        onFold: (row, isFolded) => this.fold([row], isFolded),
        onPress: (row, event) => actions.press(row, event),
        onContextMenu: (row, event) => actions.showMenu(row, event),
        onHover: (row, event) => actions.preview(row, event),
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

  /** Shows a note, or that there is none; also again, after something has changed. */
  show(path: string | null): void {
    if (path !== this.path) this.notes.clear();
    this.path = path;
    this.refresh();
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

  private fold(rows: readonly Row[], isFolded: boolean): void {
    for (const { key } of rows) this.folds.set(key, isFolded);
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
    const note = this.path === null ? null : this.notes.noteAt(this.path);
    if (this.path !== null && note === null && !this.notes.isKnown(this.path)) {
      // What was there stays until the note has been read.
      this.notes.want([this.path]);
    } else if (note === null) {
      this.drawRows([], 'no-note');
    } else {
      const outline = readOutline(note, this.parts.vault, (path) => this.notes.noteAt(path));
      const rows = rowsOf(outline, this.folds);
      this.drawRows(rows, rows.length === 0 ? 'no-sources' : null);
    }
  }

  private drawRows(rows: readonly Row[], emptyState: EmptyState | null): void {
    if (this.path !== this.drawnPath) this.contentEl.scrollTop = 0;
    this.drawnPath = this.path;
    drawEmptyState(this.emptyEl, emptyState);
    this.contentEl.setCssProps({ '--video-citations-moment-width': `${String(momentWidthOf(rows))}ch` });
    this.foldAll.show(rows);
    this.rows = rows;
    this.tree.update(() => this.flat.place(rows));
  }

  private readNotesOf(rows: readonly Row[]): void {
    if (this.path === null) return;
    const paths = rows.flatMap((row) => {
      if (row.kind === 'unread') return row.paths;
      return row.kind === 'moment' || row.kind === 'place' ? [row.place.path] : [];
    });
    this.notes.want([...new Set([this.path, ...paths])]);
  }
}
