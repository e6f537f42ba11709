import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceBetween } from './text-difference';

it.each([
  ['abc', 'abc', null],
  ['abc', 'axc', { from: 1, to: 2, insert: 'x' }],
  ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
  ['', 'x', { from: 0, to: 0, insert: 'x' }],
  ['abc', '', { from: 0, to: 3, insert: '' }],
])('from %j to %j', (before, after, difference) => {
  expect(differenceBetween(before, after)).toEqual(difference);
});

it('makes the one text the other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { from, to, insert } = differenceBetween(before, after) ?? { from: 0, to: 0, insert: '' };
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
    }),
  );
});
