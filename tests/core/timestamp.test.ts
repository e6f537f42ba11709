import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  fieldsOf,
  formatTimestamp,
  parseTimestamp,
  writeTimestamp,
  type Notation,
} from '../../src/core/timestamp';

describe('parseTimestamp', () => {
  test.each<[string, Notation, number | null]>([
    ['09:34:00', 'mm:ss:00', 574],
    ['09:34:00', 'h:mm:ss', 34440],
    ['1:02:27', 'h:mm:ss', 3747],
    ['01:02:00', 'mm:ss:00', 62],
    ['00:3:49', 'h:mm:ss', 229],
    ['65:10:00', 'mm:ss:00', 3910],
    ['12:30:17', 'mm:ss:cc', 750],
    ['12:30:99', 'mm:ss:cc', 750],
    ['12:30:17', 'mm:ss:00', null],
    ['9:34', 'mm:ss', 574],
    ['120:00', 'mm:ss', 7200],
    ['9:34', 'h:mm:ss', null],
    ['0', 'ss', 0],
    ['574', 'ss', 574],
    ['62.5', 'ss', 62.5],
    ['62,5', 'ss', 62.5],
    ['1:02:27.250', 'h:mm:ss', 3747.25],
    ['100:00:00', 'h:mm:ss', 360000],
    ['01:00:13:00', 'h:mm:ss:00', 3613],
    ['02:25:25]', 'h:mm:ss', 8725],
    ['01:26:', 'mm:ss', 86],
    ['03:14:622', 'mm:ss:cc', 194],
    // Both sides of each carry.
    ['00:59:59', 'h:mm:ss', 3599],
    ['00:60:00', 'h:mm:ss', null],
    ['0:00:60', 'h:mm:ss', null],
    ['10:59:00', 'mm:ss:00', 659],
    ['10:60:00', 'mm:ss:00', null],
    ['9:59.999', 'mm:ss', 599.999],
    ['9:60', 'mm:ss', null],
    ['99', 'ss', 99],
  ])('reads %s as %s: %s s', (text, notation, seconds) => {
    expect(parseTimestamp(text, notation)).toBe(seconds);
  });
});

describe('fieldsOf', () => {
  test.each(['', ' ', ':', ':34', '1:2:3:4:5', '9:34 pm', '-1', '1e5', 'abc', '0x10', '9.5:30', '٩:٣٤'])(
    'no timestamp is %p',
    (text) => {
      expect(fieldsOf(text)).toBeNull();
    },
  );

  test('spaces around a timestamp are no part of it', () => {
    expect(fieldsOf(' 09:34:00\n')).toEqual([9, 34, 0]);
  });
});

describe('writeTimestamp', () => {
  const exact = fc.constantFrom<Notation>('h:mm:ss', 'mm:ss', 'ss');
  const whole = fc.constantFrom<Notation>('mm:ss:00', 'mm:ss:cc', 'h:mm:ss:00');
  const anyMilliseconds = fc.nat({ max: 400 * 3600 * 1000 });

  test('what is written in a notation to the millisecond reads the same in it', () => {
    fc.assert(
      fc.property(anyMilliseconds, exact, (milliseconds, notation) => {
        const seconds = milliseconds / 1000;
        expect(parseTimestamp(writeTimestamp(seconds, notation), notation)).toBe(seconds);
      }),
    );
  });

  test('whole seconds written with a third field that says nothing read the same', () => {
    fc.assert(
      fc.property(fc.nat({ max: 400 * 3600 }), whole, (seconds, notation) => {
        // A third field of 00 is what `mm:ss:00` means; `mm:ss:cc` is read only where it is something else.
        const text = writeTimestamp(seconds, notation);
        const read = notation === 'mm:ss:cc' ? text.replace(/00$/, '17') : text;
        expect(parseTimestamp(read, notation)).toBe(seconds);
      }),
    );
  });

  test.each<[number, Notation, string]>([
    [119.9996, 'mm:ss', '2:00'],
    [119.999, 'mm:ss', '1:59.999'],
    [90000, 'h:mm:ss', '25:00:00'],
    [0, 'ss', '0'],
    [0, 'mm:ss', '0:00'],
    [574, 'mm:ss:00', '09:34:00'],
    [3910, 'mm:ss:00', '65:10:00'],
  ])('%s s in %s is %s', (seconds, notation, text) => {
    expect(writeTimestamp(seconds, notation)).toBe(text);
  });

  test.each<[number, Notation]>([
    [-1, 'ss'],
    [Number.NaN, 'ss'],
    [1.5, 'mm:ss:00'],
  ])('%s s cannot be written in %s', (seconds, notation) => {
    expect(() => writeTimestamp(seconds, notation)).toThrow(RangeError);
  });
});

describe('formatTimestamp', () => {
  test.each([
    [0, '0:00'],
    [9.999, '0:09'],
    [574, '9:34'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [3747.5, '1:02:27'],
    [90000, '25:00:00'],
  ])('%s s is shown as %s', (seconds, shown) => {
    expect(formatTimestamp(seconds)).toBe(shown);
  });
});
