import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDuration } from '../../src/core/duration';
import { formatTimestamp } from '../../src/core/timestamp';

describe('parseDuration', () => {
  test.each([
    ['742', 742],
    ['742.5', 742.5],
    ['12:22', 742],
    ['75:00', 4500],
    ['0:45', 45],
    ['1:02:27', 3747],
    ['00:12:22', 742],
    ['PT12M22S', 742],
    ['PT1H2M27S', 3747],
    ['PT742S', 742],
    ['PT2H', 7200],
    ['P1DT2H', 93600],
    ['pt12m22.5s', 742.5],
    [' 12:22 ', 742],
  ])('%j is %d seconds', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  test.each([
    '',
    '0',
    '0:00',
    'P0D',
    'PT',
    'P',
    'soon',
    '12 min',
    '-742',
    '1:99',
    '1:02:27:00',
    '1e3',
    'NaN',
    'Infinity',
  ])('%j is no length of a video', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  test('what a reader is shown of a length reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400_000 }), (seconds) => {
        expect(parseDuration(formatTimestamp(seconds))).toBe(seconds);
      }),
    );
  });
});
