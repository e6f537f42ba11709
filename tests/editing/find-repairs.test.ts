/** @jest-environment jsdom */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { App } from 'obsidian';
import { NO_VIDEO_KNOWN } from '../../src/core/note-knowledge';
import { findRepairs, type Search } from '../../src/editing/find-repairs';
import { NoteTexts } from '../../src/editing/note-texts';
import { openMemoryApp } from '../workbench/api/memory-app';
import { fileAt, noteWith } from './repairing-app';

afterEach(() => {
  jest.restoreAllMocks();
});

/** A search of which each note takes 2 ms, so that a slice is two notes. */
function searchIn(app: App, changes: Partial<Search> = {}): Search {
  let now = 0;
  return {
    texts: new NoteTexts(app),
    notes: { knowledgeFor: () => Promise.resolve(NO_VIDEO_KNOWN) },
    turns: { now: () => (now += 2), later: (callback) => (callback(), () => undefined) },
    onProgress: () => true,
    onUnread: (_, error) => {
      throw error;
    },
    ...changes,
  };
}

const PADDED = noteWith('00:45:00', '09:34:00', '11:34:00');

describe('the notes to repair', () => {
  test('are those that do not say what they mean, by their titles, in the order given', async () => {
    const app = await openMemoryApp({
      'B.md': PADDED,
      'A.md': PADDED.replace('title: A talk\n', ''),
      'right.md': noteWith('0:09:34', '1:02:27'),
      'words.md': 'No timestamp.',
    });
    const found = await findRepairs(app.vault.getMarkdownFiles(), searchIn(app));
    expect(found?.map(({ path, title, changes }) => [path, title, changes.length])).toEqual(
      app.vault
        .getMarkdownFiles()
        .map(({ path }) => path)
        .filter((path) => path.length === 4)
        .map((path) => [path, path === 'A.md' ? 'A' : 'A talk', 3]),
    );
  });

  test('are read by what is known of their videos', async () => {
    const app = await openMemoryApp({ 'A.md': noteWith('01:08:12') });
    const timesWith = async (duration: number | null) => {
      const known = { ...NO_VIDEO_KNOWN, durationOf: () => duration };
      const notes = { knowledgeFor: () => Promise.resolve(known) };
      const found = await findRepairs([fileAt(app, 'A.md')], searchIn(app, { notes }));
      return found?.flatMap(({ changes }) => changes.map(({ time }) => time));
    };
    expect(await timesWith(727)).toEqual(['0:01:08']);
    expect(await timesWith(7200)).toEqual(['1:08:12']);
  });

  test('are looked for in slices, and no further once the reader has had enough', async () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${String(i)}.md`, PADDED]));
    const app = await openMemoryApp(files);
    const seen: number[] = [];
    const onProgress = (read: number) => {
      seen.push(read);
      return read < 6;
    };
    expect(await findRepairs(app.vault.getMarkdownFiles(), searchIn(app, { onProgress }))).toBeNull();
    expect(seen).toEqual([2, 4, 6]);
  });

  test('are found although one of the notes cannot be read, which is told', async () => {
    const app = await openMemoryApp({ 'A.md': PADDED, 'B.md': PADDED, 'C.md': PADDED });
    const read = app.vault.cachedRead.bind(app.vault);
    jest
      .spyOn(app.vault, 'cachedRead')
      .mockImplementation((file) => (file.path === 'B.md' ? Promise.reject(new Error('EIO')) : read(file)));
    const unread: string[] = [];
    const onUnread = (path: string) => void unread.push(path);
    const found = await findRepairs(app.vault.getMarkdownFiles(), searchIn(app, { onUnread }));
    expect(found?.map(({ path }) => path).sort()).toEqual(['A.md', 'C.md']);
    expect(unread).toEqual(['B.md']);
  });
});
