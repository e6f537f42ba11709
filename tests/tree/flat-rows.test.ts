import { expect, test } from '@jest/globals';
import { FlatRows } from '../../src/tree/flat-rows';
import type { TreeRow } from '../../src/tree/tree-row';

const row = (key: string, level: number): TreeRow => ({
  key,
  level,
  position: 1,
  siblings: 1,
  isFolded: null,
});

function rowsOf(...each: readonly TreeRow[]): FlatRows<TreeRow> {
  const rows = new FlatRows<TreeRow>(() => 20);
  rows.place(each);
  return rows;
}

test('flat rows know their places, and the rows they lie under', () => {
  const rows = rowsOf(row('a', 1), row('a.b', 2), row('a.b.c', 3), row('d', 1));
  expect([rows.parentOf(2), rows.parentOf(1), rows.parentOf(3)]).toEqual([1, 0, -1]);
  expect(rows.placeOf('d')).toMatchObject({ top: 60, height: 20 });
  expect([rows.placeOf('x'), rows.indexOf('x'), rows.at(4)]).toEqual([null, -1, null]);
  expect(rows.rowsIn(25, 45).map(({ row: { key } }) => key)).toEqual(['a.b', 'a.b.c']);
});

test('flat rows are searched from behind a row on, and round', () => {
  const rows = rowsOf(row('a1', 1), row('b', 1), row('a2', 1));
  const isA = ({ key }: TreeRow) => key.startsWith('a');
  expect([rows.search(0, isA), rows.search(2, isA), rows.search(0, () => false)]).toEqual([2, 0, -1]);
});
