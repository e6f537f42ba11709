import { describe, expect, test } from '@jest/globals';
import { isOpen, readTimestamps } from '../../src/core/notation';
import { NO_KNOWLEDGE } from '../../src/core/notation-knowledge';
import { formatTimestamp } from '../../src/core/timestamp';
import { HAND_READINGS } from '../fixtures/hand-readings';

const notes = HAND_READINGS.map(({ video, timestamps }) => {
  const pairs = timestamps.split(' ').map((pair) => pair.split('='));
  return {
    video,
    written: pairs.map(([written = '']) => written),
    meant: pairs.map(([, meant = '']) => meant),
  };
});

/** A video lasts a minute longer than what is cited of it. */
function lengthFor(meant: readonly string[]): number {
  const [last = 0] = readTimestamps(meant)
    .map((reading) => reading?.seconds ?? 0)
    .sort((a, b) => b - a);
  return last + 60;
}

describe.each(notes)('the note on $video', ({ written, meant }) => {
  test.each([
    ['by itself', null],
    ['with the length of its video', lengthFor(meant)],
  ])('is read %s as by hand', (_, duration) => {
    const readings = readTimestamps(written, { ...NO_KNOWLEDGE, duration });
    expect(readings.map((reading) => formatTimestamp(reading?.seconds ?? -1))).toEqual(meant);
    expect(readings.filter((reading) => reading === null || isOpen(reading))).toEqual([]);
  });
});
