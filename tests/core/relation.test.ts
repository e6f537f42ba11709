import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Relation } from '../../src/core/relation';

const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);

test('what leads to nothing, and to what nothing leads, is known too', () => {
  const relation = new Relation<number, number>();
  expect(relation.from(3)).toEqual([]);
  expect(relation.into(70_000)).toEqual([]);
  expect(relation.countInto(70_000)).toBe(0);
});

test('what is set anew says what is led to no more', () => {
  const relation = new Relation<number, number>();
  expect(relation.set(1, [10, 11, 12])).toEqual([]);
  expect(sorted(relation.set(1, [12, 13]))).toEqual([10, 11]);
  expect(relation.set(1, [13, 12])).toEqual([]);
});

test('after any changes each end answers as a list of pairs would', () => {
  const number = fc.oneof(fc.nat(6), fc.nat(5000));
  const change = fc.record({ from: fc.nat(6), targets: fc.uniqueArray(number, { maxLength: 8 }) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const relation = new Relation<number, number>();
      const expected = new Map<number, readonly number[]>();
      for (const { from, targets } of changes) {
        const before = expected.get(from) ?? [];
        const lost = relation.set(from, targets);
        expect(sorted(lost)).toEqual(sorted(before.filter((each) => !targets.includes(each))));
        expected.set(from, targets);
      }
      for (const [from, targets] of expected) expect(sorted(relation.from(from))).toEqual(sorted(targets));
      for (const to of new Set(changes.flatMap(({ targets }) => targets))) {
        const froms = [...expected].flatMap(([from, targets]) => (targets.includes(to) ? [from] : []));
        expect(sorted(relation.into(to))).toEqual(sorted(froms));
        expect(relation.countInto(to)).toBe(froms.length);
      }
    }),
  );
});
