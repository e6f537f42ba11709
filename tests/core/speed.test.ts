import { expect, test } from '@jest/globals';
import {
  ALL_SPEEDS,
  formatSpeed,
  isSpeed,
  nearestSpeed,
  nextSpeed,
  USUAL_SPEEDS,
} from '../../src/core/speed';

const YOUTUBE = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

test('speeds go from the slowest to the fastest in steps of a twentieth, exactly', () => {
  expect(ALL_SPEEDS.slice(0, 4)).toEqual([0.25, 0.3, 0.35, 0.4]);
  expect([ALL_SPEEDS[0], ALL_SPEEDS.at(-1)]).toEqual([0.25, 3]);
  expect(USUAL_SPEEDS.every((speed) => ALL_SPEEDS.includes(speed))).toBe(true);
});

test('what lies within them is a speed, and nothing else', () => {
  expect(ALL_SPEEDS.every(isSpeed)).toBe(true);
  expect([0.2, 3.05, NaN, Infinity, '1', null, undefined].filter(isSpeed)).toEqual([]);
});

test.each([
  [1, 1, 1.25],
  [1, -1, 0.75],
  [1.6, 1, 1.75],
  [1.6, -1, 1.5],
  [2, 1, null],
  [0.25, -1, null],
] as const)('the next speed on YouTube after %d in direction %d is %p', (now, direction, next) => {
  expect(nextSpeed(YOUTUBE, now, direction)).toBe(next);
});

test.each([
  [3, 2],
  [1.6, 1.5],
  [0.3, 0.25],
  [1, 1],
])('the speed on YouTube that is nearest to %d is %d', (wanted, nearest) => {
  expect(nearestSpeed(YOUTUBE, wanted)).toBe(nearest);
});

test.each([
  [1, '1×'],
  [1.25, '1.25×'],
  [1.05, '1.05×'],
  [0.1 + 0.2, '0.3×'],
])('%d is shown as %s', (speed, text) => {
  expect(formatSpeed(speed)).toBe(text);
});
