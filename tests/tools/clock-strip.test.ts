import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bitsOf, secondsOf, STRIP_BLOCKS } from './clock-strip';

describe('the strip of a test video', () => {
  test('tells every tenth of a second up to 29 hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 29 * 36_000 }), (tenths) => {
        expect(secondsOf(bitsOf(tenths / 10))).toBe(tenths / 10);
      }),
    );
  });

  test('is no time any more when one block of it is read wrong', () => {
    const block = fc.integer({ min: 0, max: STRIP_BLOCKS - 3 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), block, (tenths, wrong) => {
        const bits = bitsOf(tenths / 10).map((bit, place) => (place === wrong ? 1 - bit : bit));
        expect(secondsOf(bits)).toBeNull();
      }),
    );
  });

  test.each([
    ['too few blocks', [1, 0, 1]],
    ['all black', Array<number>(STRIP_BLOCKS - 2).fill(0)],
  ])('is no time with %s', (_, bits) => {
    expect(secondsOf(bits)).toBeNull();
  });
});
