import type { EventRef } from './events';

type Listener = (event: Event) => unknown;

/** Something that is loaded and unloaded, with its children and all that it registered. */
export class Component {
  _loaded = false;
  readonly _children: Component[] = [];
  readonly _events: (() => unknown)[] = [];

  /** Loads this, then the children that it has by then; a second call does nothing. */
  load(): void | Promise<void> {
    if (this._loaded) return;
    this._loaded = true;
    const loading = this.onload();
    for (const child of [...this._children]) void child.load();
    return loading;
  }

  onload(): void | Promise<void> {}

  /** Unloads the children, then undoes what was registered, last first, then calls `onunload`. */
  unload(): void {
    if (!this._loaded) return;
    this._loaded = false;
    for (let child = this._children.pop(); child; child = this._children.pop()) child.unload();
    for (let undo = this._events.pop(); undo; undo = this._events.pop()) undo();
    this.onunload();
  }

  onunload(): void {}

  addChild<T extends Component>(child: T): T {
    this._children.push(child);
    if (this._loaded) void child.load();
    return child;
  }

  removeChild<T extends Component>(child: T): T {
    const index = this._children.indexOf(child);
    if (index >= 0) {
      this._children.splice(index, 1);
      child.unload();
    }
    return child;
  }

  register(undo: () => unknown): void {
    this._events.push(undo);
  }

  registerEvent(ref: EventRef): void {
    this.register(() => ref.e.offref(ref));
  }

  registerDomEvent(
    el: EventTarget,
    type: string,
    callback: Listener,
    options?: boolean | AddEventListenerOptions,
  ): void {
    el.addEventListener(type, callback, options);
    this.register(() => el.removeEventListener(type, callback, options));
  }

  registerInterval(id: number): number {
    this.register(() => clearInterval(id));
    return id;
  }
}
