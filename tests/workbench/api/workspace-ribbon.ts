import { setIcon } from './icons';

/** The column of icons at the left edge. */
export class WorkspaceRibbon {
  readonly containerEl: HTMLElement;
  readonly #actionsEl: HTMLElement;

  constructor(side: 'left' | 'right') {
    this.containerEl = createDiv(`workspace-ribbon side-dock-ribbon mod-${side}`);
    this.#actionsEl = this.containerEl.createDiv('side-dock-actions');
    this.containerEl.createDiv('side-dock-settings');
  }

  get actionEls(): readonly HTMLElement[] {
    return this.#actionsEl.findAll('.side-dock-ribbon-action');
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    return this.#button(this.#actionsEl, icon, title, callback);
  }

  addSettingsAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    return this.#button(this.containerEl.find('.side-dock-settings'), icon, title, callback);
  }

  #button(
    parentEl: HTMLElement,
    icon: string,
    title: string,
    callback: (event: MouseEvent) => unknown,
  ): HTMLElement {
    const el = parentEl.createDiv({
      cls: 'clickable-icon side-dock-ribbon-action',
      attr: { 'aria-label': title, 'data-tooltip-position': 'right', role: 'button', tabindex: 0 },
    });
    setIcon(el, icon);
    el.addEventListener('click', callback);
    el.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') el.click();
    });
    return el;
  }
}
