import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  coveredSpans,
  cueAfter,
  cueAt,
  cueBefore,
  cueNear,
  cuePartsOf,
  type CuePart,
} from '../../src/core/cue-lookup';
import { isCue, type Note } from '../../src/core/note';
import { parseNote } from '../../src/core/parse-note';
import { parseVideoId, type VideoId } from '../../src/core/video-id';
import { growthOf, LINEAR } from './growth';

const FILM = parseVideoId('aqz-KE-bpKQ') as VideoId;
const OTHER = parseVideoId('eRsGyueVLvQ') as VideoId;

const anchor = (time: string, video = ''): string => `<a class="yt-timestamp" data-t="${time}"${video}></a>`;
const note = (...lines: readonly string[]) =>
  parseNote('A.md', `---\nvideoId: ${FILM}\n---\n${lines.join('\n\n')}`);
const parts = (...lines: readonly string[]): readonly CuePart[] => cuePartsOf(note(...lines), FILM, 600);

const manyCues = (size: number): Note => {
  const [cue] = note(`A claim ${anchor('0:10')}.`).timestamps.filter(isCue);
  if (cue === undefined) throw new Error('There is no cue.');
  const timestamps = Array.from({ length: size }, (_, i) => ({
    ...cue,
    reading: { ...cue.reading, seconds: (i * 7919) % 100_003 },
  }));
  return { ...note(), timestamps };
};

const THREE = parts(
  `The end ${anchor('3:00')}.`,
  `The start ${anchor('0:10')}.`,
  `The middle ${anchor('0:40')}.`,
);

describe('the parts of a video that a note speaks of', () => {
  test('go from a cue to the next in the order of the video, and end after two minutes', () => {
    expect(THREE).toMatchObject([
      { from: 10, to: 40, claim: 'The start' },
      { from: 40, to: 160, claim: 'The middle' },
      { from: 180, to: 300, claim: 'The end' },
    ]);
  });

  test('are those of the one video', () => {
    const both = note(`One ${anchor('0:10')}.`, `Two ${anchor('0:20', ` data-video="${OTHER}"`)}.`);
    expect(cuePartsOf(both, OTHER, null)).toMatchObject([{ from: 20, to: 140 }]);
  });

  test('of cues of one second are one, with the first claim that there is', () => {
    expect(parts(anchor('0:10'), `A claim ${anchor('0:10')}.`, `Another ${anchor('0:10')}.`)).toMatchObject([
      { from: 10, claim: 'A claim', line: 6 },
    ]);
  });

  test('end with the video, and do not begin beyond its end', () => {
    const late = note(`In ${anchor('9:50')}.`, `Beyond ${anchor('10:00')}.`);
    expect(cuePartsOf(late, FILM, 600)).toMatchObject([{ from: 590, to: 600 }]);
  });

  test('are found in no more time than there are cues', () => {
    expect(growthOf((size) => cuePartsOf(manyCues(size), FILM, null))).toBeLessThan(LINEAR);
  });
});

describe('the cue that is shown', () => {
  test.each([
    [0, null],
    [9.7, null],
    [9.8, 'The start'],
    [10, 'The start'],
    [39.7, 'The start'],
    [40, 'The middle'],
    [159.9, 'The middle'],
    [160, null],
    [180, 'The end'],
    [300, null],
    [9999, null],
  ])('at %d s is %p', (seconds, claim) => {
    expect(cueAt(THREE, seconds)?.claim ?? null).toBe(claim);
  });

  test('is that of no other second: whatever the cues, it has begun and is not over', () => {
    const seconds = fc.array(fc.integer({ min: 0, max: 599 }), { maxLength: 30 });
    fc.assert(
      fc.property(seconds, fc.double({ min: 0, max: 700, noNaN: true }), (cues, now) => {
        const all = parts(
          ...cues.map((second) =>
            anchor(`${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}`),
          ),
        );
        const shown = cueAt(all, now);
        const begun = [...new Set(cues)].filter((cue) => cue <= now + 0.25).sort((a, b) => a - b);
        const last = begun.at(-1);
        expect(shown?.from ?? null).toBe(last !== undefined && now < Math.min(last + 120, 600) ? last : null);
      }),
    );
  });
});

describe('a step', () => {
  test.each([
    [0, 10],
    [10, 40],
    [50, 180],
    [180, null],
  ])('forward from %d s leads to %p', (seconds, to) => {
    expect(cueAfter(THREE, seconds)?.from ?? null).toBe(to);
  });

  test.each([
    [5, null],
    [11, 10],
    [35, 10],
    [41, 10],
    [43, 40],
    [170, 40],
    [599, 180],
  ])('back from %d s leads to %p', (seconds, to) => {
    expect(cueBefore(THREE, seconds)?.from ?? null).toBe(to);
  });
});

test.each([
  [12, 3, 10],
  [7, 3, 10],
  [14, 3, null],
  [26, 100, 40],
  [24, 100, 10],
])('the cue nearest to %d s within %d s is %p', (seconds, within, from) => {
  expect(cueNear(THREE, seconds, within)?.from ?? null).toBe(from);
});

test('what is covered has no seams where one cue follows another', () => {
  expect(coveredSpans(THREE)).toEqual([
    { from: 10, to: 160 },
    { from: 180, to: 300 },
  ]);
  expect(coveredSpans([])).toEqual([]);
});
