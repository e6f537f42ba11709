import { describe, expect, test } from '@jest/globals';
import {
  LENGTHS,
  STARTS,
  STYLES,
  likelihoodOfChange,
  likelihoodOfDigits,
  likelihoodOfLength,
  readsMinutes,
  weightOfJump,
  weightOfPace,
  weightOfPlace,
  type Style,
} from '../../src/core/notation-model';
import type { Fields } from '../../src/core/timestamp';

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
const digits = (style: Style, fields: Fields, isUnpadded = false): number =>
  likelihoodOfDigits(style, { fields, isUnpadded });

test('a note begins in one of the styles', () => {
  expect(sum(STYLES.map((style) => STARTS[style]))).toBeCloseTo(1, 3);
});

describe('a change of style', () => {
  test.each(STYLES)('is rare after %s, but for padding that stops at the hour', (style) => {
    const stays = likelihoodOfChange(style, style);
    expect(stays).toBeGreaterThan(0.9);
    const others = STYLES.filter((to) => to !== style).map((to) => likelihoodOfChange(style, to));
    const isPadding = style === 'padded' || style === 'pastTheHour';
    expect(Math.max(...others)).toBeGreaterThan(0);
    expect(Math.max(...others) >= 0.5).toBe(isPadding);
  });
});

describe('the last field', () => {
  test('is 00 of who pads, and anything of who counts seconds', () => {
    expect(digits('padded', [9, 34, 0])).toBeGreaterThan(digits('plain', [9, 34, 0]));
    expect(digits('padded', [9, 34, 17])).toBeLessThan(digits('plain', [9, 34, 17]));
    expect(digits('rounded', [0, 45, 0])).toBeGreaterThan(digits('plain', [0, 45, 0]));
  });

  test('is no second above 59', () => {
    expect(digits('plain', [1, 34, 67])).toBe(0);
    expect(digits('hundredths', [1, 34, 67])).toBeGreaterThan(digits('stray', [1, 34, 67]));
  });

  test('that says nothing is small, or repeats the second', () => {
    expect(digits('counting', [12, 30, 3])).toBeGreaterThan(digits('stray', [12, 30, 3]));
    expect(digits('counting', [12, 30, 30])).toBeGreaterThan(digits('stray', [12, 30, 30]));
    expect(digits('counting', [12, 30, 47])).toBeLessThan(digits('stray', [12, 30, 47]));
  });
});

test('one digit in front of a note that pads is an hour', () => {
  expect(digits('padded', [1, 2, 0], true)).toBeLessThan(digits('padded', [1, 2, 0]) / 50);
  expect(digits('plain', [1, 2, 0], true)).toBe(digits('plain', [1, 2, 0]));
});

test('00:00:38 is 38 seconds also of who leaves a stray field behind 1:54', () => {
  expect(readsMinutes('stray', [1, 54, 48])).toBe(true);
  expect(readsMinutes('stray', [0, 0, 38])).toBe(false);
  expect(readsMinutes('counting', [0, 58, 3])).toBe(true);
  expect(readsMinutes('padded', [0, 0, 0])).toBe(true);
  expect(readsMinutes('plain', [1, 54, 48])).toBe(false);
});

describe('a place', () => {
  test('beyond the end is hardly possible, in the first eighth less likely', () => {
    expect(weightOfPlace(700, 720)).toBe(1);
    expect(weightOfPlace(60, 720)).toBeLessThan(1);
    expect(weightOfPlace(721, 720)).toBeLessThan(0.001);
  });

  test('far from the one before is less likely, above all before it', () => {
    expect(weightOfJump(30, 720)).toBe(1);
    expect(weightOfJump(600, 720)).toBeLessThan(weightOfJump(200, 720));
    expect(weightOfJump(-200, 720)).toBeLessThan(weightOfJump(200, 720));
    expect(weightOfJump(600, 14_400)).toBe(1);
  });
});

test('more than a timestamp in three seconds is unlikely', () => {
  expect(weightOfPace(720, 40)).toBe(1);
  expect(weightOfPace(60, 40)).toBeLessThan(0.001);
});

test('a length of a quarter of an hour is common, one of two hours is not rare, half a day is', () => {
  const [quarter, two, half] = [900, 7200, 43_200].map(likelihoodOfLength);
  expect(quarter).toBeGreaterThan(two ?? Infinity);
  expect(two).toBeGreaterThan(20 * (half ?? Infinity));
  expect(half).toBeGreaterThan(0);
  expect([LENGTHS[0], LENGTHS.at(-1)].map((each) => Math.round(each ?? 0))).toEqual([45, 345_600]);
});
