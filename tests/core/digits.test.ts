import { expect, test } from '@jest/globals';
import { digitsOf } from '../../src/core/digits';

const unpadded = (...written: readonly string[]) => digitsOf(written).map((digits) => digits?.isUnpadded);

test('the digits of a text that is no timestamp are none', () => {
  expect(digitsOf(['9:34', 'soon', ''])).toEqual([{ fields: [9, 34], isUnpadded: false }, null, null]);
});

test('one digit in front tells something only where others are padded, or count hours', () => {
  expect(unpadded('1:02:27', '09:34:00')).toEqual([true, false]);
  expect(unpadded('1:02:27', '0:09:34')).toEqual([true, true]);
  expect(unpadded('1:02:27', '2:09:34')).toEqual([false, false]);
  expect(unpadded('[1:02:27]', ' 09:34:00 ')).toEqual([true, false]);
});
