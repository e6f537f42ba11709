import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SparseExtents, type ChildExtent } from '../../src/tree/sparse-extents';

const UNKNOWN = { rows: 2, height: 20 };

/** Children of which these are known, of so many. */
function extentsOf(length: number, known: readonly ChildExtent[]): SparseExtents<ChildExtent> {
  const extents = new SparseExtents<ChildExtent>();
  extents.reset(length, known, UNKNOWN);
  return extents;
}

const child = (index: number, rows: number, fullHeight: number): ChildExtent => ({ index, rows, fullHeight });

describe('children of which none is known', () => {
  test('are all as large as one that nobody knows', () => {
    const extents = extentsOf(10_000, []);
    expect([extents.rows, extents.height]).toEqual([20_000, 200_000]);
    expect([extents.rowsBefore(7), extents.heightBefore(7)]).toEqual([14, 140]);
    expect([extents.childWithRow(15), extents.childAtHeight(159)]).toEqual([7, 7]);
    expect([extents.at(7), extents.known]).toEqual([null, []]);
  });

  test('may be none at all', () => {
    const extents = extentsOf(0, []);
    expect([extents.rows, extents.height]).toEqual([0, 0]);
    expect([extents.childWithRow(3), extents.childAtHeight(30)]).toEqual([0, 0]);
  });
});

test('a known child that grows moves those behind it once that is told', () => {
  const grows = { index: 1, rows: 2, fullHeight: 20 };
  const extents = extentsOf(3, [grows]);
  expect(extents.heightBefore(2)).toBe(40);
  grows.fullHeight = 50;
  extents.changed();
  expect([extents.heightBefore(1), extents.heightBefore(2), extents.height]).toEqual([20, 70, 90]);
});

test('what is known is in the order of the children, however it became known', () => {
  const extents = extentsOf(9, [child(5, 1, 10), child(2, 1, 10)]);
  extents.add(child(3, 4, 40));
  extents.add(child(8, 1, 10));
  expect(extents.known.map(({ index }) => index)).toEqual([2, 3, 5, 8]);
});

test('all answers are those of counting child by child', () => {
  const sizes = fc.array(
    fc.option(
      fc.record({ rows: fc.integer({ min: 1, max: 9 }), fullHeight: fc.integer({ min: 1, max: 90 }) }),
    ),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), (children, split, offset) => {
      const known = children.flatMap((size, index) => (size === null ? [] : { index, ...size }));
      const kept = split % (known.length + 1);
      const extents = extentsOf(children.length, known.slice(kept).reverse());
      for (const each of known.slice(0, kept)) extents.add(each);

      const tops = [{ rows: 0, height: 0 }];
      for (const size of children) {
        const last = tops.at(-1) ?? { rows: 0, height: 0 };
        const height = last.height + (size?.fullHeight ?? UNKNOWN.height);
        tops.push({ rows: last.rows + (size?.rows ?? UNKNOWN.rows), height });
      }
      expect({ rows: extents.rows, height: extents.height }).toEqual(tops.at(-1));
      for (const [index, top] of tops.entries()) {
        expect([extents.rowsBefore(index), extents.heightBefore(index)]).toEqual([top.rows, top.height]);
        expect(extents.at(index)).toBe(known.find((each) => each.index === index) ?? null);
      }
      const row = offset % extents.rows;
      const y = offset % extents.height;
      expect(extents.childWithRow(row)).toBe(tops.findLastIndex(({ rows }) => rows <= row));
      expect(extents.childAtHeight(y)).toBe(tops.findLastIndex(({ height }) => height <= y));
      expect(extents.childAtHeight(extents.height + y)).toBe(children.length - 1);
    }),
  );
});
