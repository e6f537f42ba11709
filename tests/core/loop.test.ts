import { describe, expect, test } from '@jest/globals';
import { hasPassedEnd, isWithin, loopFrom, loopTo } from '../../src/core/loop';
import type { PlaybackPhase, PlaybackState } from '../../src/core/playback-state';
import { parseVideoId, type VideoId } from '../../src/core/video-id';

const FILM = parseVideoId('aqz-KE-bpKQ') as VideoId;

const at = (seconds: number, phase: PlaybackPhase = 'playing'): PlaybackState => ({
  videoId: FILM,
  phase,
  seconds,
  duration: 100,
  rate: 1,
  volume: 1,
  isMuted: false,
  name: null,
});

describe('a loop', () => {
  test('is set by its start and its end', () => {
    expect(loopTo(loopFrom(null, 10), 20)).toEqual({ from: 10, to: 20 });
  });

  test('is that of the whole beginning where no start was set', () => {
    expect(loopTo(null, 20)).toEqual({ from: 0, to: 20 });
  });

  test('that ends before its start is the other way round', () => {
    expect(loopTo(loopFrom(null, 20), 10)).toEqual({ from: 10, to: 20 });
  });

  test('keeps its end where a later start is set, and loses it where the start is behind it', () => {
    expect(loopFrom({ from: 10, to: 20 }, 15)).toEqual({ from: 15, to: 20 });
    expect(loopFrom({ from: 10, to: 20 }, 25)).toEqual({ from: 25, to: null });
  });

  test('is never so short that it would be noise', () => {
    expect(loopTo(loopFrom(null, 10), 10)).toEqual({ from: 10, to: 10.5 });
  });
});

describe('the end of a loop from 10 s to 20 s', () => {
  test.each([
    [19.8, at(20), true],
    [19.8, at(20.2), true],
    [18, at(20.9), true],
    [19, at(19.5), false],
    [20.1, at(20.3), false],
    [15, at(60), false],
    [3, at(4), false],
    [19.8, at(20.1, 'paused'), false],
    [19.8, at(20, 'ended'), true],
    [19.8, at(100, 'ended'), false],
  ])('after %d s, with %j, is passed: %p', (before, state, isPassed) => {
    expect(hasPassedEnd({ from: 10, to: 20 }, before, state)).toBe(isPassed);
  });

  test('is not passed while it has not been set', () => {
    expect(hasPassedEnd({ from: 10, to: null }, 19.8, at(20.2))).toBe(false);
  });
});

test('a second is in a loop from its beginning on and before its end, and never while that is not set', () => {
  const loop = { from: 10, to: 20 };
  expect([9.9, 10, 19.9, 20].map((second) => isWithin(loop, second))).toEqual([false, true, true, false]);
  expect(isWithin({ from: 10, to: null }, 10)).toBe(false);
});
