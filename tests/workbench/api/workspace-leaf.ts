import type { OpenViewState, ViewState } from 'obsidian';
import type { App } from './app';
import type { HoverPopover } from './hover-popover';
import { LeafGroup } from './leaf-group';
import { LeafHistory } from './leaf-history';
import type { Menu } from './menu';
import { listenToTabHeader } from './tab-header';
import type { TFile } from './vault-file';
import type { View } from './view';
import { ViewSlot } from './view-slot';
import { WorkspaceItem } from './workspace-item';
import type { Workspace } from './workspace';

/** A place for one view. It outlives the views that come and go in it. */
export class WorkspaceLeaf extends WorkspaceItem {
  readonly app: App;
  readonly containerEl: HTMLElement;
  readonly tabHeaderEl: HTMLElement;
  readonly history = new LeafHistory(this);
  hoverPopover: HoverPopover | null = null;
  pinned = false;
  group: string | null = null;
  activeTime = 0;
  readonly #slot: ViewSlot;

  constructor(workspace: Workspace, doc: Document = document) {
    super(workspace);
    this.app = workspace.app;
    this.containerEl = doc.createElement('div');
    this.containerEl.addClass('workspace-leaf');
    this.containerEl.createEl('hr', 'workspace-leaf-resize-handle');
    this.tabHeaderEl = doc.createElement('div');
    listenToTabHeader(this);
    // A click anywhere in a leaf makes it the active one before the view hears of it.
    this.containerEl.addEventListener('mousedown', () => workspace.setActiveLeaf(this), true);
    this.containerEl.addEventListener('focusin', () => workspace.setActiveLeaf(this));
    this.#slot = new ViewSlot(this);
  }

  get tabs(): LeafGroup | null {
    return this.parent instanceof LeafGroup ? this.parent : null;
  }

  /** Whether it is the current leaf of its group, in a dock that is not folded away. */
  isVisible(): boolean {
    return this.tabs?.currentLeaf === this && this.tabs.isOpen();
  }

  get view(): View {
    return this.#slot.view;
  }

  get isDeferred(): boolean {
    return this.#slot.isDeferred;
  }

  loadIfDeferred(): Promise<void> {
    return this.#slot.loadIfDeferred();
  }

  /** Changes what the leaf shows: the view stays when its type does. */
  async setViewState(viewState: ViewState, eState?: unknown): Promise<void> {
    const visit = this.history.visit();
    const hasHistory = await this.show(viewState, eState);
    if (hasHistory && visit.state.type !== 'empty') this.history.remember(visit);
    this.updateHeader();
  }

  /** As `setViewState`, without remembering where the leaf was; says whether that would be worth it. */
  async show(viewState: ViewState, eState?: unknown): Promise<boolean> {
    const { active = false, pinned } = viewState;
    if (pinned !== undefined) this.pinned = pinned;
    if (active) this.tabs?.selectLeaf(this);
    const hasHistory = await this.#slot.show(viewState, eState);
    this.updateHeader();
    if (active) this.workspace.setActiveLeaf(this, { focus: true });
    this.workspace.onLayoutChange();
    return hasHistory;
  }

  /** Puts the leaf off: its view is made when it is seen. */
  defer(viewState: ViewState): void {
    this.pinned = viewState.pinned ?? false;
    this.#slot.defer(viewState);
  }

  async open(view: View): Promise<View> {
    await this.#slot.replace(view);
    this.workspace.onLayoutChange();
    return view;
  }

  async openFile(file: TFile, openState: OpenViewState = {}): Promise<void> {
    const type = this.app.viewRegistry.getTypeByExtension(file.extension) ?? 'unsupported';
    const { state, eState, active = true } = openState;
    const kept = this.view.getViewType() === type ? this.view.getState() : {};
    await this.setViewState({ type, state: { ...kept, ...state, file: file.path }, active }, eState);
  }

  getViewState(): ViewState {
    return {
      type: this.view.getViewType(),
      state: this.view.getState(),
      ...(this.pinned ? { pinned: true } : {}),
    };
  }

  getEphemeralState(): Record<string, unknown> {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setPinned(pinned: boolean): void {
    this.pinned = pinned;
    this.updateHeader();
    this.trigger('pinned-change', pinned);
  }

  setGroupMember(other: WorkspaceLeaf): void {
    other.group ??= other.id;
    this.setGroup(other.group);
  }

  setGroup(group: string): void {
    this.group = group;
    this.trigger('group-change', group);
  }

  detach(): void {
    const group = this.tabs;
    if (!group) return;
    group.removeChild(this);
    this.#slot.close();
    this.workspace.onLeafGone(this);
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  onResize(): void {
    this.view.onResize();
  }

  updateHeader(): void {
    this.tabs?.drawHeaders();
  }

  addMenuItems(menu: Menu): void {
    menu.addItem((item) =>
      item
        .setSection('close')
        .setTitle('Close')
        .setIcon('x')
        .onClick(() => this.detach()),
    );
    menu.addItem((item) =>
      item
        .setSection('close')
        .setTitle(this.pinned ? 'Unpin' : 'Pin')
        .setIcon('pin')
        .onClick(() => this.togglePinned()),
    );
  }

  async rebuildView(): Promise<void> {
    await this.#slot.rebuild();
    this.updateHeader();
  }

  serialize(): Record<string, unknown> {
    const { group } = this;
    const state = { ...this.getViewState(), icon: this.getIcon(), title: this.getDisplayText() };
    return { id: this.id, type: 'leaf', state, ...(group === null ? {} : { group }) };
  }
}
