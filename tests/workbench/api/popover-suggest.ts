import type { App } from './app';
import { Scope } from './scope';
import { SuggestionList } from './suggestion-list';

/** Suggestions in a box at some place of the window. */
export abstract class PopoverSuggest<T> {
  readonly suggestEl: HTMLElement;
  readonly suggestions: SuggestionList<T>;
  isOpen = false;

  constructor(
    readonly app: App,
    readonly scope: Scope = new Scope(),
  ) {
    this.suggestEl = activeDocument.createElement('div');
    this.suggestEl.addClass('suggestion-container');
    const listEl = this.suggestEl.createDiv('suggestion');
    this.suggestions = new SuggestionList<T>(this, listEl, this.scope);
    // A press must not take the focus from where one types.
    this.suggestEl.addEventListener('mousedown', (event) => event.preventDefault());
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    activeDocument.body.append(this.suggestEl);
    this.app.keymap.pushScope(this.scope);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.suggestEl.detach();
    this.app.keymap.popScope(this.scope);
  }

  onHistoryBack(): void {
    this.close();
  }

  /** Shows the suggestions below a rectangle of the window, or closes when there are none. */
  showSuggestions(values: readonly T[], at: { readonly left: number; readonly bottom: number }): void {
    if (values.length === 0) return this.close();
    this.open();
    this.suggestions.setSuggestions(values);
    this.suggestEl.setCssStyles({ left: `${at.left}px`, top: `${at.bottom}px` });
  }
}
