import { ValueComponent } from './base-component';

/** How far something has come, from 0 to 100. */
export class ProgressBarComponent extends ValueComponent<number> {
  readonly #lineEl: HTMLElement;
  #value = 0;

  constructor(containerEl: HTMLElement) {
    super();
    this.#lineEl = containerEl.createDiv('setting-progress-bar').createDiv('setting-progress-bar-inner');
  }

  override getValue(): number {
    return this.#value;
  }

  override setValue(value: number): this {
    this.#value = value;
    this.#lineEl.style.width = `${value}%`;
    return this;
  }
}
