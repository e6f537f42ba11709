import { EditorState, type Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { expect, it } from '@jest/globals';
import { continueList } from './list-continuation';
import { markdownTree } from './markdown-tree';

/** The text after Enter, with `|` for the cursor; null when Enter is left to others. */
function enter(marked: string): string | null {
  const anchor = marked.indexOf('|');
  const doc = marked.replace('|', '');
  let state = EditorState.create({ doc, selection: { anchor }, extensions: [markdownTree] });
  const dispatch = (transaction: Transaction) => {
    state = transaction.state;
  };
  if (!continueList({ state, dispatch } as unknown as EditorView)) return null;
  const { head } = state.selection.main;
  return `${state.sliceDoc(0, head)}|${state.sliceDoc(head)}`;
}

it.each([
  ['- one|', '- one\n- |'],
  ['- one| two', '- one\n- | two'],
  ['  * one|', '  * one\n  * |'],
  ['9. one|', '9. one\n10. |'],
  ['- [x] one|', '- [x] one\n- [ ] |'],
  ['> - one|', '> - one\n> - |'],
  ['- one\n- |', '- one\n|'],
  ['text|', null],
  ['|- one', null],
  ['```\n- one|\n```', null],
])('Enter in %j makes %j', (before, after) => {
  expect(enter(before)).toBe(after);
});
