import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyChanges } from '../../src/core/apply-changes';
import { parseNote, timestampsIn } from '../../src/core/parse-note';
import { repairsOf } from '../../src/core/repair';

const anchor = (time: string) => `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`;

const parse = (text: string) => parseNote('A.md', text);
const planOf = (text: string) => repairsOf(parse(text).timestamps, text, timestampsIn);
const repaired = (text: string) => applyChanges(text, planOf(text).changes).text;
const secondsIn = (text: string) => parse(text).timestamps.map(({ reading }) => reading?.seconds ?? null);

/** A note on a video with a claim before each timestamp. */
const noteWith = (times: readonly string[], frontMatter = '') =>
  `---\ntitle: A talk\nvideoId: aaaaaaaaaaa\n${frontMatter}---\n\n` +
  times.map((time, i) => `Claim ${String(i)} ${anchor(time)}.\n`).join('\n');

const PADDED = ['00:45:00', '09:34:00', '09:38:00', '11:34:00', '57:01:00', '1:02:27', '1:04:00'];

describe('a repair', () => {
  test('writes each timestamp as what it means', () => {
    expect(repaired(noteWith(PADDED))).toBe(
      noteWith(['0:00:45', '0:09:34', '0:09:38', '0:11:34', '0:57:01', '1:02:27', '1:04:00']),
    );
  });

  test('tells line, what is written and what it will be, and why', () => {
    expect(planOf(noteWith(PADDED)).changes.slice(0, 2)).toEqual([
      expect.objectContaining({ line: 6, written: '00:45:00', time: '0:00:45' }),
      expect.objectContaining({ line: 8, written: '09:34:00', time: '0:09:34' }),
    ]);
    expect(planOf(noteWith(PADDED)).changes[0]?.reading.evidence).toMatch(/read as minutes:seconds/);
  });

  test('passes over what is unambiguous already', () => {
    expect(planOf(noteWith(['0:09:34', '0:12:00', '1:02:27']))).toEqual({
      changes: [],
      leftAlone: [],
    });
  });

  test('leaves to its author what cannot be understood', () => {
    expect(planOf(noteWith(['soon', '10:99:00', '']))).toEqual({ changes: [], leftAlone: [] });
  });

  test('touches no timestamp in code, in a comment, in front matter or in words', () => {
    const text = `---\ntitle: ${anchor('09:34:00')}\n---\n\`${anchor('09:34:00')}\` %%${anchor('09:34:00')}%% [09:34:00]\n`;
    expect(planOf(text)).toEqual({ changes: [], leftAlone: [] });
  });

  test('says why a timestamp stays as it is', () => {
    const text = noteWith(['00:45:00', '09:34:00', '11:34:00']).replace(
      anchor('09:34:00'),
      '<a class="yt-timestamp">[<b>09</b>:34:00]</a>',
    );
    expect(planOf(text).leftAlone).toEqual([
      expect.objectContaining({ line: 8, written: '09:34:00', reason: 'Its time stands in several pieces.' }),
    ]);
  });

  test('is not made where the note says that its timestamps are mm:ss:00: it would then be read as such', () => {
    const text = noteWith(['00:45:00', '09:30:00', '12:00:00'], 'timestamps: mm:ss:00\n');
    expect(secondsIn(text)).toEqual([45, 570, 720]);
    const { changes, leftAlone } = planOf(text);
    expect(secondsIn(applyChanges(text, changes).text)).toEqual([45, 570, 720]);
    expect(leftAlone).toContainEqual(
      expect.objectContaining({
        written: '12:00:00',
        reason: 'Written as 0:12:00 it would be read as 0:12.',
      }),
    );
  });

  test('drops a last field that says nothing, and four fields become three', () => {
    const text = noteWith(
      ['01:54:48', '02:30:17', '04:12:31', '12:30:17', '14:02:55', '15:20:40'],
      'duration: 16:00\n',
    );
    expect(repaired(text)).toContain(anchor('0:01:54'));
    expect(repaired(noteWith(['01:00:13:00', '01:00:15:00']))).toContain(anchor('1:00:13'));
  });
});

describe('for any note, as each kind of author writes it', () => {
  const two = (field: number) => String(field).padStart(2, '0');
  const hms = (s: number) => `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
  const short = (s: number) => hms(s).replace(/^0/, '');
  const ms = (s: number) => `${two(Math.floor(s / 60))}:${two(s % 60)}`;
  const write = fc.constantFrom<(seconds: number) => string>(
    hms,
    short,
    (s) => (s < 3600 ? `${ms(s)}:00` : short(s)),
    (s) => (s < 3600 ? `${ms(s)}:00` : hms(s)),
    (s) => `${ms(s)}:${two((s * 7) % 60)}`,
    (s) => hms(s - (s % 60)),
    (s) => (s < 3600 ? ms(s) : short(s)),
    (s) => `${hms(s)}:00`,
    String,
    (s) => `${ms(s)}.5`,
    () => 'soon',
  );
  const written = fc
    .tuple(
      fc.integer({ min: 30, max: 4 * 3600 }),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(19)), {
        minLength: 1,
        maxLength: 25,
      }),
      write,
      write,
    )
    .map(([duration, places, most, few]) =>
      places
        .map(([share, kind]) => [Math.floor(share * duration), kind] as const)
        .sort(([a], [b]) => a - b)
        .map(([seconds, kind]) => (kind === 0 ? few : most)(seconds)),
    );

  test('the repaired note means the same seconds', () => {
    fc.assert(
      fc.property(written, (times) => {
        const text = noteWith(times);
        expect(secondsIn(repaired(text))).toEqual(secondsIn(text));
      }),
      { numRuns: 100 },
    );
  });

  test('repairing a repaired note changes nothing', () => {
    fc.assert(
      fc.property(written, (times) => {
        const once = repaired(noteWith(times));
        expect(repaired(once)).toBe(once);
      }),
      { numRuns: 100 },
    );
  });

  test('nearly nothing is left alone', () => {
    const [all, left] = fc
      .sample(written, { numRuns: 300, seed: 1 })
      .map((times) => planOf(noteWith(times)))
      .reduce(([a, b], plan) => [a + plan.changes.length, b + plan.leftAlone.length], [0, 0]);
    expect(left / all).toBeLessThan(0.01);
  });
});
