import type { Side } from 'obsidian';
import { setIcon } from './icons';
import { LeafGroup } from './leaf-group';
import { Menu } from './menu';
import type { Workspace } from './workspace';

/** What a side dock is on a phone: one leaf at a time, over the note, chosen in the header. */
export class WorkspaceMobileDrawer extends LeafGroup {
  readonly containerEl: HTMLElement;
  override readonly leavesEl: HTMLElement;
  collapsed = true;
  readonly #headerEl: HTMLElement;
  readonly #backdropEl: HTMLElement;

  constructor(
    workspace: Workspace,
    readonly side: Side,
  ) {
    super(workspace);
    this.#backdropEl = document.createElement('div');
    this.#backdropEl.addClass('workspace-drawer-backdrop');
    this.#backdropEl.addEventListener('click', () => this.collapse());
    this.containerEl = document.createElement('div');
    this.containerEl.addClass('workspace-drawer', `mod-${side}`);
    const innerEl = this.containerEl.createDiv('workspace-drawer-inner');
    this.#headerEl = innerEl.createDiv('workspace-drawer-header');
    this.leavesEl = innerEl.createDiv('workspace-drawer-active-tab-container');
    this.containerEl.hide();
  }

  override isOpen(): boolean {
    return !this.collapsed;
  }

  override onEmpty(): void {
    this.drawHeaders();
  }

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }

  expand(): void {
    this.#setCollapsed(false);
    this.loadCurrent();
  }

  collapse(): void {
    this.#setCollapsed(true);
  }

  override drawHeaders(): void {
    this.#headerEl.empty();
    const selectEl = this.#headerEl.createDiv('workspace-drawer-active-tab-header');
    setIcon(selectEl.createDiv('workspace-drawer-active-tab-icon'), this.currentLeaf?.getIcon() ?? 'file');
    selectEl.createDiv({
      cls: 'workspace-drawer-active-tab-title',
      text: this.currentLeaf?.getDisplayText() ?? 'Nothing here',
    });
    setIcon(selectEl.createDiv('workspace-drawer-active-tab-icon'), 'chevrons-up-down');
    selectEl.addEventListener('click', (event) => this.#choose(event));
  }

  override serialize(): Record<string, unknown> {
    const children = this.leaves.map((leaf) => leaf.serialize());
    return { id: this.id, type: 'mobile-drawer', children, currentTab: this.currentTab };
  }

  #choose(event: MouseEvent): void {
    const menu = new Menu();
    this.leaves.forEach((leaf, index) =>
      menu.addItem((item) =>
        item
          .setTitle(leaf.getDisplayText())
          .setIcon(leaf.getIcon())
          .setChecked(index === this.currentTab)
          .onClick(() => this.select(index)),
      ),
    );
    menu.showAtMouseEvent(event);
  }

  #setCollapsed(collapsed: boolean): void {
    if (collapsed === this.collapsed) return;
    this.collapsed = collapsed;
    this.containerEl.toggle(!collapsed);
    this.containerEl.toggleClass('is-open', !collapsed);
    if (collapsed) this.#backdropEl.detach();
    else this.containerEl.before(this.#backdropEl);
    this.workspace.onLayoutChange();
  }
}
