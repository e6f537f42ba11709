import type { MarkdownFileInfo, MarkdownViewModeType, ViewStateResult } from 'obsidian';
import { NoteEditor } from '../editor/note-editor';
import { ReadingView } from '../markdown/reading-view';
import { offerSuggestions } from './editor-suggesting';
import { listenToEditorEvents } from './editor-events';
import type { HoverPopover } from './hover-popover';
import { setIcon } from './icons';
import { MarkdownEditView } from './markdown-edit-view';
import { MarkdownPreviewView } from './markdown-preview-view';
import { resolveSubpath } from './subpath';
import { TextFileView } from './text-file-view';
import type { TFile } from './vault-file';
import type { WorkspaceLeaf } from './workspace-leaf';

/** A note: read, or edited in Live Preview or Source mode. */
export class MarkdownView extends TextFileView {
  readonly editor: NoteEditor;
  readonly previewMode: MarkdownPreviewView;
  readonly editMode: MarkdownEditView;
  /** Whether the editor takes over what the file says: there is nothing to save, whatever its line ends. */
  #isFollowing = false;
  hoverPopover: HoverPopover | null = null;
  override icon = 'lucide-file-text';
  readonly #sourceEl: HTMLElement;
  readonly #readingEl: HTMLElement;
  readonly #modeEl: HTMLElement;
  #mode: MarkdownViewModeType;
  #isSource = false;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const { markdownHost: host, defaultMode } = this.app;
    this.#mode = defaultMode === 'reading' ? 'preview' : 'source';
    this.#isSource = defaultMode === 'source';
    this.#sourceEl = this.contentEl.createDiv('markdown-source-view cm-s-obsidian mod-cm6 node-insert-event');
    this.#sourceEl.addClass('is-readable-line-width', 'is-folding');
    this.#readingEl = this.contentEl.createDiv('markdown-reading-view');
    const reading = this.addChild(new ReadingView(host, this.#readingEl) as never) as ReadingView;
    this.editor = new NoteEditor({
      host,
      parent: this.#sourceEl,
      info: this as unknown as MarkdownFileInfo,
      mode: this.#isSource ? 'source' : 'live',
      onChange: () => this.#onEdit(),
    });
    this.previewMode = this.addChild(new MarkdownPreviewView(this, reading, this.#readingEl));
    this.editMode = new MarkdownEditView(this);
    this.#modeEl = this.addAction('book-open', '', () => void this.toggleMode());
  }

  get currentMode(): MarkdownPreviewView | MarkdownEditView {
    return this.#mode === 'preview' ? this.previewMode : this.editMode;
  }

  override getViewType(): string {
    return 'markdown';
  }

  override onload(): void | Promise<void> {
    const { markdownExtensions, workspace } = this.app;
    this.registerEvent(markdownExtensions.on('post-processor-change', () => this.previewMode.rerender(true)));
    this.registerEvent(markdownExtensions.on('editor-extension-change', () => this.editor.refresh()));
    this.registerEvent(workspace.on('editor-options-change', () => this.editor.refresh()));
    listenToEditorEvents(this, this.#sourceEl);
    this.#showMode();
    return super.onload();
  }

  override onunload(): void {
    this.editor.destroy();
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === 'md';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.#mode, source: this.#isSource };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const { mode, source } = (state ?? {}) as { mode?: unknown; source?: unknown };
    if (typeof source === 'boolean') this.#isSource = source;
    if (mode === 'preview' || mode === 'source') this.#mode = mode;
    this.#showMode();
    await super.setState(state, result);
  }

  override getEphemeralState(): Record<string, unknown> {
    return { scroll: this.currentMode.getScroll() };
  }

  override setEphemeralState(state: unknown): void {
    const { line, scroll, subpath, focus } = (state ?? {}) as Record<string, unknown>;
    if (focus === true) this.#focus();
    const cache = this.file && this.app.metadataCache.getFileCache(this.file);
    const part = typeof subpath === 'string' && cache ? resolveSubpath(cache, subpath) : null;
    const target = part?.start.line ?? (typeof line === 'number' ? line : scroll);
    if (typeof target !== 'number') return;
    if (this.#mode === 'source' && target !== scroll) this.editor.setCursor(target, 0);
    this.currentMode.applyScroll(target);
  }

  getMode(): MarkdownViewModeType {
    return this.#mode;
  }

  async toggleMode(): Promise<void> {
    const line = this.currentMode.getScroll();
    const mode = this.#mode === 'preview' ? 'source' : 'preview';
    await this.leaf.setViewState(
      { type: 'markdown', state: { ...this.getState(), mode }, active: true },
      { scroll: line },
    );
  }

  override getViewData(): string {
    return this.#mode === 'preview' ? this.data : this.editor.getValue();
  }

  override setViewData(data: string, clear: boolean): void {
    this.data = data;
    this.#isFollowing = true;
    this.editMode.set(data, clear);
    this.#isFollowing = false;
    this.previewMode.set(data, clear);
  }

  override clear(): void {
    this.editor.load('');
  }

  override async onRename(file: TFile): Promise<void> {
    this.previewMode.rerender(true);
    await super.onRename(file);
  }

  showSearch(): void {
    throw new Error('The workbench has no search in a note.');
  }

  #onEdit(): void {
    if (!this.#isFollowing) {
      this.data = this.editor.getValue();
      this.previewMode.set(this.data, false);
      this.requestSave();
    }
    this.app.workspace.trigger('editor-change', this.editor, this);
    this.app.workspace.trigger('quick-preview', this.file, this.data);
    offerSuggestions(this);
  }

  #focus(): void {
    if (this.#mode === 'source') this.editor.focus();
    else this.previewMode.reading.previewEl.focus({ preventScroll: true });
  }

  #showMode(): void {
    const isReading = this.#mode === 'preview';
    this.containerEl.dataset.mode = this.#mode;
    this.#readingEl.toggle(isReading);
    this.#sourceEl.toggle(!isReading);
    this.#sourceEl.toggleClass('is-live-preview', !this.#isSource);
    this.editor.mode = this.#isSource ? 'source' : 'live';
    setIcon(this.#modeEl, isReading ? 'pencil' : 'book-open');
    const now = isReading ? 'Current view: reading' : 'Current view: editing';
    this.#modeEl.setAttr('aria-label', `${now}. Click to ${isReading ? 'edit' : 'read'}`);
  }
}
