import { redo, undo } from '@codemirror/commands';
import { Annotation, EditorState, Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import { differenceBetween } from './text-difference';

/** Marks what the editor of a cell does to the note, and what the note does to the editor of a cell. */
export const passedOn = Annotation.define<boolean>();

/** What is in an editor that is made for a cell. */
export type CellExtensions = (view: EditorView) => Extension;

/** The cell that is being written. */
export interface EditedCell {
  readonly noteView: EditorView;
  /** What is written in it. */
  readonly text: string;
  /** Where that stands in the note now. */
  range(): { readonly from: number; readonly to: number };
  /** Goes to another cell, so many further. */
  go(by: number): void;
}

/** An editor of its own for what is in one cell. The note has each change at once, and the cursor with it. */
export function createCellEditor(cell: EditedCell, cursor: number, extensions: CellExtensions): EditorView {
  const view = new EditorView();
  const { noteView } = cell;
  const go = (by: number) => () => {
    cell.go(by);
    return true;
  };
  const keys = keymap.of([
    { key: 'Tab', run: go(1), shift: go(-1) },
    { key: 'Enter', run: () => true },
    { key: 'Mod-z', run: () => undo(noteView), shift: () => redo(noteView) },
  ]);
  // A bar would end the cell.
  const bars = EditorView.inputHandler.of((_, from, to, text) => {
    if (text !== '|') return false;
    view.dispatch({ changes: { from, to, insert: '\\|' }, selection: { anchor: from + 2 } });
    return true;
  });
  const passing = EditorView.updateListener.of((update) => {
    if (!update.transactions.some((transaction) => transaction.annotation(passedOn))) passOn(update, cell);
  });
  view.setState(
    EditorState.create({
      doc: cell.text,
      selection: { anchor: Math.max(0, Math.min(cursor, cell.text.length)) },
      extensions: [Prec.high(keys), bars, passing, extensions(view)],
    }),
  );
  return view;
}

/** Has the editor of a cell say what the note says. */
export function takeOver(view: EditorView, text: string): void {
  const written = view.state.doc.toString();
  if (written.trim() === text) return;
  const changes = differenceBetween(written, text);
  if (changes) view.dispatch({ changes, annotations: passedOn.of(true) });
}

function passOn({ docChanged, selectionSet, state }: ViewUpdate, cell: EditedCell): void {
  if (!docChanged && !selectionSet) return;
  const { noteView } = cell;
  const { from, to } = cell.range();
  const written = state.doc.toString();
  const text = written.trim();
  const difference = docChanged ? differenceBetween(noteView.state.sliceDoc(from, to), text) : null;
  const inNote = (offset: number) =>
    from + Math.max(0, Math.min(offset - Math.max(0, written.indexOf(text)), text.length));
  noteView.dispatch({
    changes: difference
      ? { from: from + difference.from, to: from + difference.to, insert: difference.insert }
      : [],
    selection: { anchor: inNote(state.selection.main.anchor), head: inNote(state.selection.main.head) },
    annotations: passedOn.of(true),
    userEvent: docChanged ? 'input.type' : 'select',
  });
}
