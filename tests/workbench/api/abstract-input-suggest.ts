import type { App } from './app';
import { PopoverSuggest } from './popover-suggest';

/** Suggestions for what is typed into a field. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  #onSelect: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  #query = 0;

  constructor(
    app: App,
    readonly textInputEl: HTMLInputElement | HTMLDivElement,
  ) {
    super(app);
    textInputEl.addEventListener('input', () => void this.#update());
    textInputEl.addEventListener('focus', () => void this.#update());
    textInputEl.addEventListener('blur', () => this.close());
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  setValue(value: string): void {
    if (this.textInputEl.instanceOf(HTMLInputElement)) this.textInputEl.value = value;
    else this.textInputEl.setText(value);
  }

  getValue(): string {
    return this.textInputEl.instanceOf(HTMLInputElement)
      ? this.textInputEl.value
      : this.textInputEl.getText();
  }

  override selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.#onSelect?.(value, event);
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#onSelect = callback;
    return this;
  }

  async #update(): Promise<void> {
    const query = ++this.#query;
    const values = await this.getSuggestions(this.getValue());
    if (query !== this.#query) return;
    this.showSuggestions(
      this.limit > 0 ? values.slice(0, this.limit) : values,
      this.textInputEl.getBoundingClientRect(),
    );
  }
}
