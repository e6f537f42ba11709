import type { ReadingView } from '../markdown/reading-view';
import type { App } from './app';
import { MarkdownRenderer } from './markdown-renderer';
import type { MarkdownView } from './markdown-view';
import type { TFile } from './vault-file';

/** The Reading view of a Markdown view. */
export class MarkdownPreviewView extends MarkdownRenderer {
  readonly app: App;
  #text = '';

  constructor(
    readonly view: MarkdownView,
    readonly reading: ReadingView,
    containerEl: HTMLElement,
  ) {
    super(containerEl);
    this.app = view.app;
  }

  get file(): TFile | null {
    return this.view.file;
  }

  get(): string {
    return this.#text;
  }

  set(text: string, clear: boolean): void {
    if (clear) this.reading.previewEl.scrollTop = 0;
    this.#text = text;
    this.reading.show(text, this.view.file?.path ?? '');
  }

  clear(): void {
    this.set('', true);
  }

  rerender(full = false): void {
    if (full) this.reading.refresh();
    else this.reading.show(this.#text, this.view.file?.path ?? '');
  }

  /** The line at the top. */
  getScroll(): number {
    return this.reading.topLine;
  }

  applyScroll(line: number): void {
    this.reading.scrollToLine(line);
  }
}
