import { beforeEach, describe, expect, it } from '@jest/globals';
import { keepInNote, readInNote } from '../../src/player/kept-in-note';
import type { Viewing } from '../../src/player/viewing';
import { FILM } from './playback-contract';

const VIEWING: Viewing = {
  request: { moment: { videoId: FILM, seconds: 61.5 }, sourcePath: 'A film.md', title: 'A film' },
  ownRate: 1.5,
  mode: 'playing',
};

/** As Obsidian keeps it: as JSON. */
const kept = new Map<string, string>();
const storage = {
  loadLocalStorage: (key: string): unknown => JSON.parse(kept.get(key) ?? 'null'),
  saveLocalStorage: (key: string, data: unknown): void => void kept.set(key, JSON.stringify(data)),
};

beforeEach(() => kept.clear());

describe('the player at the top of a note', () => {
  it('is kept, and comes back at rest', () => {
    keepInNote(storage, { path: 'Mine.md', viewing: VIEWING });
    expect(readInNote(storage)).toEqual({ path: 'Mine.md', viewing: { ...VIEWING, mode: 'resting' } });
  });

  it('is none where none was kept, or none any longer', () => {
    expect(readInNote(storage)).toBeNull();
    keepInNote(storage, { path: 'Mine.md', viewing: VIEWING });
    keepInNote(storage, null);
    expect(readInNote(storage)).toBeNull();
  });

  it.each([
    '"text"',
    '{}',
    '[]',
    `{"version":2,"path":"Mine.md","videoId":"${FILM}","seconds":1}`,
    `{"version":1,"videoId":"${FILM}","seconds":1}`,
    `{"version":1,"path":7,"videoId":"${FILM}","seconds":1}`,
    `{"version":1,"path":"Mine.md","videoId":"${FILM}","seconds":-1}`,
    '{"version":1,"path":"Mine.md","videoId":"no id","seconds":1}',
  ])('is none where %s was kept', (text) => {
    keepInNote(storage, { path: 'Mine.md', viewing: VIEWING });
    for (const key of kept.keys()) kept.set(key, text);
    expect(readInNote(storage)).toBeNull();
  });
});
