import { Component, type App } from 'obsidian';
import { EveryWindow } from '../every-window';

/** So long after a reader has scrolled, in milliseconds, nothing else scrolls there. */
const REST = 4000;

/** What a reader scrolls with, or is about to. */
const DEEDS = ['wheel', 'touchmove', 'keydown'] as const;

/**
 * Knows where the reader scrolls, in every window that there is: what follows the video must not pull a text away
 * from under the eyes.
 */
export class ReaderScrolling extends Component {
  /** When something was last done in an element, or in one inside it. */
  private readonly deeds = new WeakMap<EventTarget, number>();

  constructor({ workspace }: App) {
    super();
    this.addChild(new EveryWindow(workspace, (win, life) => this.watch(win, life)));
  }

  /** Whether the reader has scrolled an element in the last seconds. */
  isBusyIn(scrollEl: HTMLElement): boolean {
    return this.isRecent(scrollEl);
  }

  private watch(win: Window, life: Component): void {
    const options = { capture: true, passive: true };
    for (const name of DEEDS)
      life.registerDomEvent(win, name, (event) => this.note(event.composedPath()), options);
    // A link is pressed to be followed; elsewhere a scroll bar is dragged, or text is selected.
    life.registerDomEvent(
      win,
      'pointerdown',
      (event) => {
        const path = event.composedPath();
        if (!path.some((each) => 'nodeName' in each && each.nodeName === 'A')) this.note(path);
      },
      options,
    );
    // A scroll by itself may be ours. One that follows a deed is the reader's: a drag of the scroll bar, a swing.
    life.registerDomEvent(
      win,
      'scroll',
      ({ target }) => {
        if (target !== null && (this.isRecent(target) || this.isRecent(win.document.body)))
          this.note([target]);
      },
      options,
    );
  }

  /** The first of a path is where it was done; that a window holds it says nothing. */
  private note(path: readonly EventTarget[]): void {
    const now = Date.now();
    const body = path.findIndex((each) => 'nodeName' in each && each.nodeName === 'BODY');
    // A key that is pressed where nothing has the focus scrolls what was scrolled last: the body stands for that.
    const within = body > 0 ? path.slice(0, body) : path;
    for (const target of within) this.deeds.set(target, now);
  }

  private isRecent(target: EventTarget): boolean {
    return Date.now() - (this.deeds.get(target) ?? -REST) < REST;
  }
}
