/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Workspace } from 'obsidian';
import { parseVideoId, type VideoId } from '../../src/core/video-id';
import { PluginData } from '../../src/vault/plugin-data';
import { readStoredWatched } from '../../src/vault/stored-watched';
import { WatchMemory } from '../../src/vault/watch-memory';
import { Events } from '../workbench/api/events';

const [FILM, OTHER] = ['aqz-KE-bpKQ', '_cMxraX_5RE'].map((text) => parseVideoId(text)) as [VideoId, VideoId];
const NOW = 1_795_520_000;

let stored: unknown;
let reads: number;
let writes: number;
let workspace: Events;
let memories: WatchMemory[];

const data = new PluginData({
  loadData: () => {
    reads += 1;
    return Promise.resolve(JSON.parse(JSON.stringify(stored)) as unknown);
  },
  saveData: (value) => {
    writes += 1;
    stored = value;
    return Promise.resolve();
  },
});

function begin(): WatchMemory {
  const memory = new WatchMemory(workspace as unknown as Workspace, data);
  memory.load();
  memories.push(memory);
  return memory;
}

beforeEach(() => {
  jest.useFakeTimers({ now: NOW * 1000 });
  [stored, reads, writes, memories] = [null, 0, 0, []];
  workspace = Object.assign(new Events(), { containerEl: document.createElement('div') });
});

afterEach(() => {
  for (const memory of memories) memory.unload();
  jest.useRealTimers();
});

describe('where a video was left', () => {
  it('is known in the next session, and no file is read before somebody asks', async () => {
    begin().leave(FILM, { seconds: 760.24, rate: 1.5 }, false);
    await jest.advanceTimersByTimeAsync(3000);
    expect(stored).toEqual({
      watched: { version: 1, forgotten: 0, videos: [[FILM, 760.2, 1.5, NOW]] },
    });
    const readsBefore = reads;
    const next = begin();
    expect(next.leftOff(FILM)).toBeNull();
    expect(reads).toBe(readsBefore);
    await next.recall();
    expect(next.leftOff(FILM)).toEqual({ seconds: 760.2, rate: 1.5, when: NOW });
  });

  it('is written once a minute while it plays, and soon after it stops', async () => {
    const memory = begin();
    for (let second = 1; second <= 120; second += 1) {
      memory.leave(FILM, { seconds: second, rate: 1 }, true);
      await jest.advanceTimersByTimeAsync(1000);
    }
    expect(writes).toBe(2);
    memory.leave(FILM, { seconds: 121, rate: 1 }, false);
    await jest.advanceTimersByTimeAsync(3000);
    expect(writes).toBe(3);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(writes).toBe(3);
  });

  it.each(['when the plugin is unloaded', 'when the app is left for another'])(
    'is written at once %s',
    async (when) => {
      const memory = begin();
      memory.leave(FILM, { seconds: 99, rate: 1 }, true);
      if (when === 'when the plugin is unloaded') memory.unload();
      else document.dispatchEvent(new Event('visibilitychange'));
      await jest.advanceTimersByTimeAsync(0);
      expect(readStoredWatched((stored as { watched: unknown }).watched).videos.get(FILM)?.seconds).toBe(99);
      expect(jest.getTimerCount()).toBe(0);
    },
  );

  it('is merged with what another device has written', async () => {
    const memory = begin();
    await memory.recall();
    memory.leave(FILM, { seconds: 99, rate: 1 }, false);
    stored = {
      dials: 'theirs',
      watched: {
        version: 1,
        forgotten: 0,
        videos: [
          [FILM, 5, 1, NOW - 9],
          [OTHER, 6, 1, NOW - 9],
        ],
      },
    };
    await jest.advanceTimersByTimeAsync(3000);
    expect(stored).toEqual({
      dials: 'theirs',
      watched: {
        version: 1,
        forgotten: 0,
        videos: [
          [FILM, 99, 1, NOW],
          [OTHER, 6, 1, NOW - 9],
        ],
      },
    });
    expect(memory.leftOff(OTHER)?.seconds).toBe(6);
  });

  it('is forgotten when that is asked, also by a device that has not heard of it', async () => {
    const [here, there] = [begin(), begin()];
    here.leave(FILM, { seconds: 99, rate: 1 }, false);
    there.leave(OTHER, { seconds: 98, rate: 1 }, false);
    await jest.advanceTimersByTimeAsync(3000);
    await here.forget();
    expect(here.leftOff(FILM)).toBeNull();
    await there.recall();
    await there.onFileChange();
    expect(there.leftOff(OTHER)).toBeNull();
    expect(stored).toEqual({ watched: { version: 1, forgotten: NOW + 3, videos: [] } });
  });
});

describe('a file', () => {
  it.each([
    ['nothing', null],
    ['no list', { version: 1, videos: 7 }],
    ['a later version', { version: 2, videos: [[FILM, 1, 1, 1]] }],
    ['no video id', { version: 1, videos: [['x', 1, 1, 1]] }],
    ['a second before the start', { version: 1, videos: [[FILM, -1, 1, 1]] }],
    ['no number', { version: 1, videos: [[FILM, '1', 1, 1]] }],
    ['an impossible speed', { version: 1, videos: [[FILM, 1, 99, 1]] }],
    ['no entry', { version: 1, videos: [null, 3, {}] }],
  ])('that holds %s is no memory', (_, value) => {
    expect(readStoredWatched(value).videos.size).toBe(0);
  });
});
