import type { EditorPosition, EditorSuggestContext, EditorSuggestTriggerInfo, Instruction } from 'obsidian';
import type { App } from './app';
import type { Editor } from './editor';
import { PopoverSuggest } from './popover-suggest';
import type { TFile } from './vault-file';

/** Suggestions for what is typed into a note. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
  context: EditorSuggestContext | null = null;
  limit = 100;
  #query = 0;

  constructor(app: App) {
    super(app);
  }

  abstract onTrigger(
    cursor: EditorPosition,
    editor: Editor,
    file: TFile | null,
  ): EditorSuggestTriggerInfo | null;
  abstract getSuggestions(context: EditorSuggestContext): T[] | Promise<T[]>;

  setInstructions(instructions: Instruction[]): void {
    this.suggestEl.querySelector('.prompt-instructions')?.detach();
    const el = this.suggestEl.createDiv('prompt-instructions');
    for (const { command, purpose } of instructions) {
      const instructionEl = el.createDiv('prompt-instruction');
      instructionEl.createSpan({ cls: 'prompt-instruction-command', text: command });
      instructionEl.createSpan({ text: purpose });
    }
  }

  /** Asks whether what was typed calls for suggestions; says whether it did. `at` is where the cursor is seen. */
  trigger(editor: Editor, file: TFile | null, at: { left: number; top: number; bottom: number }): boolean {
    const info = this.onTrigger(editor.getCursor(), editor, file);
    if (!info || !file) {
      this.close();
      return false;
    }
    this.context = { ...info, editor, file };
    void this.#update(this.context, at);
    return true;
  }

  override close(): void {
    this.context = null;
    super.close();
  }

  async #update(
    context: EditorSuggestContext,
    at: { left: number; top: number; bottom: number },
  ): Promise<void> {
    const query = ++this.#query;
    const values = await this.getSuggestions(context);
    if (query === this.#query && this.context === context)
      this.showSuggestions(values.slice(0, this.limit), at);
  }
}
