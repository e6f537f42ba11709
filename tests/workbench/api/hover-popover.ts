import type { Point } from 'obsidian';
import { Component } from './component';

/** How far a popover has come. */
export enum PopoverState {
  Showing,
  Shown,
  Hiding,
  Hidden,
}

/** A box that shows near an element after a while, and goes when the mouse has left both. */
export class HoverPopover extends Component {
  hoverEl: HTMLElement;
  state = PopoverState.Showing;
  #timer: number;
  #isOver = true;

  constructor(
    readonly parent: { hoverPopover: HoverPopover | null },
    readonly targetEl: HTMLElement | null,
    waitTime = 300,
    readonly staticPos: Point | null = null,
  ) {
    super();
    const doc = targetEl?.doc ?? activeDocument;
    this.hoverEl = doc.createElement('div');
    this.hoverEl.addClass('popover', 'hover-popover');
    this.parent.hoverPopover?.hide();
    this.parent.hoverPopover = this;
    this.#timer = doc.win.setTimeout(() => this.show(), waitTime);
    for (const el of [targetEl, this.hoverEl]) {
      if (!el) continue;
      this.registerDomEvent(el, 'mouseenter', () => this.#setOver(true));
      this.registerDomEvent(el, 'mouseleave', () => this.#setOver(false));
    }
  }

  show(): void {
    if (this.targetEl && !this.targetEl.isConnected) return this.hide();
    this.state = PopoverState.Shown;
    this.hoverEl.doc.body.append(this.hoverEl);
    this.#place();
    void this.load();
    this.onShow();
  }

  hide(): void {
    this.hoverEl.win.clearTimeout(this.#timer);
    this.hoverEl.detach();
    if (this.parent.hoverPopover === this) this.parent.hoverPopover = null;
    if (this.state === PopoverState.Hidden) return;
    this.state = PopoverState.Hidden;
    this._loaded = true;
    this.unload();
    this.onHide();
  }

  onShow(): void {}

  onHide(): void {}

  #setOver(isOver: boolean): void {
    this.#isOver = isOver;
    if (isOver) return;
    if (this.state === PopoverState.Showing) return this.hide();
    this.hoverEl.win.setTimeout(() => {
      if (!this.#isOver) this.hide();
    }, 150);
  }

  #place(): void {
    const { win } = this.hoverEl;
    const box = this.targetEl?.getBoundingClientRect();
    const x = this.staticPos?.x ?? box?.left ?? 0;
    const below = this.staticPos?.y ?? box?.bottom ?? 0;
    const { offsetWidth, offsetHeight } = this.hoverEl;
    const isBelow = below + offsetHeight <= win.innerHeight;
    const y = isBelow ? below : Math.max(0, (box?.top ?? below) - offsetHeight);
    this.hoverEl.setCssStyles({
      left: `${Math.max(0, Math.min(x, win.innerWidth - offsetWidth))}px`,
      top: `${y}px`,
    });
  }
}
