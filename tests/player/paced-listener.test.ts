/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { PlaybackState } from '../../src/core/playback-state';
import { PacedListener } from '../../src/player/paced-listener';
import { FILM } from './playback-contract';

let told: (number | 'failed')[];
let paced: PacedListener;

const at = (seconds: number): PlaybackState => ({
  videoId: FILM,
  phase: 'playing',
  seconds,
  duration: 740,
  rate: 1,
  volume: 1,
  isMuted: false,
  name: null,
});

beforeEach(() => {
  jest.useFakeTimers();
  told = [];
  paced = new PacedListener({
    changed: ({ seconds }) => told.push(seconds),
    failed: () => told.push('failed'),
  });
  paced.load();
});

afterEach(() => {
  paced.unload();
  jest.useRealTimers();
});

describe('a paced listener', () => {
  it('is told the first at once, and the last of what follows a little later', () => {
    for (const seconds of [1, 2, 3]) paced.changed(at(seconds));
    expect(told).toEqual([1]);
    jest.advanceTimersByTime(50);
    expect(told).toEqual([1, 3]);
  });

  it('is told each of what comes slowly, without a delay', () => {
    for (const seconds of [1, 2, 3]) {
      paced.changed(at(seconds));
      expect(told.at(-1)).toBe(seconds);
      jest.advanceTimersByTime(250);
    }
  });

  it('is told no more than twenty-one times in a second, however much there is', () => {
    for (let millisecond = 0; millisecond < 1000; millisecond += 1) {
      for (let n = 0; n < 10; n += 1) paced.changed(at(millisecond + n / 10));
      jest.advanceTimersByTime(1);
    }
    expect(told.length).toBeLessThanOrEqual(21);
    jest.advanceTimersByTime(100);
    expect(told.at(-1)).toBe(999.9);
  });

  it('is told of a failure at once, and of what came before it first', () => {
    for (const seconds of [1, 2]) paced.changed(at(seconds));
    paced.failed({ kind: 'offline' });
    expect(told).toEqual([1, 2, 'failed']);
  });

  it('is told what is changed while it is told, and no more than the pace allows', () => {
    const counted: number[] = [];
    const echo: PacedListener = new PacedListener({
      changed: ({ seconds }) => {
        counted.push(seconds);
        if (seconds < 3) echo.changed(at(seconds + 1));
      },
      failed: () => undefined,
    });
    echo.load();
    echo.changed(at(1));
    expect(counted).toEqual([1]);
    jest.advanceTimersByTime(100);
    expect(counted).toEqual([1, 2, 3]);
    echo.unload();
  });

  it('is told nothing more once it is unloaded', () => {
    for (const seconds of [1, 2]) paced.changed(at(seconds));
    paced.unload();
    jest.advanceTimersByTime(1000);
    expect(told).toEqual([1]);
    expect(jest.getTimerCount()).toBe(0);
  });
});
