/** @jest-environment jsdom */
import { EditorState, type TransactionSpec } from '@codemirror/state';
import { Decoration, EditorView, type ViewUpdate } from '@codemirror/view';
import { expect, test } from '@jest/globals';
import { changedLines, drawnStretches } from '../../src/editing/drawn-stretches';

/** An editor in which somebody else draws something in the place of some text. */
function edit(doc: string, replaced: readonly (readonly [number, number])[] = []): EditorView {
  const drawn = Decoration.set(replaced.map(([from, to]) => Decoration.replace({}).range(from, to)));
  return new EditorView({ state: EditorState.create({ doc, extensions: EditorView.decorations.of(drawn) }) });
}

/** The lines that change. */
function changed(doc: string, spec: TransactionSpec): ReturnType<typeof changedLines> {
  let update: ViewUpdate | undefined;
  const listener = EditorView.updateListener.of((each) => (update = each));
  const view = new EditorView({ state: EditorState.create({ doc, extensions: listener }) });
  view.dispatch(spec);
  return update === undefined ? [] : changedLines(update);
}

const words = (length: number): string => 'word '.repeat(length / 5);

test('the lines that are drawn are one stretch, though pieces of them are drawn by others', () => {
  const doc = `one\n${words(100)}\nthree`;
  expect(drawnStretches(edit(doc, [[10, 60]]))).toEqual([{ from: 0, to: doc.length }]);
});

test('of a long line it is what is near to what is seen', () => {
  const doc = words(50_000);
  const [first, second, ...more] = drawnStretches(edit(doc, [[2000, 40_000]]));
  expect(first).toEqual({ from: 0, to: 3000 });
  expect([second?.from, more]).toEqual([39_000, []]);
});

test.each([
  ['one', { changes: { from: 5, insert: 'x' } }, [[4, 8]]],
  [
    'two in one',
    {
      changes: [
        { from: 5, insert: 'x' },
        { from: 6, insert: 'y' },
      ],
    },
    [[4, 9]],
  ],
  [
    'several',
    {
      changes: [
        { from: 0, to: 1 },
        { from: 12, insert: 'y' },
      ],
    },
    [
      [0, 2],
      [7, 13],
    ],
  ],
  ['those that a new one parts', { changes: { from: 5, insert: '\n' } }, [[4, 8]]],
  ['none where nothing changes', { selection: { anchor: 2 } }, []],
])('the lines that change: %s', (_, spec, lines) => {
  expect(changed('one\ntwo\nthree', spec)).toEqual(lines.map(([from, to]) => ({ from, to })));
});

test('too much is not told line by line', () => {
  expect(changed(words(20_000), { changes: { from: 5, insert: 'x' } })).toBeNull();
  expect(changed('a', { changes: { from: 1, insert: 'b\n'.repeat(6000) } })).toBeNull();
});
