import type {
  Debouncer,
  OpenViewState,
  PaneType,
  Side,
  SplitDirection,
  WorkspaceWindowInitData,
} from 'obsidian';
import type { App } from './app';
import { debounce } from './debounce';
import { FileView } from './file-view';
import { addLinkItems, openLink } from './link-opening';
import type { Menu } from './menu';
import { Popouts } from './popouts';
import { setActiveWindow } from './dom-globals';
import type { MarkdownView } from './markdown-view';
import type { TFile } from './vault-file';
import type { View } from './view';
import { restoreLayout, serializeLayout, type SavedLayout } from './workspace-layout';
import type { WorkspaceLeaf } from './workspace-leaf';
import type { LeafGroup } from './leaf-group';
import { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
import { WorkspaceSidedock } from './workspace-sidedock';
import { WorkspaceTree } from './workspace-tree';
import type { WorkspaceParent } from './workspace-item';
import type { WorkspaceWindow } from './workspace-roots';

type ViewClass<T extends View> = abstract new (...args: never[]) => T;

/** The window: which leaf is active, which file is open, and how views and links are opened. */
export class Workspace extends WorkspaceTree {
  activeLeaf: WorkspaceLeaf | null = null;
  layoutReady = false;
  readonly popouts = new Popouts(this);
  readonly requestSaveLayout: Debouncer<[], Promise<void>>;
  readonly #onReady: (() => unknown)[] = [];
  readonly #lastOpenFiles: string[] = [];
  readonly #tellActive = debounce(() => this.#triggerActive(), 0);
  readonly #tellLayout = debounce(() => this.trigger('layout-change'), 0);
  #toldLeaf: WorkspaceLeaf | null = null;
  #toldFile: TFile | null = null;
  #time = 0;

  constructor(app: App, containerEl: HTMLElement) {
    super(app, containerEl);
    this.requestSaveLayout = debounce(() => this.saveLayout(), 250, true);
    app.viewRegistry.on('view-registered', (type: string) => this.#rebuild(type));
    app.viewRegistry.on('view-unregistered', (type: string) => this.#rebuild(type));
    this.fillRoot();
  }

  override get floatingRoots(): readonly WorkspaceParent[] {
    // The tree asks while it is being built, before there are popouts.
    return (this.popouts as Popouts | undefined)?.roots ?? [];
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.#onReady.push(callback);
  }

  /** Says that the layout is ready: once, by the app. */
  becomeReady(): void {
    this.layoutReady = true;
    for (const callback of this.#onReady.splice(0)) {
      try {
        callback();
      } catch (error) {
        console.error('A callback of onLayoutReady threw.', error);
      }
    }
    this.trigger('layout-ready');
  }

  getLayout(): Record<string, unknown> {
    return serializeLayout(this);
  }

  async changeLayout(layout: unknown): Promise<void> {
    await restoreLayout(this, layout as SavedLayout);
    this.onLayoutChange();
  }

  async saveLayout(): Promise<void> {
    if (this.layoutReady) await this.app.saveConfig('workspace.json', this.getLayout());
  }

  override onLayoutChange(): void {
    if (!this.layoutReady) return;
    this.#tellLayout();
    this.#tellActive();
    this.requestSaveLayout();
  }

  /** Called when a leaf has left the tree: if it was active, the one used before it is. */
  onLeafGone(leaf: WorkspaceLeaf): void {
    if (leaf === this.activeLeaf) {
      this.activeLeaf = null;
      const next = this.getMostRecentLeaf();
      if (next) this.setActiveLeaf(next);
    }
    this.onLayoutChange();
  }

  setActiveLeaf(leaf: WorkspaceLeaf, params?: { focus?: boolean } | boolean, focus?: boolean): void {
    leaf.activeTime = ++this.#time;
    if (leaf.tabs && leaf.tabs.currentLeaf !== leaf) leaf.tabs.selectLeaf(leaf);
    const wantsFocus = typeof params === 'object' ? params.focus : focus;
    if (
      wantsFocus &&
      leaf.view.containerEl.isConnected &&
      !leaf.view.containerEl.contains(leaf.containerEl.doc.activeElement)
    ) {
      leaf.view.setEphemeralState({ focus: true });
    }
    if (leaf === this.activeLeaf) return;
    const before = this.activeLeaf;
    this.activeLeaf = leaf;
    for (const changed of [before, leaf]) {
      changed?.containerEl.toggleClass('mod-active', changed === leaf);
      changed?.updateHeader();
    }
    setActiveWindow(window, leaf.containerEl.win);
    this.#tellActive();
    this.requestSaveLayout();
  }

  /** Says anew which leaf is active and which file is open, if that is not what was said last. */
  requestActiveLeafEvents(): void {
    this.#tellActive();
  }

  /** The view whose editor commands work on: the active one, when it has an editor. */
  get activeEditor(): MarkdownView | null {
    const view = this.activeLeaf?.view;
    return view && 'editor' in view ? (view as MarkdownView) : null;
  }

  getActiveViewOfType<T extends View>(type: ViewClass<T>): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): TFile | null {
    const view = this.activeLeaf?.view;
    if (view instanceof FileView) return view.file;
    const recent = this.getMostRecentLeaf()?.view;
    return recent instanceof FileView ? recent.file : null;
  }

  getLastOpenFiles(): string[] {
    return [...this.#lastOpenFiles];
  }

  /** A leaf of the main area that may be used for something else: the last one, or a new one when it is pinned. */
  getUnpinnedLeaf(): WorkspaceLeaf {
    const leaf = this.getMostRecentLeaf();
    return leaf && !leaf.pinned && leaf.view.navigation
      ? leaf
      : this.createLeafIn(this.mainGroup(), Infinity);
  }

  getLeaf(newLeaf: PaneType | boolean = false, direction?: SplitDirection): WorkspaceLeaf {
    if (newLeaf === false) return this.getUnpinnedLeaf();
    if (newLeaf === 'window') return this.openPopoutLeaf();
    const recent = this.getMostRecentLeaf();
    if (newLeaf === 'split' && recent) return this.createLeafBySplit(recent, direction);
    return this.createLeafIn(recent?.tabs ?? this.mainGroup(), Infinity);
  }

  splitActiveLeaf(direction?: SplitDirection): WorkspaceLeaf {
    return this.getLeaf('split', direction);
  }

  async duplicateLeaf(
    leaf: WorkspaceLeaf,
    leafType: PaneType | boolean | SplitDirection = 'split',
    direction?: SplitDirection,
  ): Promise<WorkspaceLeaf> {
    const isDirection = leafType === 'vertical' || leafType === 'horizontal';
    const copy = isDirection ? this.createLeafBySplit(leaf, leafType) : this.getLeaf(leafType, direction);
    await copy.setViewState({ ...leaf.getViewState(), active: true }, leaf.getEphemeralState());
    return copy;
  }

  openPopoutLeaf(data?: WorkspaceWindowInitData): WorkspaceLeaf {
    return this.createLeafInParent(this.popouts.open(data), 0);
  }

  moveLeafToPopout(leaf: WorkspaceLeaf, data?: WorkspaceWindowInitData): WorkspaceWindow {
    const root = this.popouts.open(data);
    const placeholder = this.createLeafInParent(root, 0);
    const group = placeholder.tabs as LeafGroup;
    leaf.tabs?.removeChild(leaf);
    group.insertChild(leaf, 0);
    group.removeChild(placeholder);
    this.setActiveLeaf(leaf);
    this.onLayoutChange();
    return root;
  }

  async openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf?: PaneType | boolean,
    openViewState?: OpenViewState,
  ): Promise<void> {
    await openLink(this, linktext, sourcePath, newLeaf, openViewState);
  }

  async ensureSideLeaf(
    type: string,
    side: Side,
    options: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
  ): Promise<WorkspaceLeaf> {
    const { active = false, split = false, reveal = true, state } = options;
    let leaf = this.getLeavesOfType(type)[0];
    if (!leaf) {
      leaf = side === 'left' ? this.getLeftLeaf(split) : this.getRightLeaf(split);
      await leaf.setViewState({ type, ...(state ? { state } : {}) });
    } else if (state) {
      await leaf.setViewState({ type, state });
    }
    if (reveal) await this.revealLeaf(leaf);
    if (active) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    leaf.tabs?.selectLeaf(leaf);
    const root = leaf.getRoot();
    if (root instanceof WorkspaceSidedock || root instanceof WorkspaceMobileDrawer) root.expand();
    else if (leaf.getContainer().win !== window) leaf.getContainer().win.focus();
    await leaf.loadIfDeferred();
  }

  /** Applies what changed in the extensions of plugins to every editor. */
  updateOptions(): void {
    this.trigger('editor-options-change');
  }

  /** Adds to a menu what can be done with a link; false when it means no file. */
  handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string, leaf?: WorkspaceLeaf): boolean {
    return addLinkItems(this, menu, linktext, sourcePath, leaf);
  }

  #triggerActive(): void {
    const leaf = this.activeLeaf;
    if (leaf !== this.#toldLeaf) {
      this.#toldLeaf = leaf;
      this.trigger('active-leaf-change', leaf);
    }
    // A side pane is not where one reads: the open file stays what it is.
    if (!leaf?.view.navigation || isInDock(leaf)) return;
    const file = leaf.view instanceof FileView ? leaf.view.file : null;
    if (file === this.#toldFile) return;
    this.#toldFile = file;
    if (file) {
      this.#lastOpenFiles.remove(file.path);
      this.#lastOpenFiles.unshift(file.path);
      this.#lastOpenFiles.length = Math.min(this.#lastOpenFiles.length, 10);
    }
    this.trigger('file-open', file);
  }

  #rebuild(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) void leaf.rebuildView();
  }
}

function isInDock(leaf: WorkspaceLeaf): boolean {
  const root = leaf.getRoot();
  return root instanceof WorkspaceSidedock || root instanceof WorkspaceMobileDrawer;
}
