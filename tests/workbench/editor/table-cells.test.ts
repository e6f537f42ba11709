import { describe, expect, it } from '@jest/globals';
import { cellAt, cellsOf } from './table-cells';

describe('the cells of a table', () => {
  it.each([
    [
      '| a | b |\n|---|---|\n| c | d |',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a | b\n-|-\nc|d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '| a |  |\n|--|--|\n|| x |',
      [
        ['a', ''],
        ['', 'x'],
      ],
    ],
    ['| [[a\\|b]] | `c\\|` |\n|-|-|', [['[[a\\|b]]', '`c\\|`']]],
    ['| a | b\\|\n|-|-|', [['a', 'b\\|']]],
  ])('of %j are %j', (table, texts) => {
    const rows = cellsOf(table);
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual(texts);
    for (const { from, to, text } of rows.flat()) expect(table.slice(from, to)).toBe(text);
  });

  it.each([
    [0, [0, 0]],
    [2, [0, 0]],
    [6, [0, 1]],
    [12, [0, 1]],
    [22, [1, 0]],
    [99, [1, 1]],
  ])('are at an offset: at %i, %j', (offset, place) => {
    expect(cellAt(cellsOf('| a | b |\n|---|---|\n| c | d |'), offset)).toEqual(place);
  });
});
