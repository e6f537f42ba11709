import { expect, test } from '@jest/globals';
import { inUnits } from '../../src/core/units';

test.each([
  [0, '0 s'],
  [24.9, '24 s'],
  [2700, '45 min'],
  [574, '9 min 34 s'],
  [34_440, '9 h 34 min'],
  [3600, '1 h'],
  [3924, '1 h 5 min 24 s'],
  [360_000, '100 h'],
])('%d seconds are %s', (seconds, told) => {
  expect(inUnits(seconds)).toBe(told);
});
