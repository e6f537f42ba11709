import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isOpen, readTimestamps } from '../../src/core/notation';
import { NO_KNOWLEDGE, type NotationKnowledge } from '../../src/core/notation-knowledge';
import { formatTimestamp, writeTimestamp } from '../../src/core/timestamp';
import { measureAccuracy, secondsIn, toldBy } from '../bench/notation-accuracy';
import { randomFrom } from '../bench/random';
import { drawNote, drawNoteBeside, KINDS } from '../bench/written-note';

/** How a sequence is read, as a reader sees it: `read('09:34:00 11:34:00')`. */
function read(written: string, knowledge: Partial<NotationKnowledge> = {}): string {
  return readTimestamps(written.split(' '), { ...NO_KNOWLEDGE, ...knowledge })
    .map((reading) => (reading === null ? '–' : formatTimestamp(reading.seconds)))
    .join(' ');
}

describe('the worked examples of docs/notation.md', () => {
  test.each([
    ['09:34:00 09:38:00 11:34:00 09:47:00', '9:34 9:38 11:34 9:47'],
    ['51:55:00 53:24:00 59:50:00 01:01:04 55:32:00 01:02:07', '51:55 53:24 59:50 1:01:04 55:32 1:02:07'],
    ['48:57:00 1:02:27 09:16:00 1:15:00', '48:57 1:02:27 9:16 1:15:00'],
    ['00:00:55 00:10:30 00:06:44', '0:55 10:30 6:44'],
    [
      '00:00:03 01:54:48 03:30:26 02:00:09 02:15:39 04:40:41 05:54:19 07:12:35 10:18:23 11:19:16 12:30:17',
      '0:03 1:54 3:30 2:00 2:15 4:40 5:54 7:12 10:18 11:19 12:30',
    ],
    ['02:21:57 02:22:22 02:22:44 03:14:46', '2:21:57 2:22:22 2:22:44 3:14:46'],
  ])('%s is %s', (written, shown) => {
    expect(read(written)).toBe(shown);
  });

  test('01:30:00 02:45:00 04:10:00 in a video of 6:00 is 1:30 2:45 4:10', () => {
    expect(read('01:30:00 02:45:00 04:10:00', { duration: 360 })).toBe('1:30 2:45 4:10');
  });
});

describe('a timestamp', () => {
  test('of one field, two or four is what it says', () => {
    expect(read('574 9:34 01:00:13:00')).toBe('9:34 9:34 1:00:13');
  });

  test('that is none, or cannot be, has no reading and does not disturb the others', () => {
    expect(read('09:34:00 soon 09:38:00 10:99:00 11:34:00 12:01:00')).toBe('9:34 – 9:38 – 11:34 12:01');
  });

  test('says in words why it is read so', () => {
    const [reading] = readTimestamps(['09:34:00', '09:38:00', '11:34:00', '09:47:00']);
    expect(reading?.evidence).toBe('read as minutes:seconds: all 4 timestamps end in :00');
    const [within] = readTimestamps(['01:30:00'], { ...NO_KNOWLEDGE, duration: 360 });
    expect(within?.evidence).toBe('read as minutes:seconds: the video lasts 6:00');
  });

  test('alone may be either, and offers the other reading', () => {
    const [reading] = readTimestamps(['00:45:00']);
    expect(reading && isOpen(reading)).toBe(true);
    expect([reading?.seconds, ...(reading?.alternatives ?? []).map(({ seconds }) => seconds)].sort()).toEqual(
      [2700, 45],
    );
  });

  test('that has but one reading offers no other', () => {
    const [reading] = readTimestamps(['9:34']);
    expect(reading && isOpen(reading)).toBe(false);
    expect(reading?.alternatives).toEqual([]);
  });
});

describe('the author’s word', () => {
  test('wins over all evidence', () => {
    expect(read('09:34:00 09:38:00 11:34:00', { word: 'h:mm:ss', duration: 742 })).toBe(
      '9:34:00 9:38:00 11:34:00',
    );
    expect(read('00:10:00 00:20:00 00:45:00', { word: 'mm:ss:00', duration: 3600 })).toBe('0:10 0:20 0:45');
  });

  test('leaves what cannot be written so to the evidence', () => {
    expect(read('57:01:00 1:02:27', { word: 'mm:ss:00' })).toBe('57:01 1:02:27');
  });
});

test('a moment of another note draws a reading to it', () => {
  const written = '01:30:00 02:45:00';
  expect(read(written, { others: { moments: new Set([90, 165]), fits: [] } })).toBe('1:30 2:45');
  expect(read(written, { others: { moments: new Set([5400, 9900]), fits: [] } })).toBe('1:30:00 2:45:00');
});

test('reading is the same every time, and a reading is what its notation makes of the digits', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20_000 }), { maxLength: 40 }), (seconds) => {
      const written = seconds.map((each, i) => writeTimestamp(each, i % 3 === 0 ? 'h:mm:ss' : 'mm:ss:00'));
      const readings = readTimestamps(written);
      expect(readTimestamps(written)).toEqual(readings);
      for (const reading of readings) {
        expect(reading?.confidence).toBeGreaterThanOrEqual(0.5);
        expect(reading?.confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 25 },
  );
});

describe('on notes that are written as authors write', () => {
  const random = randomFrom(7);
  const notes = KINDS().flatMap((kind) =>
    Array.from({ length: 15 }, () => drawNote(kind, random)).map((note) => ({
      note,
      others: [drawNoteBeside(note, random), drawNoteBeside(note, random)],
    })),
  );
  type Drawn = (typeof notes)[number];

  const knownOf: Readonly<Record<string, (drawn: Drawn) => Partial<NotationKnowledge>>> = {
    'the note alone': () => ({}),
    'two other notes': ({ others }) => toldBy(others, null),
    'the length': ({ note }) => ({ duration: note.duration }),
    'the length and two other notes': ({ note, others }) => toldBy(others, note.duration),
  };

  const rightWith = (kind: string, known: string): number =>
    notes
      .filter(({ note }) => note.kind === kind)
      .flatMap((drawn) =>
        secondsIn(drawn.note, knownOf[known]?.(drawn) ?? {}).map((each, i) => each === drawn.note.truth[i]),
      )
      .filter(Boolean).length;

  describe.each([
    ['two other notes', 'the note alone'],
    ['the length', 'the note alone'],
    ['the length and two other notes', 'two other notes'],
  ])('knowing %s', (more, less) => {
    test.each(KINDS().map((kind) => [kind]))('never reads %s worse', (kind) => {
      expect(rightWith(kind, more)).toBeGreaterThanOrEqual(rightWith(kind, less));
    });
  });

  test('more are read right the more is known', () => {
    const occurring = measureAccuracy(3, 25).at(-1);
    expect(occurring?.alone).toBeGreaterThanOrEqual(99);
    expect(occurring?.withOthers).toBeGreaterThanOrEqual(99.5);
    expect(occurring?.withDuration).toBeGreaterThanOrEqual(99.8);
  });
});
