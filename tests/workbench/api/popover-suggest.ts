import type { App } from './app';
import { Scope } from './scope';
import { SuggestionList } from './suggestion-list';

/** Of what is typed, in a window. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

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

  /**
   * Shows the suggestions below a rectangle of the window, above it where there is no room below, or closes when there
   * are none.
   */
  showSuggestions(values: readonly T[], at: Place): void {
    if (values.length === 0) return this.close();
    this.open();
    this.suggestions.setSuggestions(values);
    const { offsetWidth, offsetHeight, win } = this.suggestEl;
    const hasRoom = at.bottom + offsetHeight <= win.innerHeight;
    const left = Math.max(0, Math.min(at.left, win.innerWidth - offsetWidth));
    const top = hasRoom ? at.bottom : Math.max(0, at.top - offsetHeight);
    this.suggestEl.setCssStyles({ left: `${left}px`, top: `${top}px` });
  }
}
