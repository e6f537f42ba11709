import moment from 'moment';
import { ValueComponent } from './base-component';
import { setIcon } from './icons';

/** A field for text; `onChange` hears every key. */
export class AbstractTextComponent<
  T extends HTMLInputElement | HTMLTextAreaElement,
> extends ValueComponent<string> {
  #onChange: ((value: string) => unknown) | null = null;

  constructor(readonly inputEl: T) {
    super();
    inputEl.addEventListener('input', () => this.onChanged());
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  override getValue(): string {
    return this.inputEl.value;
  }

  override setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setPlaceholder(placeholder: string): this {
    this.inputEl.placeholder = placeholder;
    return this;
  }

  onChanged(): void {
    this.#onChange?.(this.getValue());
  }

  onChange(callback: (value: string) => unknown): this {
    this.#onChange = callback;
    return this;
  }
}

/** A line of text. */
export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('input', { attr: { type: 'text', spellcheck: 'false' } }));
  }
}

/** Lines of text. */
export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('textarea', { attr: { spellcheck: 'false' } }));
  }
}

/** A field for a query, with a cross that empties it. */
export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
  readonly clearButtonEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    const boxEl = containerEl.createDiv('search-input-container');
    super(boxEl.createEl('input', { attr: { type: 'search', enterkeyhint: 'search', spellcheck: 'false' } }));
    this.clearButtonEl = boxEl.createDiv({
      cls: 'search-input-clear-button',
      attr: { 'aria-label': 'Clear search' },
    });
    setIcon(this.clearButtonEl, 'x-circle');
    this.clearButtonEl.addEventListener('click', () => {
      this.setValue('');
      this.onChanged();
      this.inputEl.focus();
    });
    this.clearButtonEl.toggle(false);
  }

  override setValue(value: string): this {
    super.setValue(value);
    this.clearButtonEl.toggle(value !== '');
    return this;
  }

  override onChanged(): void {
    this.clearButtonEl.toggle(this.getValue() !== '');
    super.onChanged();
  }
}

/** A field for a format of moment.js, with a sample of it. */
export class MomentFormatComponent extends TextComponent {
  sampleEl: HTMLElement = createSpan();
  #defaultFormat = '';

  setDefaultFormat(defaultFormat: string): this {
    this.#defaultFormat = defaultFormat;
    this.setPlaceholder(defaultFormat);
    this.updateSample();
    return this;
  }

  setSampleEl(sampleEl: HTMLElement): this {
    this.sampleEl = sampleEl;
    this.updateSample();
    return this;
  }

  override setValue(value: string): this {
    super.setValue(value);
    this.updateSample();
    return this;
  }

  override onChanged(): void {
    super.onChanged();
    this.updateSample();
  }

  updateSample(): void {
    this.sampleEl.setText(moment().format(this.getValue() || this.#defaultFormat));
  }
}
