import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RowLayout } from '../../src/tree/row-layout';

function layoutOf(heights: Readonly<Record<string, number>>, guess = 20): RowLayout {
  const layout = new RowLayout();
  layout.place(Object.keys(heights), () => guess);
  layout.measure(new Map(Object.entries(heights)));
  return layout;
}

describe('RowLayout', () => {
  test('stacks rows by what was measured, and guesses the others', () => {
    const layout = new RowLayout();
    layout.place(['a', 'b', 'c'], (i) => (i + 1) * 10);
    expect([layout.topOf(0), layout.topOf(1), layout.topOf(2), layout.height]).toEqual([0, 10, 30, 60]);
    expect(layout.measure(new Map([['b', 25]]))).toBe(true);
    expect([layout.topOf(1), layout.topOf(2), layout.height]).toEqual([10, 35, 65]);
  });

  test('says that nothing moved when the same is measured again, or a row is not laid out', () => {
    const layout = layoutOf({ a: 10, b: 20 });
    expect(layout.measure(new Map([['a', 10]]))).toBe(false);
    expect(layout.measure(new Map([['b', 0]]))).toBe(false);
    expect(layout.height).toBe(30);
  });

  test('keeps what was measured of a row that moves to another place', () => {
    const layout = layoutOf({ a: 10, b: 33 });
    layout.place(['b', 'new', 'a'], () => 20);
    expect([layout.topOf(1), layout.topOf(2), layout.height]).toEqual([33, 53, 63]);
  });

  test('gives the rows that reach into a stretch', () => {
    const layout = layoutOf({ a: 10, b: 10, c: 10, d: 10 });
    expect(layout.rangeOf(10, 25)).toEqual({ from: 1, to: 3 });
    expect(layout.rangeOf(-50, 0)).toEqual({ from: 0, to: 1 });
    expect(layout.rangeOf(500, 900)).toEqual({ from: 3, to: 4 });
  });

  test('has no rows in any stretch of an empty list', () => {
    expect(layoutOf({}).rangeOf(0, 100)).toEqual({ from: 0, to: 0 });
    expect(layoutOf({}).height).toBe(0);
  });

  test('finds at each height the row whose edges hold it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 50 }),
        fc.nat(),
        (heights, seed) => {
          const layout = layoutOf(
            Object.fromEntries(heights.map((height, i) => [`row ${String(i)}`, height])),
          );
          const y = seed % layout.height;
          const index = layout.indexAt(y);
          expect(layout.topOf(index)).toBeLessThanOrEqual(y);
          expect(layout.topOf(index + 1)).toBeGreaterThan(y);
        },
      ),
    );
  });
});
