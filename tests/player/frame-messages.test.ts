/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { PlaybackState } from '../../src/core/playback-state';
import type { PlaybackFailure } from '../../src/player/playback-failure';
import { YOUTUBE_ORIGIN } from '../../src/player/youtube-embed';
import { YouTubeFrame } from '../../src/player/youtube-frame';
import { FakeYouTube } from './fake-youtube';
import { FILM } from './playback-contract';

let containerEl: HTMLElement;
let playback: YouTubeFrame;
let youtube: FakeYouTube;
let states: PlaybackState[];
let failures: PlaybackFailure[];

/** A message that arrives at the window of the page. */
function arrive(
  data: unknown,
  { origin = YOUTUBE_ORIGIN, source = youtube.frameEl.contentWindow } = {},
): void {
  window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
}

const EVENTS = [
  'initialDelivery',
  'infoDelivery',
  'onReady',
  'onStateChange',
  'onPlaybackRateChange',
  'apiInfoDelivery',
  '',
];

const FIELDS = [
  'currentTime',
  'duration',
  'playerState',
  'playbackRate',
  'availablePlaybackRates',
  'volume',
  'muted',
  'videoData',
];

/** Whatever a page could say in the words of the protocol, well-formed or not. */
const message = fc.oneof(
  fc.anything(),
  fc.string(),
  fc.json(),
  fc
    .record({
      event: fc.oneof(fc.constantFrom(...EVENTS), fc.anything()),
      info: fc.oneof(
        fc.anything(),
        fc.double(),
        fc.dictionary(
          fc.constantFrom(...FIELDS),
          fc.oneof(
            fc.double(),
            fc.integer(),
            fc.string(),
            fc.constant(null),
            fc.array(fc.double()),
            fc.record({ isLive: fc.anything() }),
          ),
        ),
      ),
    })
    .chain((value) => fc.constantFrom<unknown>(value, toJson(value))),
);

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '{';
  }
}

beforeEach(() => {
  jest.useFakeTimers();
  containerEl = document.body.createDiv();
  [states, failures] = [[], []];
  playback = new YouTubeFrame(containerEl, {
    changed: (state) => states.push(state),
    failed: (failure) => failures.push(failure),
  });
  playback.load();
  playback.open({ moment: { videoId: FILM, seconds: 10 }, title: 'A film', file: null });
  const frameEl = containerEl.querySelector('iframe');
  if (frameEl === null) throw new Error('There is no frame.');
  youtube = new FakeYouTube(frameEl);
  youtube.load();
  jest.advanceTimersByTime(1100);
});

afterEach(() => {
  playback.unload();
  containerEl.remove();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe('messages to the window', () => {
  it('of the frame itself, whatever they hold, leave a state that can be', () => {
    fc.assert(
      fc.property(message, (data) => {
        arrive(data);
        jest.advanceTimersByTime(60);
        const state = states.at(-1);
        expect(state?.videoId).toBe(FILM);
        expect(Number.isFinite(state?.seconds) && (state?.seconds ?? -1) >= 0).toBe(true);
        expect(Number.isFinite(state?.rate) && (state?.rate ?? 0) > 0).toBe(true);
        expect(state?.duration === null || (state?.duration ?? 0) > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('of anybody else change nothing, and are not even read', () => {
    const told = states.length;
    const read = jest.spyOn(JSON, 'parse');
    const stranger = document.body.createEl('iframe').contentWindow;
    const words = JSON.stringify({ event: 'infoDelivery', info: { currentTime: 44, playerState: 0 } });
    const from = fc.constantFrom<{ origin?: string; source?: Window | null }>(
      { origin: 'https://www.youtube.com' },
      { origin: 'null' },
      { origin: '' },
      { source: window },
      { source: stranger },
    );
    fc.assert(
      fc.property(fc.oneof(fc.constant(words), message), from, (data, who) => arrive(data, who)),
      { numRuns: 2000 },
    );
    jest.advanceTimersByTime(60);
    expect(states).toHaveLength(told);
    expect(failures).toEqual([]);
    expect(read).not.toHaveBeenCalled();
  });

  it('of a hidden sender count only with the name that the frame was greeted with', () => {
    const told = states.length;
    fc.assert(
      fc.property(message, (data) => arrive(data, { source: null })),
      { numRuns: 1000 },
    );
    arrive(JSON.stringify({ event: 'infoDelivery', info: { currentTime: 44 } }), { source: null });
    jest.advanceTimersByTime(60);
    expect(states).toHaveLength(told);
  });

  it('in a storm of ten thousand are read once each, answered by no command, and told of twice', () => {
    const [commands, timers, told] = [youtube.commands.length, jest.getTimerCount(), states.length];
    const read = jest.spyOn(JSON, 'parse');
    for (let n = 0; n < 10_000; n += 1) {
      // A player that flutters between playing and buffering, pausing and playing.
      const playerState = [1, 3, 2, 1][n % 4];
      arrive(JSON.stringify({ event: 'infoDelivery', info: { currentTime: 44 + n / 100, playerState } }));
    }
    expect(read).toHaveBeenCalledTimes(10_000);
    jest.advanceTimersByTime(60);
    expect(states.length - told).toBeLessThanOrEqual(2);
    expect(states.at(-1)?.seconds).toBeCloseTo(143.99);
    jest.advanceTimersByTime(60);
    expect(jest.getTimerCount()).toBe(timers);
    expect(youtube.commands).toHaveLength(commands);
  });
});
