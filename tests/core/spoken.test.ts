import { expect, test } from '@jest/globals';
import { spokenDuration } from '../../src/core/spoken';

test.each([
  [0, '0 seconds'],
  [0.9, '0 seconds'],
  [1, '1 second'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [574.5, '9 minutes 34 seconds'],
  [3600, '1 hour'],
  [3661, '1 hour 1 minute 1 second'],
  [90000, '25 hours'],
])('%s s are said as %p', (seconds, said) => {
  expect(spokenDuration(seconds)).toBe(said);
});
