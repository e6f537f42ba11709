import type { TooltipOptions } from 'obsidian';
import { ValueComponent } from './base-component';
import { displayTooltip, setTooltip } from './tooltip';

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

/** A choice of one from a list. */
export class DropdownComponent extends ValueComponent<string> {
  readonly selectEl: HTMLSelectElement;
  #onChange: ((value: string) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.selectEl = containerEl.createEl('select', 'dropdown');
    this.selectEl.addEventListener('change', () => void this.#onChange?.(this.getValue()));
  }

  override setDisabled(disabled: boolean): this {
    this.selectEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  addOption(value: string, display: string): this {
    this.selectEl.createEl('option', { value, text: display });
    return this;
  }

  addOptions(options: Record<string, string>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display);
    return this;
  }

  override getValue(): string {
    return this.selectEl.value;
  }

  override setValue(value: string): this {
    this.selectEl.value = value;
    return this;
  }

  onChange(callback: (value: string) => unknown): this {
    this.#onChange = callback;
    return this;
  }
}

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

/** A value that is shown, not changed. */
export class DisplayValueComponent {
  readonly valueEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.valueEl = containerEl.createSpan('setting-item-display-value');
  }

  setValue(value: string | null): this {
    this.valueEl.setText(value ?? '');
    return this;
  }

  setStatus(status: 'warning' | null): this {
    this.valueEl.toggleClass('mod-warning', status === 'warning');
    return this;
  }
}
