import { describe, expect, test } from '@jest/globals';
import { weightsOfMeetings } from '../../src/core/meetings';

const EVERY_TEN_SECONDS = new Set(Array.from({ length: 60 }, (_, i) => 600 + 10 * i));

describe('a second, beside the moments of other notes', () => {
  const weightOf = weightsOfMeetings(EVERY_TEN_SECONDS);

  test('gains where it meets one, and loses a little where it misses those that are near', () => {
    expect(weightOf(700)).toBeGreaterThan(2);
    expect(weightOf(703)).toBeLessThan(1);
    expect(weightOf(703)).toBeGreaterThan(0.4);
  });

  test('is worth what it was, far from all', () => {
    expect(weightOf(3000)).toBe(1);
    expect(weightsOfMeetings(new Set())(574)).toBe(1);
  });

  test('gains more by meeting one that stands alone than one of many', () => {
    expect(weightsOfMeetings(new Set([700]))(700)).toBeGreaterThan(weightOf(700));
  });

  test('neither gains nor loses by chance where moments are dense', () => {
    const seconds = Array.from({ length: 400 }, (_, i) => 660 + i);
    const mean = seconds.reduce((sum, each) => sum + weightOf(each), 0) / seconds.length;
    expect(mean).toBeGreaterThan(0.7);
    expect(mean).toBeLessThan(1.1);
  });
});
