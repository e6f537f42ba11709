import { define, defineGetters } from './define';
import { classNames, createElementIn, createSvgIn, setAttribute } from './dom-creation';

type Scope = Window & typeof globalThis;
type AnyClass = abstract new (...data: never[]) => unknown;

const withParent = <T extends { parent?: Node }>(info: T | string | undefined, parent: Node) =>
  typeof info === 'string' ? { cls: info, parent } : { ...info, parent };

/** Whether a value of another window is an instance of `type`, or of what that window calls by the same name. */
export function isInstanceIn(value: unknown, type: AnyClass, win: Window): boolean {
  if (value instanceof type) return true;
  const own: unknown = Reflect.get(win, type.name);
  return typeof own === 'function' && value instanceof own;
}

/** What Obsidian adds to nodes and elements, on the prototypes of one window. */
export function installNodeHelpers(scope: Scope): void {
  const { Node, Element, DocumentFragment } = scope;
  defineGetters(Node.prototype, {
    doc() {
      return this.ownerDocument ?? (this as unknown as Document);
    },
    win() {
      return this.doc.defaultView ?? scope;
    },
    constructorWin: () => scope,
  });
  define(Node.prototype, {
    detach() {
      this.parentNode?.removeChild(this);
    },
    empty() {
      while (this.lastChild) this.removeChild(this.lastChild);
    },
    insertAfter<T extends Node>(node: T, child: Node | null) {
      this.insertBefore(node, child ? child.nextSibling : this.firstChild);
      return node;
    },
    indexOf(other: Node) {
      return [...this.childNodes].indexOf(other as ChildNode);
    },
    setChildrenInPlace(children: Node[]) {
      for (const child of [...this.childNodes]) if (!children.includes(child)) child.remove();
      children.forEach((child, index) => {
        if (this.childNodes[index] !== child) this.insertBefore(child, this.childNodes[index] ?? null);
      });
    },
    appendText(text: string) {
      this.appendChild(this.doc.createTextNode(text));
    },
    instanceOf: function (this: Node, type: AnyClass) {
      return isInstanceIn(this, type, this.constructorWin);
    } as unknown as Node['instanceOf'],
    createEl: function (this: Node, tag, info, callback) {
      return createElementIn(this.doc, tag, withParent(info, this), callback);
    },
    createDiv(info, callback) {
      return createElementIn(this.doc, 'div', withParent(info, this), callback);
    },
    createSpan(info, callback) {
      return createElementIn(this.doc, 'span', withParent(info, this), callback);
    },
    createSvg: function (this: Node, tag, info, callback) {
      return createSvgIn(this.doc, tag, withParent(info, this), callback);
    },
  });

  define(Element.prototype, {
    getText() {
      return this.textContent ?? '';
    },
    setText(text) {
      if (typeof text === 'string') this.textContent = text;
      else this.replaceChildren(text);
    },
    addClass(...classes) {
      this.classList.add(...classNames(classes));
    },
    addClasses(classes) {
      this.classList.add(...classNames(classes));
    },
    removeClass(...classes) {
      this.classList.remove(...classNames(classes));
    },
    removeClasses(classes) {
      this.classList.remove(...classNames(classes));
    },
    toggleClass(classes, value) {
      for (const name of classNames(classes)) this.classList.toggle(name, value);
    },
    hasClass(name) {
      return this.classList.contains(name);
    },
    setAttr(name, value) {
      setAttribute(this, name, value);
    },
    setAttrs(attributes) {
      for (const [name, value] of Object.entries(attributes)) setAttribute(this, name, value);
    },
    getAttr(name) {
      return this.getAttribute(name);
    },
    matchParent(selector, lastParent) {
      const found = this.closest(selector);
      return found && (!lastParent || lastParent.contains(found)) ? found : null;
    },
    getCssPropertyValue(property, pseudoElement) {
      return this.win.getComputedStyle(this, pseudoElement).getPropertyValue(property).trim();
    },
    isActiveElement() {
      return this.doc.activeElement === this;
    },
    find: function (this: Element, selector: string) {
      return this.querySelector(selector);
    },
    findAll(selector) {
      return [...this.querySelectorAll<HTMLElement>(selector)];
    },
    findAllSelf(selector) {
      const below = this.findAll(selector);
      return this.matches(selector) ? [this as HTMLElement, ...below] : below;
    },
  });
  define(DocumentFragment.prototype, {
    find(selector) {
      return this.querySelector(selector) as HTMLElement;
    },
    findAll(selector) {
      return [...this.querySelectorAll<HTMLElement>(selector)];
    },
  });
}
