import type { MenuPositionDef } from 'obsidian';
import { Component } from './component';
import { MenuItem, MenuSeparator } from './menu-item';

const menusOfEvents = new WeakMap<Event, Menu>();

/** A menu: items in sections, reached by mouse or arrow keys. It closes on a choice, Escape, or a press elsewhere. */
export class Menu extends Component {
  readonly dom: HTMLElement;
  readonly items: (MenuItem | MenuSeparator)[] = [];
  readonly #onHide: (() => unknown)[] = [];
  #selected: MenuItem | null = null;
  #focusedBefore: Element | null = null;

  constructor() {
    super();
    this.dom = activeDocument.createElement('div');
    this.dom.addClass('menu');
    this.dom.setAttrs({ role: 'menu', tabindex: -1 });
  }

  /** The menu of an event, the same for everyone who asks; it shows itself once they have all added to it. */
  static forEvent(event: MouseEvent): Menu {
    const known = menusOfEvents.get(event);
    if (known) return known;
    const menu = new Menu();
    menusOfEvents.set(event, menu);
    event.preventDefault();
    setTimeout(() => menu.showAtMouseEvent(event));
    return menu;
  }

  setNoIcon(): this {
    this.dom.addClass('mod-no-icon');
    return this;
  }

  setUseNativeMenu(_useNativeMenu: boolean): this {
    return this;
  }

  setParentElement(_el: HTMLElement): this {
    return this;
  }

  addItem(callback: (item: MenuItem) => unknown): this {
    const item = new MenuItem(this, () => new Menu());
    this.items.push(item);
    callback(item);
    item.dom.addEventListener('click', (event) => item.choose(event));
    item.dom.addEventListener('mousemove', () => this.#select(item));
    return this;
  }

  addSeparator(): this {
    this.items.push(new MenuSeparator(this));
    return this;
  }

  onHide(callback: () => unknown): void {
    this.#onHide.push(callback);
  }

  showAtMouseEvent(event: MouseEvent): this {
    const { doc } = event;
    // A key press gives a mouse event without a place: the menu goes below what was pressed.
    if (event.clientX === 0 && event.clientY === 0 && event.target) {
      const { left, bottom } = (event.target as Element).getBoundingClientRect();
      return this.showAtPosition({ x: left, y: bottom }, doc);
    }
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, doc);
  }

  showAtPosition({ x, y, width, left }: MenuPositionDef, doc: Document = activeDocument): this {
    this.#arrange();
    this.#focusedBefore = doc.activeElement;
    doc.body.append(this.dom);
    const { offsetWidth, offsetHeight } = this.dom;
    const view = doc.defaultView ?? window;
    const wanted = left ? x - offsetWidth : x;
    this.dom.setCssStyles({
      left: `${Math.max(4, Math.min(wanted, view.innerWidth - offsetWidth - 4))}px`,
      top: `${Math.max(4, Math.min(y, view.innerHeight - offsetHeight - 4))}px`,
      ...(width === undefined ? {} : { width: `${width}px` }),
    });
    void this.load();
    this.registerDomEvent(doc, 'pointerdown', (event) => this.#onPress(event), true);
    this.registerDomEvent(doc, 'keydown', (event) => this.#onKey(event as KeyboardEvent), true);
    this.dom.focus({ preventScroll: true });
    return this;
  }

  hide(): this {
    if (!this._loaded) return this;
    this.unload();
    this.dom.detach();
    (this.#focusedBefore as HTMLElement | null)?.focus?.({ preventScroll: true });
    for (const callback of this.#onHide) callback();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHistoryBack(): void {
    this.hide();
  }

  /** Draws the items section by section, in the order in which the sections first came. */
  #arrange(): void {
    this.dom.empty();
    const sections = [...new Set(this.items.map(({ section }) => section))];
    sections.forEach((section, index) => {
      if (index > 0) this.dom.createDiv('menu-separator');
      for (const item of this.items) if (item.section === section) this.dom.append(item.dom);
    });
  }

  #onPress(event: Event): void {
    const target = event.target as Element;
    if (target.closest('.menu') === null) this.hide();
  }

  #onKey(event: KeyboardEvent): void {
    const items = this.items.filter((item) => item instanceof MenuItem && item.isSelectable) as MenuItem[];
    const at = this.#selected ? items.indexOf(this.#selected) : -1;
    const last = items.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    if (event.key === 'Escape') this.hide();
    else if (event.key === 'Enter' || event.key === ' ') this.#selected?.choose(event);
    else if (moves[event.key] !== undefined) this.#select(items[moves[event.key] ?? 0] ?? null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #select(item: MenuItem | null): void {
    this.#selected?.dom.removeClass('selected');
    this.#selected = item;
    if (!item) return;
    item.dom.addClass('selected');
    item.dom.scrollIntoView?.({ block: 'nearest' });
  }
}
