import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { App } from 'obsidian';
import { CachedNoteReader } from '../../src/vault/cached-note-reader';
import type { VideoId } from '../../src/core/video-id';
import { emptyDurations } from './empty-durations';
import { openMemoryApp } from '../workbench/api/memory-app';

const NOTE = 'Films/Bridge.md';

let app: App;
let reader: CachedNoteReader;
let readTexts: jest.SpiedFunction<App['vault']['cachedRead']>;

async function openVault(files: Readonly<Record<string, string>>): Promise<void> {
  app = await openMemoryApp(files);
  reader = new CachedNoteReader(app.vault, emptyDurations());
  readTexts = jest.spyOn(app.vault, 'cachedRead');
}

async function write(path: string, text: string, mtime: number): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (file === null) throw new Error(`The vault has no ${path}.`);
  await app.vault.modify(file, text, { mtime });
}

const titleOf = async (path: string) => (await reader.read(path))?.title;

beforeEach(() => openVault({ [NOTE]: '---\ntitle: Old\n---\n', 'picture.png': 'x', 'board.canvas': '{}' }));

describe('a note', () => {
  test('is read once for all who ask', async () => {
    const notes = await Promise.all([reader.read(NOTE), reader.read(NOTE), reader.read(NOTE)]);
    expect(new Set(notes).size).toBe(1);
    expect(await reader.read(NOTE)).toBe(notes[0]);
    expect(readTexts).toHaveBeenCalledTimes(1);
  });

  test('is there at once when it has been read, and not before', async () => {
    expect(reader.peek(NOTE)).toBeNull();
    const reading = reader.read(NOTE);
    expect(reader.peek(NOTE)).toBeNull();
    const note = await reading;
    expect(reader.peek(NOTE)).toBe(note);
    expect(readTexts).toHaveBeenCalledTimes(1);
  });

  test('is read again when its file has changed', async () => {
    await reader.read(NOTE);
    await write(NOTE, '---\ntitle: New\n---\n', 4_000_000_000_000);
    expect(reader.peek(NOTE)).toBeNull();
    expect(await titleOf(NOTE)).toBe('New');
  });

  test('is read again when its file has gone back to what an older time says', async () => {
    await reader.read(NOTE);
    await write(NOTE, '---\ntitle: Older\n---\n', 1000);
    expect(await titleOf(NOTE)).toBe('Older');
  });

  test('that changes while it is read is read again for whoever asks later', async () => {
    const before = reader.read(NOTE);
    await write(NOTE, '---\ntitle: New\n---\n', 4_000_000_000_000);
    expect(await titleOf(NOTE)).toBe('New');
    await before;
    expect(reader.peek(NOTE)?.title).toBe('New');
  });

  test('is read anew where another file of the same age has taken its name', async () => {
    const other = 'Films/Other.md';
    await openVault({ [NOTE]: '---\ntitle: First\n---\n', [other]: '---\ntitle: Second\n---\n' });
    const [file, otherFile] = [NOTE, other].map((path) => app.vault.getFileByPath(path));
    if (!file || !otherFile) throw new Error('The vault has not both notes.');
    otherFile.stat.mtime = file.stat.mtime;
    await reader.read(NOTE);
    await app.vault.rename(file, 'Films/Away.md');
    await app.vault.rename(otherFile, NOTE);
    expect(reader.peek(NOTE)).toBeNull();
    expect(await titleOf(NOTE)).toBe('Second');
  });

  test('is not there under its old name', async () => {
    await reader.read(NOTE);
    const file = app.vault.getFileByPath(NOTE);
    if (file !== null) await app.vault.rename(file, 'Films/Tower.md');
    expect([await reader.read(NOTE), reader.peek(NOTE)]).toEqual([null, null]);
    expect((await reader.read('Films/Tower.md'))?.path).toBe('Films/Tower.md');
  });

  test.each(['nowhere.md', 'picture.png', 'board.canvas', '', 'Films'])('is none at %p', async (path) => {
    expect([await reader.read(path), reader.peek(path)]).toEqual([null, null]);
    expect(readTexts).not.toHaveBeenCalled();
  });
});

describe('a text that cannot be read', () => {
  test('is told to all who asked, and tried again for the next one', async () => {
    readTexts.mockRejectedValueOnce(new Error('The disk is gone.'));
    const asked = await Promise.allSettled([reader.read(NOTE), reader.read(NOTE)]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(reader.peek(NOTE)).toBeNull();
    expect(await titleOf(NOTE)).toBe('Old');
  });

  test('keeps from nobody what is known without it', async () => {
    readTexts.mockRejectedValueOnce(new Error('The disk is gone.'));
    const known = await reader.knowledgeFor(NOTE);
    expect(known.othersOn('gcnPi-IEeec' as VideoId)).toBeNull();
  });
});

describe('of many notes', () => {
  const pathOf = (i: number) => `${String(i)}.md`;
  const wasForgotten = (path: string) => reader.peek(path) === null;

  beforeEach(async () => {
    await openVault(Object.fromEntries(Array.from({ length: 302 }, (_, i) => [pathOf(i), 'text'])));
    for (let i = 0; i < 300; i++) await reader.read(pathOf(i));
  });

  test('three hundred are kept', () => {
    expect(Array.from({ length: 300 }, (_, i) => pathOf(i)).filter(wasForgotten)).toEqual([]);
  });

  test('the one not asked for longest is forgotten', async () => {
    await reader.read(pathOf(0));
    await reader.read(pathOf(300));
    await reader.read(pathOf(301));
    expect(Array.from({ length: 302 }, (_, i) => pathOf(i)).filter(wasForgotten)).toEqual(['1.md', '2.md']);
  });

  test('none is forgotten for one that is known and has changed', async () => {
    await write(pathOf(299), 'new text', 4_000_000_000_000);
    await reader.read(pathOf(299));
    expect(Array.from({ length: 300 }, (_, i) => pathOf(i)).filter(wasForgotten)).toEqual([]);
  });
});

describe('of a note in which something is open, the other notes on its video are asked', () => {
  const VIDEO = 'aaaaaaaaaaa' as VideoId;
  const OPEN = '01:05:24 01:45:51 02:20:37';
  const PLAIN = '00:00:21 00:01:02 00:02:24 00:03:47 00:04:58 00:05:13 00:07:36 00:09:09 00:10:44';
  const textOf = (written: string) =>
    `---\nvideoId: ${VIDEO}\n---\n${written
      .split(' ')
      .map((t) => `A claim <a class="yt-timestamp" data-t="${t}">[${t}]</a>.`)
      .join('\n')}`;
  const firstSecond = async (path: string) => (await reader.read(path))?.timestamps[0]?.reading?.seconds;

  let onVideo: Set<string>;

  beforeEach(async () => {
    await openVault({ 'Open.md': textOf(OPEN), 'Plain.md': textOf(PLAIN), 'Sure.md': textOf('9:34 9:38') });
    onVideo = new Set(['Open.md']);
    reader = new CachedNoteReader(app.vault, emptyDurations(), () => onVideo);
  });

  test('and decide what it means', async () => {
    onVideo.add('Plain.md');
    expect(await firstSecond('Open.md')).toBe(65);
    expect(reader.peek('Open.md')?.timestamps[0]?.reading?.seconds).toBe(65);
  });

  test('but not where nothing is open', async () => {
    onVideo.add('Plain.md');
    await reader.read('Sure.md');
    expect(readTexts).toHaveBeenCalledTimes(1);
  });

  test('again when another one comes, and whoever shows the note is told', async () => {
    const told = jest.fn();
    reader.onNewMeaning(told);
    expect(await firstSecond('Open.md')).toBe(3924);
    onVideo.add('Plain.md');
    await reader.reconsider();
    expect(reader.peek('Open.md')?.timestamps[0]?.reading?.seconds).toBe(65);
    expect(told.mock.calls).toEqual([[new Set([VIDEO])]]);
  });

  test('and not again while they are the same', async () => {
    onVideo.add('Plain.md');
    await reader.read('Open.md');
    const told = jest.fn();
    reader.onNewMeaning(told);
    await reader.reconsider();
    expect([told.mock.calls.length, readTexts.mock.calls.length]).toEqual([0, 2]);
  });

  test('and one that cannot be read tells nothing', async () => {
    onVideo.add('Plain.md').add('Nowhere.md');
    readTexts.mockImplementation((file) =>
      file.path === 'Plain.md' ? Promise.reject(new Error('The disk is gone.')) : app.vault.read(file),
    );
    expect(await firstSecond('Open.md')).toBe(3924);
  });

  test('and what they tell is told to who parses the text again', async () => {
    onVideo.add('Plain.md');
    const known = await reader.knowledgeFor('Open.md');
    expect(known.othersOn(VIDEO)?.moments.has(644)).toBe(true);
    expect((await reader.knowledgeFor('Sure.md')).othersOn(VIDEO)).toBeNull();
  });
});
