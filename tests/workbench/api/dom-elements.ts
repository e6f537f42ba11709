import { define, defineGetters } from './define';
import { isInstanceIn } from './dom-nodes';

type Scope = Window & typeof globalThis;
type AnyClass = abstract new (...data: never[]) => unknown;
type Delegated = (this: unknown, event: Event, delegate: HTMLElement) => unknown;
interface Delegation {
  readonly type: string;
  readonly selector: string;
  readonly listener: Delegated;
  readonly options: boolean | AddEventListenerOptions | undefined;
  readonly callback: (event: Event) => void;
}

const delegations = new WeakMap<EventTarget, Delegation[]>();

function on(
  this: Document | HTMLElement,
  type: string,
  selector: string,
  listener: Delegated,
  options?: boolean | AddEventListenerOptions,
): void {
  const callback = (event: Event) => {
    const target = event.target as Element | null;
    const delegate = target?.matchParent?.(selector, event.currentTarget as Element);
    if (delegate) listener.call(this, event, delegate as HTMLElement);
  };
  const entry = { type, selector, listener, options, callback };
  delegations.set(this, [...(delegations.get(this) ?? []), entry]);
  this.addEventListener(type, callback, options);
}

function off(this: Document | HTMLElement, type: string, selector: string, listener: Delegated): void {
  const isSame = (entry: Delegation) =>
    entry.type === type && entry.selector === selector && entry.listener === listener;
  const entries = delegations.get(this) ?? [];
  for (const entry of entries.filter(isSame)) {
    this.removeEventListener(type, entry.callback, entry.options);
  }
  delegations.set(
    this,
    entries.filter((entry) => !isSame(entry)),
  );
}

/** What Obsidian adds to HTML and SVG elements, the document and events of the user, in one window. */
export function installElementHelpers(scope: Scope): void {
  const styling = {
    setCssStyles(this: HTMLElement | SVGElement, styles: Partial<CSSStyleDeclaration>) {
      Object.assign(this.style, styles);
    },
    setCssProps(this: HTMLElement | SVGElement, props: Record<string, string>) {
      for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
    },
  };
  define(scope.SVGElement.prototype, styling);
  define(scope.Document.prototype, { on: on as Document['on'], off: off as Document['off'] });
  define(scope.HTMLElement.prototype, {
    ...styling,
    on: on as HTMLElement['on'],
    off: off as HTMLElement['off'],
    show() {
      if (this.style.display === 'none') this.style.display = '';
    },
    hide() {
      this.style.display = 'none';
    },
    toggle(show) {
      if (show) this.show();
      else this.hide();
    },
    toggleVisibility(visible) {
      this.style.visibility = visible ? '' : 'hidden';
    },
    isShown() {
      return this.offsetParent !== null;
    },
    onClickEvent(listener, options) {
      this.addEventListener('click', listener, options);
      this.addEventListener('auxclick', listener, options);
    },
    // As the app does: a style sheet starts an animation of this name on whatever has the class.
    onNodeInserted(listener, once) {
      const stop = () => this.removeEventListener('animationstart', started);
      const started = (event: AnimationEvent) => {
        if (event.target !== this || event.animationName !== 'node-inserted') return;
        if (once) stop();
        listener();
      };
      this.addClass('node-insert-event');
      this.addEventListener('animationstart', started);
      return stop;
    },
    onWindowMigrated(listener) {
      let last = this.win;
      return this.onNodeInserted(() => {
        if (this.win === last) return;
        last = this.win;
        listener(last);
      });
    },
    trigger(type) {
      this.dispatchEvent(new (this.constructorWin as Scope).Event(type, { bubbles: true, cancelable: true }));
    },
  });
  defineGetters(scope.HTMLElement.prototype, {
    innerWidth() {
      const style = this.win.getComputedStyle(this);
      return this.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    },
    innerHeight() {
      const style = this.win.getComputedStyle(this);
      return this.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    },
  });
  define(scope.UIEvent.prototype, {
    instanceOf: function (this: UIEvent, type: AnyClass) {
      return isInstanceIn(this, type, this.win);
    } as unknown as UIEvent['instanceOf'],
  });
  defineGetters(scope.UIEvent.prototype, {
    targetNode() {
      return this.target as Node | null;
    },
    win() {
      return this.view ?? this.targetNode?.win ?? scope;
    },
    doc() {
      return this.targetNode?.doc ?? this.win.document;
    },
  });
}
