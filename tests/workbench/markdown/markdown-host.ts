import type { Extension } from '@codemirror/state';
import type { App, MarkdownPostProcessor, MarkdownPostProcessorContext, TFile } from 'obsidian';

/** Draws a fenced code block of one language; what it throws or rejects with is reported, not passed on. */
export type CodeBlockProcessor = (
  source: string,
  el: HTMLElement,
  ctx: MarkdownPostProcessorContext,
) => unknown;

/** What rendering and editing ask of the app that hosts them. */
export interface MarkdownHost {
  readonly app: App;
  /** In the order they run: by sortOrder, then by registration. */
  postProcessors(): readonly MarkdownPostProcessor[];
  /** Registered for a language of fenced code, or null. */
  codeBlockProcessor(language: string): CodeBlockProcessor | null;
  /** The extensions that plugins registered; they come after the editor's own. */
  editorExtensions(): readonly Extension[];
  readText(file: TFile): Promise<string>;
  /** An address from which the browser can load the file. */
  resourceUrl(file: TFile): string;
  openLink(linktext: string, sourcePath: string, event: MouseEvent): void;
  hoverLink(event: MouseEvent, targetEl: HTMLElement, linktext: string, sourcePath: string): void;
}
