import { Component, type MarkdownFileInfo } from 'obsidian';
import { loadEmbeds } from '../markdown/embeds';
import type { MarkdownHost } from '../markdown/markdown-host';
import { markdownParser } from '../markdown/markdown-parser';
import { listenToNote } from '../markdown/note-interactions';
import { renderMarkdown } from '../markdown/renderer';
import { markUnresolvedLinks } from '../markdown/resolved-links';
import { sanitizeHtml } from '../markdown/sanitize';

/** Draws inside one editor; each drawn element has a component that ends with it. */
export class WidgetRenderer {
  readonly #components = new WeakMap<HTMLElement, Component>();

  constructor(
    private readonly host: MarkdownHost,
    private readonly info: MarkdownFileInfo,
  ) {}

  /** Draws Markdown as a callout is: post-processors run, without section information. */
  drawMarkdown(el: HTMLElement, markdown: string): void {
    const contentEl = el.ownerDocument.createElement('div');
    contentEl.className = 'markdown-rendered';
    el.append(contentEl);
    const component = this.#componentFor(el);
    this.#reportFailure(
      renderMarkdown(this.host, markdown, contentEl, this.#sourcePath, component, 'callout'),
    );
  }

  /** Draws what is written in a cell of a table: no post-processor sees it. */
  drawCell(el: HTMLElement, markdown: string): void {
    el.append(sanitizeHtml(markdownParser.renderInline(markdown.replaceAll('\\|', '|'))));
    const component = this.#componentFor(el);
    markUnresolvedLinks(this.host, el, this.#sourcePath);
    listenToNote(this.host, el, this.#sourcePath, component);
    this.#reportFailure(loadEmbeds(this.host, el, this.#sourcePath, component, renderMarkdown));
  }

  /** Draws an embed alone: what it embeds meets post-processors, the editor's own text does not. */
  drawEmbed(el: HTMLElement, markdown: string): void {
    el.append(sanitizeHtml(markdownParser.renderInline(markdown)));
    const component = this.#componentFor(el);
    this.#reportFailure(loadEmbeds(this.host, el, this.#sourcePath, component, renderMarkdown));
  }

  /** Ends what was drawn in an element. */
  release(el: HTMLElement): void {
    this.#components.get(el)?.unload();
    this.#components.delete(el);
  }

  get #sourcePath(): string {
    return this.info.file?.path ?? '';
  }

  #componentFor(el: HTMLElement): Component {
    const component = new Component();
    component.load();
    this.#components.set(el, component);
    return component;
  }

  #reportFailure(drawing: Promise<void>): void {
    drawing.catch((error: unknown) => console.error('a widget could not be drawn', error));
  }
}
