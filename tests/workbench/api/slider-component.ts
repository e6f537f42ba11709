import { ValueComponent } from './base-component';
import { displayTooltip } from './tooltip';

/** A choice of a number between limits. */
export class SliderComponent extends ValueComponent<number> {
  readonly sliderEl: HTMLInputElement;
  #isInstant = false;
  #format: (value: number) => string = String;
  #onChange: ((value: number) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.sliderEl = containerEl.createEl('input', { cls: 'slider', attr: { type: 'range' } });
    this.sliderEl.addEventListener('input', () => {
      if (this.#isInstant) this.#onChange?.(this.getValue());
    });
    this.sliderEl.addEventListener('change', () => {
      if (!this.#isInstant) this.#onChange?.(this.getValue());
    });
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  setInstant(instant: boolean): this {
    this.#isInstant = instant;
    return this;
  }

  setLimits(min: number | null, max: number | null, step: number | 'any'): this {
    this.sliderEl.setAttrs({ min, max, step });
    return this;
  }

  override getValue(): number {
    return this.sliderEl.valueAsNumber;
  }

  override setValue(value: number): this {
    this.sliderEl.valueAsNumber = value;
    return this;
  }

  getValuePretty(): string {
    return this.#format(this.getValue());
  }

  setDisplayFormat(format: (value: number) => string): this {
    this.#format = format;
    return this;
  }

  setDynamicTooltip(): this {
    this.sliderEl.addEventListener('input', () =>
      displayTooltip(this.sliderEl, this.getValuePretty(), { placement: 'top' }),
    );
    return this;
  }

  showTooltip(): void {
    displayTooltip(this.sliderEl, this.getValuePretty(), { placement: 'top' });
  }

  onChange(callback: (value: number) => unknown): this {
    this.#onChange = callback;
    return this;
  }
}
