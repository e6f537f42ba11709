import { Component, Keymap, type App } from 'obsidian';
import { EveryWindow } from '../every-window';

/** What using a chip does. */
export interface ChipActions {
  play(): void;
  openInBrowser(): void;
  showMenu(event: MouseEvent): void;
}

/**
 * Hears clicks and keys on chips, in every window that has one. It listens on the window in the capture phase: other
 * plugins take every link to YouTube there on the document and let nobody else hear of the click, and a chip that
 * moves to a popout window with its pane stays heard without a listener of its own.
 */
export class ChipEvents extends Component {
  private readonly actions = new WeakMap<Element, ChipActions | null>();
  private readonly windows: EveryWindow;

  constructor({ workspace }: App) {
    super();
    this.windows = this.addChild(new EveryWindow(workspace, (win, life) => this.listen(win, life)));
  }

  /** Whether it is there to hear anything: not once the plugin is turned off. */
  get hears(): boolean {
    return this.windows.isOn;
  }

  /** From now on the anchor is a chip that does this when it is used (null: it does nothing), until `release`. */
  attend(chipEl: HTMLElement, actions: ChipActions | null): void {
    this.actions.set(chipEl, actions);
    this.windows.see(chipEl.win);
  }

  release(chipEl: HTMLElement): void {
    this.actions.delete(chipEl);
  }

  isAttended(chipEl: HTMLElement): boolean {
    return this.actions.has(chipEl);
  }

  private listen(win: Window, life: Component): void {
    const options = { capture: true };
    life.registerDomEvent(win, 'click', (event) => this.onClick(event), options);
    life.registerDomEvent(win, 'auxclick', (event) => this.onClick(event), options);
    life.registerDomEvent(win, 'mousedown', (event) => this.onMousedown(event), options);
    life.registerDomEvent(win, 'keydown', (event) => this.onKeydown(event), options);
    life.registerDomEvent(win, 'contextmenu', (event) => this.take(event)?.showMenu(event), options);
  }

  private onClick(event: MouseEvent): void {
    const isMiddle = event.type === 'auxclick' && event.button === 1;
    const actions = event.type === 'click' || isMiddle ? this.take(event) : null;
    if (actions === null) return;
    if (isMiddle || Keymap.isModEvent(event) !== false) actions.openInBrowser();
    else actions.play();
  }

  /** In an editor it would move the cursor, and the focus; a chip is pressed to be played. */
  private onMousedown(event: MouseEvent): void {
    if (chipOf(event)?.closest('.cm-editor')) this.take(event);
  }

  /** Enter on a link is a click already; Space would scroll the note. */
  private onKeydown(event: KeyboardEvent): void {
    if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
    const actions = this.take(event);
    if (actions !== null && !event.repeat) actions.play();
  }

  /** The actions of the chip that the event is for, which then nobody else hears; null where it is for none. */
  private take(event: UIEvent): ChipActions | null {
    const el = chipOf(event);
    const actions = el === null ? null : (this.actions.get(el) ?? null);
    if (actions === null) return null;
    event.preventDefault();
    event.stopImmediatePropagation();
    return actions;
  }
}

function chipOf(event: UIEvent): Element | null {
  // Scripts send keys and clicks to windows and documents too, which have no `closest`.
  const target = event.target as Partial<Element> | null;
  return target?.closest?.('a.video-citations-chip') ?? null;
}
