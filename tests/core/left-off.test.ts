import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWorthOffering, mergeWatched, type LeftOff, type Watched } from '../../src/core/left-off';
import { parseVideoId, type VideoId } from '../../src/core/video-id';

const idOf = (n: number): VideoId => {
  const id = parseVideoId(String(n).padStart(11, 'v'));
  if (id === null) throw new Error('That is no video id.');
  return id;
};
const watched = (
  forgotten: number,
  ...left: readonly (readonly [n: number, seconds: number, when: number])[]
): Watched => ({
  forgotten,
  videos: new Map(left.map(([n, seconds, when]) => [idOf(n), { seconds, rate: 1, when }])),
});
const secondsOf = (memory: Watched): Record<string, number> =>
  Object.fromEntries(
    [...memory.videos].map(([videoId, { seconds }]) => [Number(videoId.replaceAll('v', '')), seconds]),
  );

describe('two memories as one', () => {
  it('hold the later word on a video, whichever has it', () => {
    expect(
      secondsOf(mergeWatched(watched(0, [1, 10, 5], [2, 20, 5]), watched(0, [1, 99, 4], [2, 30, 6]))),
    ).toEqual({
      1: 10,
      2: 30,
    });
  });

  it('forget on both sides what was forgotten on one, but not what was watched since', () => {
    const merged = mergeWatched(watched(0, [1, 10, 5], [2, 20, 8]), watched(7));
    expect(secondsOf(merged)).toEqual({ 2: 20 });
    expect(merged.forgotten).toBe(7);
  });

  it('hold a thousand videos, those that were watched last', () => {
    const many = Array.from({ length: 1500 }, (_, n) => [n, n, n + 1] as const);
    const merged = mergeWatched(watched(0, ...many), watched(0));
    expect(merged.videos.size).toBe(1000);
    expect(secondsOf(merged)).toMatchObject({ 1499: 1499, 500: 500 });
    expect(secondsOf(merged)[499]).toBeUndefined();
  });

  it('are the same whichever comes first, and stay the same when merged again', () => {
    const memory = fc
      .tuple(fc.nat(9), fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(), fc.nat(20)), { selector: ([n]) => n }))
      .map(([forgotten, left]) => watched(forgotten, ...left));
    fc.assert(
      fc.property(memory, memory, (a, b) => {
        const merged = mergeWatched(a, b);
        const whens = (m: Watched): unknown =>
          [...m.videos].map(([id, { when }]) => `${id} ${String(when)}`).sort();
        expect(whens(mergeWatched(b, a))).toEqual(whens(merged));
        expect(mergeWatched(merged, b)).toEqual(mergeWatched(mergeWatched(merged, b), merged));
      }),
    );
  });
});

it.each([
  ['in the middle, for a reader at its beginning', 760, 34, true],
  ['where the reader is', 760, 755, false],
  ['at its beginning', 9, 300, false],
  ['at its end', 0, 300, false],
  ['before where the reader is', 60, 300, true],
])('a video that was left %s: an offer, or none', (_, seconds, at, expected) => {
  const left: LeftOff = { seconds, rate: 1, when: 1 };
  expect(isWorthOffering(left, at)).toBe(expected);
});
