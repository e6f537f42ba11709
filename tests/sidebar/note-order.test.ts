import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareNames, compareTexts, indexIn } from '../../src/sidebar/note-order';

test('names stand as a reader sorts them', () => {
  expect(['Part 10', 'part 2', 'Éclair', 'Delta'].sort(compareNames)).toEqual([
    'Delta',
    'Éclair',
    'part 2',
    'Part 10',
  ]);
});

test('an item is found in a sorted list where it is, and nowhere else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 40 }), fc.string(), (items, other) => {
      const sorted = items.toSorted(compareTexts);
      expect(sorted.map((item) => indexIn(sorted, item, compareTexts))).toEqual([...sorted.keys()]);
      expect(indexIn(sorted, other, compareTexts)).toBe(sorted.indexOf(other));
    }),
  );
});
