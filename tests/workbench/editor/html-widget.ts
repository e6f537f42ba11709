import { WidgetType, type EditorView } from '@codemirror/view';
import { sanitizeHtml } from '../markdown/sanitize';

/** Raw HTML drawn in its place; no post-processor sees it. A click shows the source. */
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

  override ignoreEvent({ type }: Event): boolean {
    return !/^(mouse|pointer)/.test(type);
  }
}
