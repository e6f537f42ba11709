import type { ChangeSpec, EditorState, TransactionSpec } from '@codemirror/state';
import type { Command } from '@codemirror/view';
import { markdownTreeOf } from './markdown-tree';

const ITEM = /^([\s>]*)(?:([-*+])|(\d+)([.)]))(\s+)(\[.\]\s+)?/;

/** Enter in a list goes on with the next item; on an item without text it ends the list. */
export const continueList: Command = (view) => {
  const spec = continuation(view.state);
  if (spec) view.dispatch(view.state.update(spec, { scrollIntoView: true, userEvent: 'input' }));
  return spec !== null;
};

function continuation(state: EditorState): TransactionSpec | null {
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  const item = ITEM.exec(line.text);
  if (!main.empty || !item || main.head < line.from + item[0].length) return null;
  if (/Code/.test(markdownTreeOf(state).resolveInner(main.head, -1).name)) return null;
  const [written, indent = '', bullet, number, dot = '', space = '', task] = item;
  if (line.text.trimEnd() === written.trimEnd()) {
    return { changes: { from: line.from, to: line.to, insert: '' }, selection: { anchor: line.from } };
  }
  const mark = bullet ?? `${Number(number) + 1}${dot}`;
  const insert = `${state.lineBreak}${indent}${mark}${space}${task ? '[ ] ' : ''}`;
  const changes: ChangeSpec = { from: main.head, insert };
  return { changes, selection: { anchor: main.head + insert.length } };
}
