import { WidgetType, type EditorView } from '@codemirror/view';
import type { WidgetRenderer } from './widget-renderer';

/** How Markdown is drawn: as a block of its own, or one embed as a block or within a line. */
export type WidgetKind = 'block' | 'embed' | 'inline-embed';

/** Markdown drawn in its place: a table, a callout, a block of code that a plugin draws, an embed. */
export class MarkdownWidget extends WidgetType {
  constructor(
    private readonly renderer: WidgetRenderer,
    private readonly markdown: string,
    private readonly kind: WidgetKind,
    private readonly className: string,
  ) {
    super();
  }

  override eq(other: MarkdownWidget): boolean {
    return other.markdown === this.markdown && other.kind === this.kind && other.className === this.className;
  }

  override toDOM(view: EditorView): HTMLElement {
    const { ownerDocument } = view.dom;
    const isInline = this.kind === 'inline-embed';
    const el = ownerDocument.createElement(isInline ? 'span' : 'div');
    el.className = isInline ? this.className : `cm-embed-block ${this.className}`;
    el.setAttribute('contenteditable', 'false');
    el.tabIndex = -1;
    editOnClick(el, view);
    if (this.kind === 'block') this.renderer.drawMarkdown(el, this.markdown);
    else this.renderer.drawEmbed(el, this.markdown);
    return el;
  }

  override destroy(el: HTMLElement): void {
    this.renderer.release(el);
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const CONTROLS =
  'a, button, input, select, summary, audio, video, iframe, .callout.is-collapsible > .callout-title';

/** A click shows the source, except on what answers clicks itself; CodeMirror would go to the line beside it. */
function editOnClick(el: HTMLElement, view: EditorView): void {
  el.addEventListener('click', ({ target, defaultPrevented }) => {
    if (defaultPrevented || (target as Element).closest(CONTROLS)) return;
    view.focus();
    view.dispatch({ selection: { anchor: view.posAtDOM(el) } });
  });
}
