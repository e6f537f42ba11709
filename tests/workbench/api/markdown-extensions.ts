import type { Extension } from '@codemirror/state';
import type { MarkdownPostProcessor } from 'obsidian';
import type { CodeBlockProcessor } from '../markdown/markdown-host';
import type { EditorSuggest } from './editor-suggest';
import { Events } from './events';

/** What plugins add to the reading and the editing of notes. */
export class MarkdownExtensions extends Events {
  readonly editorExtensions: Extension[] = [];
  readonly editorSuggests: EditorSuggest<unknown>[] = [];
  readonly #postProcessors: MarkdownPostProcessor[] = [];
  readonly #codeBlocks = new Map<string, CodeBlockProcessor>();

  /** In the order in which they run. */
  get postProcessors(): readonly MarkdownPostProcessor[] {
    return [...this.#postProcessors].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
  }

  /** Returns how to take it away again; either way, what is rendered is rendered anew. */
  addPostProcessor(postProcessor: MarkdownPostProcessor): () => void {
    this.#postProcessors.push(postProcessor);
    this.trigger('post-processor-change');
    return () => {
      this.#postProcessors.remove(postProcessor);
      this.trigger('post-processor-change');
    };
  }

  codeBlockProcessor(language: string): CodeBlockProcessor | null {
    return this.#codeBlocks.get(language) ?? null;
  }

  addCodeBlockProcessor(language: string, processor: CodeBlockProcessor): () => void {
    if (this.#codeBlocks.has(language)) {
      throw new Error(`Code block postprocessor for language ${language} is already registered`);
    }
    this.#codeBlocks.set(language, processor);
    this.trigger('post-processor-change');
    return () => {
      this.#codeBlocks.delete(language);
      this.trigger('post-processor-change');
    };
  }

  addEditorExtension(extension: Extension): () => void {
    this.editorExtensions.push(extension);
    this.trigger('editor-extension-change');
    return () => {
      this.editorExtensions.remove(extension);
      this.trigger('editor-extension-change');
    };
  }

  addEditorSuggest(suggest: EditorSuggest<unknown>): () => void {
    this.editorSuggests.push(suggest);
    return () => {
      suggest.close();
      this.editorSuggests.remove(suggest);
    };
  }

  /** How many of each there are, for the question what a plugin left behind. */
  counts(): Readonly<Record<string, number>> {
    return {
      postProcessors: this.#postProcessors.length,
      codeBlockProcessors: this.#codeBlocks.size,
      editorExtensions: this.editorExtensions.length,
      editorSuggests: this.editorSuggests.length,
    };
  }
}
