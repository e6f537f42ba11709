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
import { addLinkItems, openLink } from './link-opening';
import type { Menu } from './menu';
import { Popouts } from './popouts';
import { restoreLayout, serializeLayout, type SavedLayout } from './workspace-layout';
import type { WorkspaceLeaf } from './workspace-leaf';
import type { LeafGroup } from './leaf-group';
import { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
import { WorkspaceSidedock } from './workspace-sidedock';
import { WorkspaceActivity } from './workspace-activity';
import type { WorkspaceParent } from './workspace-item';
import type { WorkspaceWindow } from './workspace-roots';

/** The window: how leaves, views and links are opened, and how its layout is kept. */
export class Workspace extends WorkspaceActivity {
  layoutReady = false;
  readonly popouts = new Popouts(this);
  readonly requestSaveLayout: Debouncer<[], Promise<void>>;
  readonly #onReady: (() => unknown)[] = [];
  readonly #tellLayout = debounce(() => this.trigger('layout-change'), 0);

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
    this.requestActiveLeafEvents();
    this.requestSaveLayout();
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

  #rebuild(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) void leaf.rebuildView();
  }
}
