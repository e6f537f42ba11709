import { describe, expect, test } from '@jest/globals';
import { readTimestamps } from '../../src/core/notation';
import { NO_KNOWLEDGE } from '../../src/core/notation-knowledge';
import { LENGTHS } from '../../src/core/notation-model';
import { tellOfVideo } from '../../src/core/other-notes';

/** By itself it may be hours of a stream, or minutes with a stray field behind. */
const OPEN = '01:05:24 01:45:51 02:20:37'.split(' ');
const AS_MINUTES = [65, 105, 140];

/** Plainly hours, minutes and seconds, on a video of some eleven minutes. */
const PLAIN = '00:00:21 00:01:02 00:02:24 00:03:47 00:04:58 00:05:13 00:07:36 00:09:09 00:10:44'.split(' ');

const secondsIn = (written: readonly string[], others: readonly (readonly string[])[]) =>
  readTimestamps(written, { ...NO_KNOWLEDGE, others: tellOfVideo(others, null) }).map(
    (reading) => reading?.seconds,
  );

describe('what other notes tell of a video', () => {
  test('decides what is open in a note: they show how long the video is', () => {
    expect(secondsIn(OPEN, [])).toEqual([3924, 6351, 8437]);
    expect(secondsIn(OPEN, [PLAIN])).toEqual(AS_MINUTES);
  });

  test('is said in words', () => {
    const [reading] = readTimestamps(OPEN, { ...NO_KNOWLEDGE, others: tellOfVideo([PLAIN], null) });
    expect(reading?.evidence).toBe('read as minutes:seconds: the other notes on the video end at 10:44');
  });

  test('is nothing where there are none, or none with timestamps', () => {
    expect(tellOfVideo([], null)).toBeNull();
    expect(tellOfVideo([[], ['soon', '']], null)).toBeNull();
  });

  test('is the moments that they are sure of, and how well each length fits', () => {
    const told = tellOfVideo([PLAIN, ['00:03:00']], null);
    expect([...(told?.moments ?? [])].sort((a, b) => a - b)).toEqual([
      21, 62, 144, 227, 298, 313, 456, 549, 644,
    ]);
    expect(told?.fits).toHaveLength(LENGTHS.length);
    const best = LENGTHS[told?.fits.indexOf(Math.max(...told.fits)) ?? 0] ?? 0;
    expect(best).toBeGreaterThan(600);
    expect(best).toBeLessThan(1800);
  });

  test('is moments only where the length is known', () => {
    expect(tellOfVideo([['01:30:00', '02:45:00']], 360)).toEqual({ moments: new Set([90, 165]), fits: [] });
  });

  test('cannot be drowned by one note that is misunderstood', () => {
    const misleading = Array.from({ length: 40 }, (_, i) => `${String(30 + i)}:00:07`);
    expect(secondsIn(OPEN, [misleading, PLAIN, PLAIN.map((t) => t.replace(/.$/, '5'))])).toEqual(AS_MINUTES);
  });

  test('does not depend on the order of the notes', () => {
    const [one, other] = [tellOfVideo([PLAIN, OPEN], null), tellOfVideo([OPEN, PLAIN], null)];
    expect([...(one?.moments ?? [])].sort()).toEqual([...(other?.moments ?? [])].sort());
  });
});
