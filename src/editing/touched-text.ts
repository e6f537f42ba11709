import type { ChangeDesc } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Extent } from '../core/extent';

/** What is selected in an editor, cursors too: there it shows its source. Nothing in one that has not the focus. */
export function touchedIn(view: EditorView): readonly Extent[] {
  return view.hasFocus ? view.state.selection.ranges : [];
}

/** What was touched, after a change: what is written at an end of it belongs to it. */
export function touchedAfter(changes: ChangeDesc, touched: readonly Extent[]): readonly Extent[] {
  return touched.map(({ from, to }) => ({ from: changes.mapPos(from, -1), to: changes.mapPos(to, 1) }));
}
