/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { installFakeMedia, passTime } from '../fake-media';
import { FILM } from '../playback-contract';
import { NOTE, request, TEXT, Viewer } from './viewer';

installFakeMedia();

let viewer: Viewer;

afterEach(() => viewer.leave());

describe('what is playing now', () => {
  beforeEach(async () => {
    viewer = await Viewer.arrive();
  });

  it('is told when another cue is shown, and not in between', () => {
    const told: (number | null)[] = [];
    viewer.nowPlaying.onCueChange(() => told.push(viewer.nowPlaying.cue?.seconds ?? null));
    viewer.plays(5);
    expect(told).toEqual([]);
    for (let second = 5; second < 200; second++) passTime(viewer.video, 1);
    expect(told).toEqual([10, 40, null, 180]);
    expect(viewer.nowPlaying.cue).toEqual({ videoId: FILM, seconds: 180, sourcePath: NOTE, line: 8 });
  });

  it('is nothing at rest, and nothing once the player is gone', () => {
    viewer.screen.rest(request(45));
    expect(viewer.nowPlaying.cue).toBeNull();
    expect(viewer.nowPlaying.deck).not.toBeNull();
    viewer.plays(45);
    expect(viewer.nowPlaying.cue).not.toBeNull();
    viewer.screen.unload();
    expect([viewer.nowPlaying.cue, viewer.nowPlaying.deck, viewer.nowPlaying.state]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('tells who follows it that the player is gone', () => {
    viewer.plays(45);
    const told: unknown[] = [];
    viewer.nowPlaying.onUpdate(() => told.push(viewer.nowPlaying.shown?.seconds ?? null));
    viewer.screen.unload();
    expect(told.at(-1)).toBeNull();
  });

  it('stands in its note under whatever name, and edits of that are followed', async () => {
    viewer.plays(45);
    const file = viewer.app.vault.getFileByPath(NOTE);
    if (file === null) throw new Error('The vault has no note.');
    await viewer.app.vault.rename(file, 'Renamed.md');
    await jest.advanceTimersByTimeAsync(100);
    expect(viewer.nowPlaying.cue).toEqual({ videoId: FILM, seconds: 40, sourcePath: 'Renamed.md', line: 6 });
    await viewer.app.vault.modify(file, TEXT.replace('The middle', 'At last'));
    await jest.advanceTimersByTimeAsync(100);
    expect(viewer.deck.cue?.claim).toBe('At last');
  });
});
