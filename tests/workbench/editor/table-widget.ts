import type { Extension } from '@codemirror/state';
import { EditorView, WidgetType } from '@codemirror/view';
import { passedOn, type CellExtensions } from './cell-editor';
import { DrawnTable } from './drawn-table';
import type { WidgetRenderer } from './widget-renderer';

const tables = new WeakMap<Element, DrawnTable>();

/** A table of the note, drawn; its source is never shown. Each cell can be written where it is. */
export class TableWidget extends WidgetType {
  constructor(
    private readonly text: string,
    private readonly renderer: WidgetRenderer,
    private readonly extensions: CellExtensions,
  ) {
    super();
  }

  override eq(other: TableWidget): boolean {
    return other.text === this.text;
  }

  override toDOM(view: EditorView): HTMLElement {
    const table = new DrawnTable(view, this.text, this.renderer, this.extensions);
    tables.set(table.el, table);
    return table.el;
  }

  override updateDOM(el: HTMLElement): boolean {
    return tables.get(el)?.become(this.text) ?? false;
  }

  override destroy(el: HTMLElement): void {
    tables.get(el)?.destroy();
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** The cursor that is put into a table goes on in the cell there. */
export function entersTables(): Extension {
  return EditorView.updateListener.of(({ view, selectionSet, focusChanged, transactions }) => {
    if (!selectionSet && !focusChanged) return;
    if (transactions.some((transaction) => transaction.annotation(passedOn))) return;
    // Not while the editor draws itself.
    view.dom.ownerDocument.defaultView?.setTimeout(() => {
      const { main, ranges } = view.state.selection;
      if (!view.hasFocus || !main.empty || ranges.length > 1) return;
      for (const el of view.contentDOM.querySelectorAll('.cm-table-widget')) {
        if (tables.get(el)?.enter(main.head)) return;
      }
    });
  });
}
