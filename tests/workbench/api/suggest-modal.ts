import type { FuzzyMatch, Instruction } from 'obsidian';
import type { App } from './app';
import { Modal } from './modal';
import { renderMatches } from './render-matches';
import { prepareFuzzySearch, sortSearchResults } from './search-match';
import { SuggestionList } from './suggestion-list';

/** A prompt with suggestions below it. */
export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = 'No results found.';
  inputEl: HTMLInputElement;
  resultContainerEl: HTMLElement;
  readonly chooser: SuggestionList<T>;
  #query = 0;

  constructor(app: App) {
    super(app);
    this.modalEl.empty();
    this.modalEl.removeClass('modal');
    this.modalEl.addClass('prompt');
    const boxEl = this.modalEl.createDiv('prompt-input-container');
    this.inputEl = boxEl.createEl('input', {
      cls: 'prompt-input',
      attr: { type: 'text', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'done' },
    });
    this.resultContainerEl = this.modalEl.createDiv('prompt-results');
    this.chooser = new SuggestionList<T>(this, this.resultContainerEl, this.scope);
    this.inputEl.addEventListener('input', () => void this.updateSuggestions());
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.updateSuggestions();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
  }

  setInstructions(instructions: Instruction[]): void {
    this.modalEl.querySelector('.prompt-instructions')?.detach();
    const el = this.modalEl.createDiv('prompt-instructions');
    for (const { command, purpose } of instructions) {
      const instructionEl = el.createDiv('prompt-instruction');
      instructionEl.createSpan({ cls: 'prompt-instruction-command', text: command });
      instructionEl.createSpan({ text: purpose });
    }
  }

  onNoSuggestion(): void {
    this.chooser.setSuggestions([]);
    if (this.emptyStateText) {
      this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
    }
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.app.lastEvent = event;
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.chooser.useSelected(event);
  }

  async updateSuggestions(): Promise<void> {
    const query = ++this.#query;
    const values = await this.getSuggestions(this.inputEl.value);
    if (query !== this.#query) return;
    if (values.length === 0) this.onNoSuggestion();
    else this.chooser.setSuggestions(values.slice(0, this.limit));
  }
}

/** A prompt over a list of items, found by the letters of their text. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;

  override getSuggestions(query: string): FuzzyMatch<T>[] {
    const items = this.getItems();
    if (query.trim() === '') return items.map((item) => ({ item, match: { score: 0, matches: [] } }));
    const search = prepareFuzzySearch(query);
    const found = items.flatMap((item) => {
      const match = search(this.getItemText(item));
      return match ? [{ item, match }] : [];
    });
    sortSearchResults(found);
    return found;
  }

  override renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
    renderMatches(el, this.getItemText(item), match.matches);
  }

  override onChooseSuggestion({ item }: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event);
  }
}
