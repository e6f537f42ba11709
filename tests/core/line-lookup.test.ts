import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lineLookup } from '../../src/core/line-lookup';

test('a line break is the last of its line', () => {
  const lineAt = lineLookup('a\n\nb');
  expect([0, 1, 2, 3, 4].map(lineAt)).toEqual([1, 1, 2, 3, 3]);
});

test('for any offset of any text it is one more than the line breaks before it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', 'é')), fc.nat(60), (parts, offset) => {
      const text = parts.join('');
      expect(lineLookup(text)(offset)).toBe(text.slice(0, offset).split('\n').length);
    }),
  );
});
