import { ItemView, type HoverParent, type HoverPopover, type TFile, type WorkspaceLeaf } from 'obsidian';
import type { NoteReader, Player, VaultMap } from '../core/ports';
import { drawRow, momentWidthOf } from './draw-row';
import { drawEmptyState, type EmptyState } from './empty-state';
import { FoldAllButton } from './fold-all-button';
import { FoldState } from './fold-state';
import { rowsOf } from './outline';
import { readOutline } from './read-outline';
import type { Row } from './row';
import { RowActions } from './row-actions';
import { ShownNotes } from './shown-notes';
import { Tree } from './tree';

export const VIEW_TYPE_SOURCES = 'video-citations-sources';

/** What the sidebar needs of the rest of the plugin. */
export interface SourcesParts {
  readonly player: Player;
  readonly notes: NoteReader;
  readonly vault: VaultMap;
}

/**
 * The Sources sidebar: the videos of the note that is read, and the notes that link to it, as a tree of moments that
 * play. It stays on the last note while something that is no note has the focus; while it is hidden it does nothing.
 */
export class SourcesView extends ItemView implements HoverParent {
  override icon = 'lucide-list-video';
  override navigation = false;
  hoverPopover: HoverPopover | null = null;

  private readonly folds = new FoldState();
  private readonly notes: ShownNotes;
  private readonly tree: Tree<Row>;
  private readonly emptyEl: HTMLElement;
  private readonly foldAll: FoldAllButton;
  private file: TFile | null = null;
  /** The vault path of the note whose rows the tree holds. */
  private drawnPath: string | null = null;
  private isStale = true;
  private frame: number | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly parts: SourcesParts,
  ) {
    super(leaf);
    this.notes = new ShownNotes(parts.notes, () => this.refresh());
    const actions = new RowActions(this.app, parts.player, this, VIEW_TYPE_SOURCES, (row, isFolded) =>
      this.fold([row], isFolded),
    );

    const headerEl = createDiv('nav-header');
    this.contentEl.before(headerEl);
    this.foldAll = new FoldAllButton(headerEl.createDiv('nav-buttons-container'), (rows, isFolded) =>
      this.fold(rows, isFolded),
    );
    this.contentEl.addClass('video-citations-sources');
    this.emptyEl = this.contentEl.createDiv('pane-empty');
    this.tree = this.addChild(
      new Tree<Row>(this.contentEl, this.contentEl.createDiv('video-citations-tree'), {
        draw: drawRow,
        guessHeight: ({ level }) => (level < 3 ? TITLE_HEIGHT : MOMENT_HEIGHT),
        onDrawn: (rows) => this.readWhatIsDrawn(rows),
        onFold: (row, isFolded) => this.fold([row], isFolded),
        onPress: (row, event) => actions.press(row, event),
        onContextMenu: (row, event) => actions.showMenu(row, event),
        onHover: (row, event) => actions.preview(row, event),
      }),
    );
  }

  override getViewType(): string {
    return VIEW_TYPE_SOURCES;
  }

  override getDisplayText(): string {
    return 'Sources';
  }

  override onload(): void {
    super.onload();
    const { workspace } = this.app;
    this.registerEvent(workspace.on('file-open', () => this.follow()));
    this.registerEvent(workspace.on('active-leaf-change', () => this.follow()));
    this.registerEvent(workspace.on('layout-change', () => this.refreshIfStale()));
    this.register(
      this.parts.vault.onChange((paths) => {
        this.notes.onChange(paths);
        this.refresh();
      }),
    );
    this.register(() => {
      if (this.frame !== null) this.contentEl.win.cancelAnimationFrame(this.frame);
      this.notes.clear();
    });
    this.follow();
  }

  override onResize(): void {
    this.tree.onResize();
    this.refreshIfStale();
  }

  private follow(): void {
    const file = this.app.workspace.getActiveFile();
    if (file === this.file || (file !== null && file.extension !== 'md')) {
      this.refreshIfStale();
      return;
    }
    this.file = file;
    this.notes.clear();
    this.refresh();
  }

  private fold(rows: readonly Row[], isFolded: boolean): void {
    for (const { key } of rows) this.folds.set(key, isFolded);
    this.draw();
  }

  private refreshIfStale(): void {
    if (this.isStale) this.refresh();
  }

  /** Draws anew before the next frame, once for however many reasons. */
  private refresh(): void {
    this.isStale = true;
    this.frame ??= this.contentEl.win.requestAnimationFrame(() => {
      this.frame = null;
      if (this.containerEl.isShown()) this.draw();
    });
  }

  private draw(): void {
    this.isStale = false;
    const path = this.file?.path ?? null;
    const note = path === null ? null : this.notes.noteAt(path);
    if (path !== null && note === null && !this.notes.isKnown(path)) {
      // What was there stays until the note has been read.
      this.notes.want([path]);
      return;
    }
    const outline =
      note === null ? null : readOutline(note, this.parts.vault, (each) => this.notes.noteAt(each));
    const rows = outline === null ? [] : rowsOf(outline, this.folds);
    this.show(rows, note === null ? 'no-note' : rows.length === 0 ? 'no-sources' : null);
  }

  private show(rows: readonly Row[], emptyState: EmptyState | null): void {
    const path = this.file?.path ?? null;
    if (path !== this.drawnPath) this.contentEl.scrollTop = 0;
    this.drawnPath = path;
    drawEmptyState(this.emptyEl, emptyState);
    this.contentEl.setCssProps({ '--video-citations-moment-width': `${String(momentWidthOf(rows))}ch` });
    this.foldAll.show(rows);
    this.tree.show(rows);
  }

  private readWhatIsDrawn(rows: readonly Row[]): void {
    if (this.file === null) return;
    const paths = rows.flatMap((row) => {
      if (row.kind === 'unread') return row.paths;
      return row.kind === 'moment' || row.kind === 'place' ? [row.place.path] : [];
    });
    this.notes.want([...new Set([this.file.path, ...paths])]);
  }
}

/** In pixels, in Obsidian's own theme: a title of one line, a claim of two. */
const TITLE_HEIGHT = 28;
const MOMENT_HEIGHT = 42;
