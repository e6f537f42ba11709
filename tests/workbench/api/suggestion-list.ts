import type { Scope } from './scope';

/** What a list of suggestions asks of its owner. */
export interface SuggestionOwner<T> {
  renderSuggestion(value: T, el: HTMLElement): void;
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

/** Suggestions, one selected: by arrow keys, or the mouse; chosen by Enter or a click. */
export class SuggestionList<T> {
  values: readonly T[] = [];
  selectedItem = 0;
  #els: HTMLElement[] = [];

  constructor(
    readonly owner: SuggestionOwner<T>,
    readonly containerEl: HTMLElement,
    scope: Scope,
  ) {
    const move = (step: number) => () => {
      this.select(this.selectedItem + step);
      return false;
    };
    scope.register([], 'ArrowDown', move(1));
    scope.register([], 'ArrowUp', move(-1));
    scope.register(['Ctrl'], 'n', move(1));
    scope.register(['Ctrl'], 'p', move(-1));
    scope.register(null, 'Enter', (event) => {
      if (event.isComposing) return;
      this.useSelected(event);
      return false;
    });
  }

  setSuggestions(values: readonly T[]): void {
    this.values = values;
    this.containerEl.empty();
    this.#els = values.map((value, index) => {
      const el = this.containerEl.createDiv('suggestion-item');
      el.addEventListener('click', (event) => this.owner.selectSuggestion(value, event));
      el.addEventListener('mousemove', () => this.#mark(index));
      this.owner.renderSuggestion(value, el);
      return el;
    });
    this.select(0);
  }

  /** Selects by index; past one end comes the other. */
  select(index: number): void {
    const { length } = this.values;
    if (length === 0) return;
    this.#mark((index + length) % length);
    this.#els[this.selectedItem]?.scrollIntoView?.({ block: 'nearest' });
  }

  useSelected(event: MouseEvent | KeyboardEvent): void {
    const value = this.values[this.selectedItem];
    if (value !== undefined) this.owner.selectSuggestion(value, event);
  }

  #mark(index: number): void {
    this.#els[this.selectedItem]?.removeClass('is-selected');
    this.selectedItem = index;
    this.#els[index]?.addClass('is-selected');
  }
}
