import { setIcon } from './icons';
import { Menu } from './menu';
import { View } from './view';
import type { WorkspaceLeaf } from './workspace-leaf';

/** A view with a header (title, actions) above its content. */
export abstract class ItemView extends View {
  readonly headerEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly actionsEl: HTMLElement;
  contentEl: HTMLElement;
  readonly #backEl: HTMLElement;
  readonly #forwardEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.headerEl = this.containerEl.createDiv('view-header');
    const leftEl = this.headerEl.createDiv('view-header-left');
    const navEl = leftEl.createDiv('view-header-nav-buttons');
    this.#backEl = this.#button(navEl, 'arrow-left', 'Navigate back', () => void leaf.history.back());
    this.#forwardEl = this.#button(
      navEl,
      'arrow-right',
      'Navigate forward',
      () => void leaf.history.forward(),
    );
    const titleContainerEl = this.headerEl.createDiv('view-header-title-container mod-at-start');
    titleContainerEl.createDiv('view-header-title-parent');
    this.titleEl = titleContainerEl.createDiv('view-header-title');
    this.actionsEl = this.headerEl.createDiv('view-actions');
    this.#button(this.actionsEl, 'more-vertical', 'More options', (event) => this.#showMenu(event));
    this.contentEl = this.containerEl.createDiv('view-content');
  }

  override async open(parentEl: HTMLElement): Promise<void> {
    await super.open(parentEl);
    this.updateHeader();
  }

  /** Adds a button left of the ones that are there. */
  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.#button(this.actionsEl, icon, title, callback);
    this.actionsEl.prepend(el);
    return el;
  }

  updateHeader(): void {
    this.titleEl.setText(this.getDisplayText());
    this.#backEl.setAttr('aria-disabled', !this.leaf.history.canGoBack);
    this.#forwardEl.setAttr('aria-disabled', !this.leaf.history.canGoForward);
  }

  #button(
    parentEl: HTMLElement,
    icon: string,
    label: string,
    onClick: (event: MouseEvent) => unknown,
  ): HTMLElement {
    const el = parentEl.createEl('button', {
      cls: 'clickable-icon view-action',
      attr: { 'aria-label': label, type: 'button' },
    });
    setIcon(el, icon);
    el.addEventListener('click', onClick);
    return el;
  }

  #showMenu(event: MouseEvent): void {
    const menu = new Menu();
    this.onPaneMenu(menu, 'more-options');
    this.leaf.addMenuItems(menu);
    menu.showAtMouseEvent(event);
  }
}
