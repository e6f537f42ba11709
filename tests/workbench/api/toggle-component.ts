import type { TooltipOptions } from 'obsidian';
import { ValueComponent } from './base-component';
import { setTooltip } from './tooltip';

/** A switch. */
export class ToggleComponent extends ValueComponent<boolean> {
  readonly toggleEl: HTMLElement;
  readonly #checkboxEl: HTMLInputElement;
  #isOn = false;
  #onChange: ((value: boolean) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.toggleEl = containerEl.createDiv('checkbox-container');
    this.#checkboxEl = this.toggleEl.createEl('input', { attr: { type: 'checkbox', tabindex: 0 } });
    this.toggleEl.addEventListener('click', (event) => {
      event.preventDefault();
      this.onClick();
    });
  }

  override setDisabled(disabled: boolean): this {
    this.toggleEl.toggleClass('is-disabled', disabled);
    this.#checkboxEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  override getValue(): boolean {
    return this.#isOn;
  }

  override setValue(on: boolean): this {
    const changes = on !== this.#isOn;
    this.#isOn = on;
    this.toggleEl.toggleClass('is-enabled', on);
    // The box is drawn from the class: a prevented click would undo what is set now.
    setTimeout(() => (this.#checkboxEl.checked = this.#isOn));
    if (changes) this.#onChange?.(on);
    return this;
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.toggleEl, tooltip, options);
    return this;
  }

  onClick(): void {
    if (!this.disabled) this.setValue(!this.#isOn);
  }

  onChange(callback: (value: boolean) => unknown): this {
    this.#onChange = callback;
    return this;
  }
}
