import {
  ItemView,
  type HoverParent,
  type HoverPopover,
  type TFile,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian';
import type { Topic } from '../core/topic';
import { notifyFailure } from '../notify';
import { PaneHeader } from './pane-header';
import { SourcesPane, type SourcesParts } from './sources-pane';
import { TopicBar } from './topic-bar';
import { readTopic } from './topic-state';

export const VIEW_TYPE_SOURCES = 'video-citations-sources';

/**
 * The Sources sidebar. It shows the note that was active last: opening a video, or the sidebar itself, does not
 * change it. A topic may be shown instead until another note is opened; pinned, it stays. While the sidebar is hidden
 * it does nothing.
 */
export class SourcesView extends ItemView implements HoverParent {
  override icon = 'lucide-list-video';
  override navigation = false;
  hoverPopover: HoverPopover | null = null;
  private readonly header: PaneHeader;
  private readonly bar: TopicBar;
  private readonly pane: SourcesPane;
  /** The note that was active last. */
  private file: TFile | null = null;
  /** What the reader wants to see in place of that note; for what it is now see `shown`. */
  private held: Topic | null = null;
  private isPinned = false;
  private isStale = false;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly parts: SourcesParts,
  ) {
    super(leaf);
    const headerEl = createDiv('nav-header');
    this.contentEl.before(headerEl);
    const host = {
      app: this.app,
      hoverParent: this,
      origin: VIEW_TYPE_SOURCES,
      showTopic: (topic: Topic) => this.showTopic(topic),
      playAll: (topic: Topic) => parts.reel.playAll(topic),
    };
    this.pane = new SourcesPane(this.contentEl, parts, host, () => this.drawHeader());
    this.header = new PaneHeader(headerEl, {
      choose: (choices) => {
        this.pane.choose(choices);
        this.save();
      },
      filter: (query) => this.pane.filterBy(query),
      foldAll: () => this.pane.foldAll(),
      playAll: () => {
        if (this.shown !== null) parts.reel.playAll(this.shown);
      },
      pin: () => this.togglePin(),
      enterTree: () => this.pane.focusTree(),
    });
    this.bar = new TopicBar(
      this.header.buttonsEl,
      () => this.openShown(),
      () => this.follow(true),
    );
  }

  override getViewType(): string {
    return VIEW_TYPE_SOURCES;
  }

  override getDisplayText(): string {
    return 'Sources';
  }

  override getState(): Record<string, unknown> {
    const { held, isPinned } = this;
    return { ...super.getState(), ...this.pane.getState(), topic: held, isPinned };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    if (typeof state !== 'object' || state === null) return;
    const { topic, isPinned } = state as Record<string, unknown>;
    this.pane.setState(state as Record<string, unknown>);
    this.held = readTopic(topic);
    this.isPinned = this.held !== null && isPinned === true;
    this.show();
  }

  /** Shows a note or a topic in place of the open note. */
  showTopic(topic: Topic): void {
    this.held = topic;
    this.show();
    this.save();
  }

  protected override onOpen(): Promise<void> {
    const { workspace } = this.app;
    this.addChild(this.pane);
    this.registerEvent(workspace.on('file-open', () => this.follow()));
    this.registerEvent(workspace.on('active-leaf-change', () => this.follow()));
    this.registerEvent(workspace.on('layout-change', () => this.showIfStale()));
    this.registerEvent(workspace.on('css-change', () => this.pane.onResize()));
    this.registerEvent(this.app.vault.on('rename', ({ path }, from) => this.rename(from, path)));
    this.register(
      this.parts.vault.onChange((paths) => {
        this.pane.onChange(paths);
        this.show();
      }),
    );
    this.register(
      this.parts.notes.onNewMeaning(() => {
        this.pane.onNewMeaning();
        this.show();
      }),
    );
    this.isStale = true;
    this.follow();
    return Promise.resolve();
  }

  override onResize(): void {
    this.pane.onResize();
    this.showIfStale();
  }

  /** Takes the active note; `isBack` where the reader wants to see it in place of what is held. */
  private follow(isBack = false): void {
    const file = this.app.workspace.getActiveFile();
    const isForUs = file === null ? !this.isOpen() : file.extension === 'md';
    const isOther = isForUs && file !== this.file;
    if (isOther) this.file = file;
    if (isBack || (isOther && !this.isPinned)) {
      this.held = null;
      this.isPinned = false;
    }
    if (isOther || isBack) this.isStale = true;
    this.showIfStale();
    if (isBack) this.save();
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
    if (!this.isStale) this.pane.show(this.shown);
  }

  private rename(from: string, to: string): void {
    if (this.held?.kind === 'note' && this.held.path === from) this.held = { kind: 'note', path: to };
  }

  /** What is held, as it is now: its note may have come to be, or have gone, or the vault not be known yet. */
  private get shown(): Topic | null {
    if (this.held !== null) return this.parts.vault.index.topicNow(this.held);
    return this.file === null ? null : { kind: 'note', path: this.file.path };
  }

  private togglePin(): void {
    if (this.isPinned) {
      this.follow(true);
      return;
    }
    this.held = this.shown;
    this.isPinned = this.held !== null;
    this.drawHeader();
    this.save();
  }

  private openShown(): void {
    const { shown } = this;
    if (shown === null) return;
    const name = shown.kind === 'note' ? shown.path : this.parts.vault.index.nameOf(shown);
    this.app.workspace
      .openLinkText(name, '', false)
      .catch((error: unknown) => notifyFailure(`open “${name}”`, error));
  }

  private drawHeader(): void {
    const { isPinned, pane } = this;
    const held = this.held === null ? null : this.shown;
    this.header.show(pane.choices, { isPinned, folds: pane.hasUnfolded });
    this.header.showQuery(pane.query);
    const isOpenNote = held?.kind === 'note' && held.path === this.file?.path && !isPinned;
    this.bar.show(
      held === null || isOpenNote
        ? null
        : {
            name: this.parts.vault.index.nameOf(held),
            icon: isPinned ? 'lucide-pin' : held.kind === 'note' ? 'lucide-file-text' : 'lucide-tag',
            hint: held.kind === 'note' ? 'Open note' : 'Create note',
          },
    );
  }

  private save(): void {
    void this.app.workspace.requestSaveLayout();
  }
}
