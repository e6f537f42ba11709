import { setIcon } from './icons';
import type { Menu } from './menu';

/** One line of a menu. */
export class MenuItem {
  readonly dom: HTMLElement;
  readonly iconEl: HTMLElement;
  readonly titleEl: HTMLElement;
  section = '';
  disabled = false;
  #isLabel = false;
  #onClick: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  #checkEl: HTMLElement | null = null;
  #submenu: Menu | null = null;

  constructor(
    readonly menu: Menu,
    readonly makeMenu: () => Menu,
  ) {
    this.dom = activeDocument.createElement('div');
    this.dom.addClass('menu-item', 'tappable');
    this.dom.setAttrs({ role: 'menuitem', tabindex: -1 });
    this.iconEl = this.dom.createDiv('menu-item-icon');
    this.titleEl = this.dom.createDiv('menu-item-title');
  }

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    if (icon === null) this.iconEl.empty();
    else setIcon(this.iconEl, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.#checkEl?.detach();
    this.dom.toggleClass('mod-checked', checked === true);
    this.dom.setAttr('aria-checked', checked);
    if (!checked) return this;
    this.#checkEl = this.dom.createDiv('menu-item-icon mod-checked');
    setIcon(this.#checkEl, 'check');
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass('is-disabled', disabled);
    this.dom.setAttr('aria-disabled', disabled);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass('is-warning', isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.#isLabel = isLabel;
    this.dom.toggleClass('is-label', isLabel);
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#onClick = callback;
    return this;
  }

  /** Not in the public API, yet much used: a menu that opens beside this item. */
  setSubmenu(): Menu {
    this.#submenu ??= this.makeMenu();
    this.dom.addClass('has-submenu');
    setIcon(this.dom.createDiv('menu-item-icon mod-submenu'), 'chevron-right');
    return this.#submenu;
  }

  get isSelectable(): boolean {
    return !this.disabled && !this.#isLabel;
  }

  /** What a click or Enter does; the menu closes unless a submenu opens. */
  choose(event: MouseEvent | KeyboardEvent): void {
    if (!this.isSelectable) return;
    if (this.#submenu) {
      const { right, top } = this.dom.getBoundingClientRect();
      this.#submenu.showAtPosition({ x: right, y: top }, this.dom.doc);
      return;
    }
    this.menu.hide();
    this.#onClick?.(event);
  }
}

/** A line between items. */
export class MenuSeparator {
  readonly dom: HTMLElement;
  section = '';

  constructor(readonly menu: Menu) {
    this.dom = activeDocument.createElement('div');
    this.dom.addClass('menu-separator');
  }
}
