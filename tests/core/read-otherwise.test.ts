import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { conversionsOf } from '../../src/core/convert';
import { parseNote, timestampsIn } from '../../src/core/parse-note';
import { readOtherwise } from '../../src/core/read-otherwise';
import { repairsOf } from '../../src/core/repair';

const anchor = (time: string) => `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`;
const noteWith = (...times: readonly string[]) =>
  `---\nvideoId: aaaaaaaaaaa\n---\n\n${times.map((time) => `A claim ${anchor(time)}.\n`).join('\n')}`;
const read = (text: string) => timestampsIn(text);
const repairsIn = (text: string) => repairsOf(read(text), text, read).changes;

const PADDED = noteWith('00:45:00', '09:34:00', '09:38:00', '11:34:00');

describe('what is read otherwise once changes are made', () => {
  test('is nothing where all that goes together is repaired', () => {
    expect(readOtherwise(PADDED, repairsIn(PADDED), read)).toEqual([]);
    expect(readOtherwise(PADDED, [], read)).toEqual([]);
  });

  test('is the one that was left, and was only understood by the others', () => {
    const text = noteWith('57:01:00', '02:03:00', '1:02:00', '02:03:00');
    const others = repairsIn(text).filter(({ written }) => written !== '1:02:00');
    expect(readOtherwise(text, others, read)).toEqual([
      expect.objectContaining({
        line: 9,
        written: '1:02:00',
        before: expect.objectContaining({ seconds: 62 }),
        after: expect.objectContaining({ seconds: 3720 }),
      }),
    ]);
  });

  test('is found behind text that has grown', () => {
    const text = `${noteWith('00:45:00', '09:34:00')}\n[12:00] and [12:10]\n\n${anchor('11:34:00')}\n`;
    const { changes } = conversionsOf(text, (each) => parseNote('A.md', each));
    const after = (found: typeof changes) => readOtherwise(text, found, read).map(({ written }) => written);
    expect(changes).toHaveLength(2);
    expect(after([])).toEqual([]);
    expect(after(changes).filter((written) => !text.includes(written))).toEqual([]);
  });

  test('is, whatever is repaired, just what means another second afterwards', () => {
    const time = fc.constantFrom(
      '00:45:00',
      '09:34:00',
      '11:34:00',
      '1:02:00',
      '1:02:27',
      '0:12:00',
      '57:01:00',
    );
    fc.assert(
      fc.property(fc.array(time, { minLength: 2, maxLength: 8 }), fc.nat(), (times, which) => {
        const text = noteWith(...times);
        const made = repairsIn(text).filter((_, i) => ((which >> i) & 1) === 0);
        const changed = made.reduceRight(
          (all, { from, before, after }) => all.slice(0, from) + after + all.slice(from + before.length),
          text,
        );
        const secondsIn = (each: string) => read(each).map(({ reading }) => reading?.seconds);
        const [before, after] = [secondsIn(text), secondsIn(changed)];
        const expected = before.filter((seconds, i) => seconds !== after[i]);
        expect(readOtherwise(text, made, read).map((each) => each.before.seconds)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});
