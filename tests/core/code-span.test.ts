import { expect, test } from '@jest/globals';
import { blockEndLookup } from '../../src/core/block';
import { codeSpanLookup } from '../../src/core/code-span';

test.each([
  ['`a` b', 0, 1, 3],
  ['``a`b`` c', 0, 2, 7],
  ['`a``b` c', 0, 1, 6],
  ['`a', 0, 1, null],
  ['`a\nb`', 0, 1, 5],
  ['`a\n\nb`', 0, 1, null],
  ['`a\n- b`', 0, 1, null],
  ['| `a |\n| b` |', 2, 1, null],
  ['`` ` ``', 0, 2, 7],
  ['a``', 2, 1, null],
])('in %p the code span from %s with %s backticks ends at %s', (text, from, length, end) => {
  expect(codeSpanLookup(text, blockEndLookup(text))(from, length)).toBe(end);
});

test('a run that has been passed closes nothing', () => {
  const text = '`a` `b`';
  const spanEnd = codeSpanLookup(text, blockEndLookup(text));
  expect([spanEnd(0, 1), spanEnd(4, 1)]).toEqual([3, 7]);
});
