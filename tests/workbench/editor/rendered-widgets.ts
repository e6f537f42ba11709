import { WidgetType, type EditorView } from '@codemirror/view';
import { Component, type MarkdownFileInfo } from 'obsidian';
import type { MarkdownHost } from '../markdown/markdown-host';
import { renderMarkdown } from '../markdown/renderer';
import { sanitizeHtml } from '../markdown/sanitize';

/** What is drawn inside one editor; each drawn element has a component that ends with it. */
export class WidgetRenderer {
  readonly #components = new WeakMap<HTMLElement, Component>();

  constructor(
    private readonly host: MarkdownHost,
    private readonly info: MarkdownFileInfo,
  ) {}

  /** Draws Markdown as a callout is: post-processors run, without section information. */
  draw(el: HTMLElement, markdown: string): void {
    const component = new Component();
    component.load();
    this.#components.set(el, component);
    const contentEl = el.ownerDocument.createElement('div');
    contentEl.className = 'markdown-rendered';
    el.append(contentEl);
    const sourcePath = this.info.file?.path ?? '';
    renderMarkdown(this.host, markdown, contentEl, sourcePath, component, 'callout').catch(
      (error: unknown) => {
        console.error('a widget could not be drawn', error);
      },
    );
  }

  release(el: HTMLElement): void {
    this.#components.get(el)?.unload();
    this.#components.delete(el);
  }
}

/** A block of Markdown drawn in its place: a table, a callout, an embed. */
export class MarkdownWidget extends WidgetType {
  constructor(
    private readonly renderer: WidgetRenderer,
    private readonly markdown: string,
    private readonly className: string,
  ) {
    super();
  }

  override eq(other: MarkdownWidget): boolean {
    return other.markdown === this.markdown && other.className === this.className;
  }

  override toDOM({ dom: { ownerDocument } }: EditorView): HTMLElement {
    const el = ownerDocument.createElement('div');
    el.className = `cm-embed-block ${this.className}`;
    el.setAttribute('contenteditable', 'false');
    el.tabIndex = -1;
    this.renderer.draw(el, this.markdown);
    return el;
  }

  override destroy(el: HTMLElement): void {
    this.renderer.release(el);
  }

  /** A click shows the source, except on what answers clicks itself. */
  override ignoreEvent({ type, target }: Event): boolean {
    const isControl = (target as Element | null)?.closest(
      'a, button, input, select, summary, audio, video, iframe',
    );
    return !/^(mouse|pointer)/.test(type) || Boolean(isControl);
  }
}

/** Raw HTML drawn in its place; no post-processor sees it. */
export class HtmlWidget extends WidgetType {
  constructor(
    private readonly html: string,
    private readonly isBlock: boolean,
  ) {
    super();
  }

  override eq(other: HtmlWidget): boolean {
    return other.html === this.html && other.isBlock === this.isBlock;
  }

  override toDOM({ dom: { ownerDocument } }: EditorView): HTMLElement {
    const el = ownerDocument.createElement(this.isBlock ? 'div' : 'span');
    el.className = this.isBlock ? 'cm-html-embed cm-embed-block' : 'cm-html-embed';
    el.tabIndex = -1;
    el.setAttribute('contenteditable', 'false');
    el.append(sanitizeHtml(this.html));
    return el;
  }

  override ignoreEvent(event: Event): boolean {
    return !/^(mouse|pointer)/.test(event.type);
  }
}
