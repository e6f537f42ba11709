/** @jest-environment jsdom */
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { App, TFile } from 'obsidian';
import { topicKeyOf } from '../../src/core/topic';
import { parseVideoId } from '../../src/core/video-id';
import { CachedNoteReader } from '../../src/vault/cached-note-reader';
import { turnsOf, type Turns } from '../../src/vault/slices';
import { emptyDurations } from './empty-durations';
import { FakeThread } from './fake-thread';
import { VaultIndexer } from '../../src/vault/vault-indexer';
import { App as WorkbenchApp } from '../workbench/api/app';
import { MemoryStore } from '../workbench/api/memory-store';

const FILES = {
  'Bridge.md':
    '---\ntitle: The bridge\nvideoId: gcnPi-IEeec\n---\nIt meets the [[Tower]] and an [[old_wall]].\n',
  'Tower.md': 'It stands by the [[Bridge]].\n',
  'picture.png': 'x',
};

let app: App;
let indexer: VaultIndexer;
let becomeReady: () => void;
let readTexts: jest.SpiedFunction<App['vault']['cachedRead']>;
/** What each call of a listener was told. */
let told: string[][];

async function openVault(
  files: Readonly<Record<string, string>> = FILES,
  turns: Turns = turnsOf(window),
): Promise<void> {
  const workbench = new WorkbenchApp({ store: new MemoryStore(files) });
  await workbench.loadVault();
  workbench.metadataCache.resolveAll();
  becomeReady = () => workbench.workspace.becomeReady();
  app = workbench as unknown as App;
  readTexts = jest.spyOn(app.vault, 'cachedRead');
  indexer = new VaultIndexer(app, new CachedNoteReader(app.vault, emptyDurations()), turns);
  told = [];
  indexer.onChange((paths) => told.push([...paths].sort()));
  indexer.load();
}

/** Waits until the cache and the index have taken in what has happened. */
async function settle(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await (app.metadataCache as unknown as WorkbenchApp['metadataCache']).settled();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function openReadyVault(files: Readonly<Record<string, string>> = FILES): Promise<void> {
  await openVault(files);
  becomeReady();
  await settle();
  told = [];
}

function fileAt(path: string): TFile {
  const file = app.vault.getFileByPath(path);
  if (file === null) throw new Error(`The vault has no ${path}.`);
  return file;
}

const pathsInIndex = () => [...indexer.index.paths()].sort();

afterEach(() => {
  indexer.unload();
  jest.restoreAllMocks();
});

describe('before the layout is ready', () => {
  beforeEach(() => openVault());

  test('nothing is taken in', async () => {
    await app.vault.modify(fileAt('Tower.md'), 'New text.');
    await settle();
    expect([pathsInIndex(), told]).toEqual([[], []]);
  });

  test('and unloaded by then, nothing is ever taken in', async () => {
    indexer.unload();
    becomeReady();
    await settle();
    expect([pathsInIndex(), told]).toEqual([[], []]);
  });

  test('that it is does not hold it up: the index is empty until a later turn', () => {
    becomeReady();
    expect(pathsInIndex()).toEqual([]);
  });
});

describe('when the layout is ready', () => {
  beforeEach(async () => {
    await openVault();
    becomeReady();
    await settle();
  });

  test('every note is taken in, and whoever listens hears of all at once', () => {
    expect(pathsInIndex()).toEqual(['Bridge.md', 'Tower.md']);
    expect(told).toEqual([['Bridge.md', 'Tower.md']]);
  });

  test('what the cache knows of a note is in the index', () => {
    expect(indexer.index.noteAt('Bridge.md')).toEqual({
      path: 'Bridge.md',
      title: 'The bridge',
      aliases: [],
      videoId: 'gcnPi-IEeec',
    });
    expect(indexer.index.topicsOf('Bridge.md')).toEqual([
      { kind: 'note', path: 'Tower.md' },
      { kind: 'name', key: topicKeyOf('old_wall') },
    ]);
  });

  test('no note has been read for it', () => {
    expect(readTexts).not.toHaveBeenCalled();
  });
});

describe('the index follows', () => {
  beforeEach(() => openReadyVault());

  test('a note that is written', async () => {
    await app.vault.create('Wall.md', 'By the [[Tower]].');
    await settle();
    expect(indexer.index.backlinksTo('Tower.md')).toEqual(['Bridge.md', 'Wall.md']);
    expect(new Set(told.flat())).toEqual(new Set(['Wall.md']));
  });

  test('a note that changes', async () => {
    await app.vault.modify(
      fileAt('Tower.md'),
      '---\ntitle: The tower\nvideoId: aaaaaaaaaaa\n---\nIt stands alone.',
    );
    await settle();
    expect(indexer.index.noteAt('Tower.md')).toMatchObject({ title: 'The tower', videoId: 'aaaaaaaaaaa' });
    expect(indexer.index.backlinksTo('Bridge.md')).toEqual([]);
  });

  test('a note that is deleted', async () => {
    await app.vault.delete(fileAt('Tower.md'));
    await settle();
    expect(pathsInIndex()).toEqual(['Bridge.md']);
    expect(indexer.index.backlinksTo('Bridge.md')).toEqual([]);
    expect(told.flat()).toContain('Tower.md');
  });

  test('a note that is renamed', async () => {
    await app.vault.rename(fileAt('Tower.md'), 'Keep.md');
    await settle();
    expect(pathsInIndex()).toEqual(['Bridge.md', 'Keep.md']);
    expect(indexer.index.backlinksTo('Bridge.md')).toEqual(['Keep.md']);
    expect(told.flat()).toEqual(expect.arrayContaining(['Tower.md', 'Keep.md']));
  });

  test('a folder that is renamed', async () => {
    await app.vault.createFolder('A');
    await app.vault.create('A/Wall.md', 'By the [[Tower]].');
    await settle();
    const folder = app.vault.getFolderByPath('A');
    if (folder !== null) await app.vault.rename(folder, 'B');
    await settle();
    expect(pathsInIndex()).toEqual(['B/Wall.md', 'Bridge.md', 'Tower.md']);
  });

  test('a link whose note comes and goes', async () => {
    await app.vault.create('Old wall.md', 'text');
    await settle();
    expect(indexer.index.backlinksTo('Old wall.md')).toEqual(['Bridge.md']);
    await app.vault.create('old_wall.md', 'text');
    await settle();
    expect(indexer.index.backlinksTo('old_wall.md')).toEqual(['Bridge.md']);
    expect(indexer.index.backlinksTo('Old wall.md')).toEqual([]);
    await app.vault.delete(fileAt('old_wall.md'));
    await settle();
    expect(indexer.index.backlinksTo('Old wall.md')).toEqual(['Bridge.md']);
  });

  test('many changes, and tells of each note once', async () => {
    for (let i = 0; i < 5; i++) await app.vault.modify(fileAt('Tower.md'), `Text ${String(i)}.`);
    await app.vault.modify(fileAt('Bridge.md'), 'Text.');
    await settle();
    expect(new Set(told.flat())).toEqual(new Set(['Bridge.md', 'Tower.md']));
    for (const paths of told) expect(new Set(paths).size).toBe(paths.length);
  });

  test('nothing when it is unloaded', async () => {
    indexer.unload();
    await app.vault.modify(fileAt('Tower.md'), 'Text.');
    await settle();
    expect(told).toEqual([]);
    expect(indexer.index.backlinksTo('Bridge.md')).toEqual(['Tower.md']);
  });

  test('nobody who has stopped listening', async () => {
    const heard: unknown[] = [];
    const stop = indexer.onChange((paths) => heard.push(paths));
    stop();
    await app.vault.modify(fileAt('Tower.md'), 'Text.');
    await settle();
    expect(heard).toEqual([]);
  });
});

describe('a sync that rewrites 5,000 notes', () => {
  /** Each look at the clock takes a millisecond. */
  class SlowThread extends FakeThread {
    override now(): number {
      return this.time++;
    }
  }

  const thread = new SlowThread();
  let longest = 0;

  beforeAll(async () => {
    const notes = Array.from({ length: 5000 }, (_, i) => [`${String(i)}.md`, `[[${String(i + 1)}]]`]);
    await openVault(Object.fromEntries(notes) as Record<string, string>, thread);
    becomeReady();
    while (thread.turn());
    told = [];
    for (const file of app.vault.getMarkdownFiles()) {
      app.metadataCache.trigger('changed', file, '', {});
      app.metadataCache.trigger('resolve', file);
    }
    let start = thread.time;
    while (thread.turn()) {
      longest = Math.max(longest, thread.time - start);
      start = thread.time;
    }
  });

  test('never holds the thread for a whole frame', () => {
    expect(longest).toBeLessThan(16);
  });

  test('is told of many notes at a time, and of each once', () => {
    expect(told.flat()).toHaveLength(5000);
    expect(new Set(told.flat()).size).toBe(5000);
    // Four times a second, and at the end.
    expect(told.length).toBeLessThanOrEqual(thread.time / 250 + 1);
  });

  test('is told of within half a second, not only when all is done', () => {
    expect(told.length).toBeGreaterThan(10);
  });
});

test('while its video is being read, a note that changes stays on the video it was on', async () => {
  await openReadyVault({ 'Number.md': '---\nvideoId: 12345678e10\n---\nText.\n' });
  let finish = (): void => undefined;
  readTexts.mockReturnValue(
    new Promise((resolve) => (finish = () => resolve('---\nvideoId: aaaaaaaaaaa\n---\n'))),
  );
  app.metadataCache.trigger('resolve', fileAt('Number.md'));
  await settle();
  expect(indexer.index.noteAt('Number.md')?.videoId).toBe('12345678e10');
  finish();
});

describe('a videoId that YAML took for a number', () => {
  const NUMBER = '---\nvideoId: 12345678e10\n---\nText.\n';
  const videoId = parseVideoId('12345678e10');

  test('is read from the text, and of no other note', async () => {
    await openReadyVault({ ...FILES, 'Number.md': NUMBER });
    expect(indexer.index.noteAt('Number.md')?.videoId).toBe(videoId);
    expect(readTexts.mock.calls.map(([file]) => file.path)).toEqual(['Number.md']);
  });

  test('is told of when it is known', async () => {
    await openVault({ 'Number.md': NUMBER });
    becomeReady();
    await settle();
    expect(told).toEqual([['Number.md'], ['Number.md']]);
  });

  /** A vault whose note is being read; `finish` gives its text. */
  async function openWhileReading(): Promise<() => Promise<void>> {
    let finish = (): void => undefined;
    await openVault({ ...FILES, 'Number.md': NUMBER });
    readTexts.mockReturnValue(new Promise((resolve) => (finish = () => resolve(NUMBER))));
    becomeReady();
    await settle();
    expect(readTexts).toHaveBeenCalledTimes(1);
    return async () => {
      finish();
      await settle();
    };
  }

  test('of a note that is deleted while it is read does not bring the note back', async () => {
    const finish = await openWhileReading();
    await app.vault.delete(fileAt('Number.md'));
    await finish();
    expect(pathsInIndex()).toEqual(['Bridge.md', 'Tower.md']);
  });

  test('of a note that is renamed while it is read does not bring the old name back', async () => {
    const finish = await openWhileReading();
    await app.vault.rename(fileAt('Number.md'), 'Digits.md');
    await finish();
    expect(pathsInIndex()).toEqual(['Bridge.md', 'Digits.md', 'Tower.md']);
    expect(indexer.index.noteAt('Digits.md')?.videoId).toBe(videoId);
  });

  test('of a note that names another video while it is read does not bring the old one back', async () => {
    const finish = await openWhileReading();
    readTexts.mockRestore();
    await app.vault.modify(fileAt('Number.md'), '---\nvideoId: gcnPi-IEeec\n---\nText.\n');
    await settle();
    expect(indexer.index.noteAt('Number.md')?.videoId).toBe('gcnPi-IEeec');
    await finish();
    expect(indexer.index.noteAt('Number.md')?.videoId).toBe('gcnPi-IEeec');
  });

  test('that is known only after the indexer is unloaded is told to nobody', async () => {
    const finish = await openWhileReading();
    told = [];
    indexer.unload();
    await finish();
    expect(told).toEqual([]);
  });

  test('and cannot be read either costs no other note', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await openVault({ ...FILES, 'Number.md': NUMBER });
    readTexts.mockRejectedValue(new Error('The disk is gone.'));
    becomeReady();
    await settle();
    expect(pathsInIndex()).toEqual(['Bridge.md', 'Number.md', 'Tower.md']);
    expect(console.error).toHaveBeenCalledWith(
      'Video Citations could not read the videoId of “Number.md”.',
      expect.any(Error),
    );
  });
});

describe('a link leads', () => {
  beforeEach(() => openReadyVault({ ...FILES, 'Films/Old wall.md': 'text' }));

  test.each([
    ['Tower', 'Tower.md'],
    ['Tower#Its stones', 'Tower.md'],
    ['old_wall', 'Films/Old wall.md'],
    ['old_wall#Its stones', 'Films/Old wall.md'],
    ['nowhere', null],
    ['picture.png', 'picture.png'],
  ])('from %p to %p', (target, path) => {
    expect(indexer.resolve(target, 'Bridge.md')).toBe(path);
  });
});
