import { describe, expect, test } from '@jest/globals';
import { secondByKey } from '../../../src/player/controls/timeline-keys';

describe('a key on the timeline of a video of 400 s', () => {
  test.each([
    ['ArrowRight', 45, 50],
    ['ArrowUp', 45, 50],
    ['ArrowLeft', 45, 40],
    ['ArrowDown', 45, 40],
    ['PageUp', 45, 85],
    ['PageDown', 45, 5],
    ['Home', 45, 0],
    ['End', 45, 399],
    ['ArrowLeft', 3, 0],
    ['PageDown', 39, 0],
    ['ArrowRight', 398, 400],
    ['PageUp', 399, 400],
  ])('%s leads from %d s to %d s', (key, from, to) => {
    expect(secondByKey(key, from, 400)).toBe(to);
  });

  test.each(['a', ' ', 'Enter', 'Tab', ''])('%j leads nowhere', (key) => {
    expect(secondByKey(key, 45, 400)).toBeNull();
  });

  test('End stays in a video of half a second', () => {
    expect(secondByKey('End', 0.2, 0.5)).toBe(0);
  });
});
