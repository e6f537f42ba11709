import { ItemView, type HoverParent, type HoverPopover, type TFile, type WorkspaceLeaf } from 'obsidian';
import { SourcesPane, type SourcesParts } from './sources-pane';

export const VIEW_TYPE_SOURCES = 'video-citations-sources';

/**
 * The Sources sidebar. It shows the note that was active last: opening a video, or the sidebar itself, does not
 * change it. While it is hidden it does nothing.
 */
export class SourcesView extends ItemView implements HoverParent {
  override icon = 'lucide-list-video';
  override navigation = false;
  hoverPopover: HoverPopover | null = null;
  private pane: SourcesPane | null = null;
  private file: TFile | null = null;
  private isStale = false;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly parts: SourcesParts,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return VIEW_TYPE_SOURCES;
  }

  override getDisplayText(): string {
    return 'Sources';
  }

  protected override onOpen(): Promise<void> {
    const { workspace } = this.app;
    this.pane = this.addChild(
      new SourcesPane(this.contentEl, this.parts, {
        app: this.app,
        hoverParent: this,
        origin: VIEW_TYPE_SOURCES,
      }),
    );
    this.registerEvent(workspace.on('file-open', () => this.follow()));
    this.registerEvent(workspace.on('active-leaf-change', () => this.follow()));
    this.registerEvent(workspace.on('layout-change', () => this.showIfStale()));
    this.registerEvent(workspace.on('css-change', () => this.pane?.onResize()));
    this.register(
      this.parts.vault.onChange((paths) => {
        this.pane?.onChange(paths);
        this.show();
      }),
    );
    this.register(
      this.parts.notes.onNewMeaning(() => {
        this.pane?.onNewMeaning();
        this.show();
      }),
    );
    this.isStale = true;
    this.follow();
    return Promise.resolve();
  }

  override onResize(): void {
    this.pane?.onResize();
    this.showIfStale();
  }

  private follow(): void {
    const file = this.app.workspace.getActiveFile();
    const isForUs = file === null ? !this.isOpen() : file.extension === 'md';
    if (isForUs && file !== this.file) {
      this.file = file;
      this.isStale = true;
    }
    this.showIfStale();
  }

  /** Whether the note is still open somewhere: a pane without a file may only have the focus. */
  private isOpen(): boolean {
    const leaves = this.app.workspace.getLeavesOfType('markdown');
    return leaves.some((leaf) => leaf.getViewState().state?.file === this.file?.path);
  }

  private showIfStale(): void {
    if (this.isStale) this.show();
  }

  private show(): void {
    this.isStale = !this.containerEl.isShown();
    if (!this.isStale) this.pane?.show(this.file?.path ?? null);
  }
}
