import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { PlaybackPhase } from '../../src/core/playback-state';
import { Bookmark } from '../../src/player/bookmark';
import type { WatchMemory } from '../../src/vault/watch-memory';
import { emptyMemory } from './empty-memory';
import { FILM, OTHER } from './playback-contract';

let memory: WatchMemory;
let bookmark: Bookmark;

const show = (seconds: number, phase: PlaybackPhase = 'playing', videoId = FILM): void => {
  bookmark.follow({ videoId, phase, seconds, duration: 740, rate: 1, volume: 1, isMuted: false, name: null });
};
const play = (from: number, to: number): void => {
  for (let second = from; second <= to; second += 1) show(second);
};

beforeEach(() => {
  // What is left is saved a minute later.
  jest.useFakeTimers();
  memory = emptyMemory({ watched: { version: 1, forgotten: 0, videos: [[FILM, 600, 1.5, 5]] } });
  bookmark = new Bookmark(memory);
});

afterEach(() => void jest.useRealTimers());

describe('a bookmark', () => {
  it('stays where it was for a look at a citation', async () => {
    await memory.recall();
    bookmark.begin({ videoId: FILM, seconds: 100 });
    play(100, 108);
    show(108, 'paused');
    expect(memory.leftOff(FILM)?.seconds).toBe(600);
  });

  it('moves with who watches on, and is where that was left', () => {
    bookmark.begin({ videoId: FILM, seconds: 100 });
    play(100, 130);
    show(130.5, 'paused');
    expect(memory.leftOff(FILM)).toMatchObject({ seconds: 130.5, rate: 1 });
  });

  it('does not take a jump for watching', () => {
    bookmark.begin({ videoId: FILM, seconds: 100 });
    show(100);
    show(300);
    show(500);
    expect(memory.leftOff(FILM)).toBeNull();
  });

  it('takes nothing from the video before', () => {
    bookmark.begin({ videoId: FILM, seconds: 100 });
    play(100, 130);
    bookmark.begin({ videoId: OTHER, seconds: 5 });
    play(131, 160);
    expect(memory.leftOff(FILM)?.seconds).toBe(130);
    expect(memory.leftOff(OTHER)).toBeNull();
  });

  it('offers nothing of a video that was seen to its end', async () => {
    bookmark.begin({ videoId: FILM, seconds: 700 });
    play(700, 740);
    show(740, 'ended');
    expect(await bookmark.offerAt({ videoId: FILM, seconds: 100 })).toBeNull();
  });

  it('offers where the video was left, as the memory recalls it', async () => {
    expect(await bookmark.offerAt({ videoId: FILM, seconds: 100 })).toMatchObject({
      seconds: 600,
      rate: 1.5,
    });
    expect(await bookmark.offerAt({ videoId: FILM, seconds: 605 })).toBeNull();
    expect(await bookmark.offerAt({ videoId: OTHER, seconds: 100 })).toBeNull();
  });
});
