import type { EditorView } from '@codemirror/view';
import { createCellEditor, passedOn, takeOver, type CellExtensions } from './cell-editor';
import { cellAt, cellsOf, type WrittenCell } from './table-cells';
import type { WidgetRenderer } from './widget-renderer';

interface Editing {
  readonly row: number;
  readonly column: number;
  readonly view: EditorView;
}

const CONTROLS = 'a, button, input, select, summary, audio, video, iframe, td .cm-editor, th .cm-editor';

/** A table in Live Preview. A cell is drawn by itself; the one that is being written is an editor. */
export class DrawnTable {
  readonly el: HTMLElement;
  #cells: readonly (readonly WrittenCell[])[];
  readonly #wrappers: HTMLElement[][] = [];
  #editing: Editing | null = null;

  constructor(
    private readonly noteView: EditorView,
    private text: string,
    private readonly renderer: WidgetRenderer,
    private readonly extensions: CellExtensions,
  ) {
    const doc = noteView.dom.ownerDocument;
    this.el = doc.createElement('div');
    this.el.className = 'cm-embed-block cm-table-widget markdown-rendered';
    this.el.setAttribute('contenteditable', 'false');
    this.el.tabIndex = -1;
    this.#cells = cellsOf(text);
    this.#drawFrame(doc);
    this.#eachCell((row, column) => this.#draw(row, column));
  }

  /** Says what the note says now; false where it is another table. */
  become(text: string): boolean {
    const before = this.#cells;
    const cells = cellsOf(text);
    const isAlike =
      cells.length === before.length && cells.every((row, i) => row.length === before[i]?.length);
    if (!isAlike) return false;
    this.text = text;
    this.#cells = cells;
    this.#eachCell((row, column, cell) => {
      const view = this.#editorOf(row, column);
      if (view) takeOver(view, cell.text);
      else if (before[row]?.[column]?.text !== cell.text) this.#draw(row, column);
    });
    return true;
  }

  /** Opens the cell at an offset in the note, with the cursor there; false where the table is elsewhere. */
  enter(offset: number): boolean {
    const at = offset - this.#from;
    if (at < 0 || at > this.text.length) return false;
    const [row, column] = cellAt(this.#cells, at);
    this.#open(row, column, at - (this.#cells[row]?.[column]?.from ?? 0));
    return true;
  }

  destroy(): void {
    this.#editing?.view.destroy();
    this.#editing = null;
    this.#eachCell((row, column) => this.renderer.release(this.#wrapperAt(row, column)));
  }

  get #from(): number {
    return this.noteView.posAtDOM(this.el);
  }

  #drawFrame(doc: Document): void {
    const wrapper = this.el.appendChild(doc.createElement('div'));
    wrapper.className = 'table-wrapper';
    const table = wrapper.appendChild(doc.createElement('table'));
    table.className = 'table-editor';
    const [head, body] = [doc.createElement('thead'), doc.createElement('tbody')];
    table.append(head, body);
    this.#cells.forEach((cells, row) => {
      const rowEl = (row === 0 ? head : body).appendChild(doc.createElement('tr'));
      this.#wrappers[row] = cells.map((_, column) => {
        const cellEl = rowEl.appendChild(doc.createElement(row === 0 ? 'th' : 'td'));
        const el = cellEl.appendChild(doc.createElement('div'));
        el.className = 'table-cell-wrapper';
        cellEl.addEventListener('mousedown', (event) => this.#onMousedown(event, row, column));
        return el;
      });
    });
  }

  #onMousedown(event: MouseEvent, row: number, column: number): void {
    if (event.button !== 0 || (event.target as Element).closest(CONTROLS)) return;
    event.preventDefault();
    this.#open(row, column, Infinity);
    const view = this.#editing?.view;
    const at = view?.posAtCoords({ x: event.clientX, y: event.clientY });
    if (typeof at === 'number') view?.dispatch({ selection: { anchor: at } });
  }

  #open(row: number, column: number, cursor: number): void {
    const cell = this.#cells[row]?.[column];
    if (!cell) return;
    this.#close();
    const wrapper = this.#wrapperAt(row, column);
    this.renderer.release(wrapper);
    const view = createCellEditor(
      {
        noteView: this.noteView,
        text: cell.text,
        range: () => this.#rangeOf(row, column),
        go: (by) => this.#go(row, column, by),
      },
      cursor,
      this.extensions,
    );
    this.#editing = { row, column, view };
    // As the app does, which builds the editor first: until then no extension knows where it is.
    wrapper.replaceChildren(view.dom);
    view.contentDOM.addEventListener('blur', () => {
      wrapper.ownerDocument.defaultView?.setTimeout(() => {
        if (this.#editing?.view === view && !view.hasFocus) this.#close();
      });
    });
    view.focus();
    const { from } = this.#rangeOf(row, column);
    this.noteView.dispatch({
      selection: { anchor: from + view.state.selection.main.head },
      annotations: passedOn.of(true),
    });
  }

  #close(): void {
    const editing = this.#editing;
    this.#editing = null;
    editing?.view.destroy();
    if (editing) this.#draw(editing.row, editing.column);
  }

  #go(row: number, column: number, by: number): void {
    const columns = this.#cells[0]?.length ?? 1;
    const next = row * columns + column + by;
    this.#open(Math.floor(next / columns), next % columns, Infinity);
  }

  #rangeOf(row: number, column: number): { from: number; to: number } {
    const { from, to } = this.#cells[row]?.[column] ?? { from: 0, to: 0 };
    return { from: this.#from + from, to: this.#from + to };
  }

  #draw(row: number, column: number): void {
    const wrapper = this.#wrapperAt(row, column);
    this.renderer.release(wrapper);
    wrapper.replaceChildren();
    this.renderer.drawCell(wrapper, this.#cells[row]?.[column]?.text ?? '');
  }

  #wrapperAt(row: number, column: number): HTMLElement {
    const wrapper = this.#wrappers[row]?.[column];
    if (!wrapper) throw new Error(`There is no cell ${row}:${column}.`);
    return wrapper;
  }

  #eachCell(use: (row: number, column: number, cell: WrittenCell) => void): void {
    this.#cells.forEach((cells, row) => cells.forEach((cell, column) => use(row, column, cell)));
  }

  /** The editor of a cell; null where it is not being written. */
  #editorOf(row: number, column: number): EditorView | null {
    const editing = this.#editing;
    return editing?.row === row && editing.column === column ? editing.view : null;
  }
}
