import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { linkingNote, TOPIC_OF_MANY, writeLargeVault } from '../bench/large-vault';
import { PaneWatch, type Seen } from './pane-watch';
import type { Reader } from './reader';
import { visits } from './visits';
import { serveWorkbench, type WorkbenchProcess } from './workbench-process';

const NOTES = 5000;

/** In frames. */
const SECOND = 60;

// To read so many notes takes the workbench long.
jest.setTimeout(180_000);
const PATIENCE = 60_000;

const arrive = visits();
let folder: string;
let workbench: WorkbenchProcess;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'video-citations-'));
  await writeLargeVault(folder, NOTES);
  workbench = await serveWorkbench(['--vault', folder]);
});

afterAll(async () => {
  await workbench.stop();
  await rm(folder, { recursive: true });
});

/** A reader in the middle of the 5,000 notes that link to one. */
async function arriveAmongMany(): Promise<Reader> {
  const reader = await arrive({ workbench: workbench.url });
  reader.page.setDefaultTimeout(PATIENCE);
  await reader.opens(TOPIC_OF_MANY);
  // Else each change in the vault has the list of files drawn anew, which takes the workbench long.
  await reader.page.locator('.nav-folder-title').filter({ hasText: 'Notes' }).click();
  await reader.sources.row('Sources').click();
  await reader.sources.row('This is what is said about').waitFor();
  await reader.sources.el.evaluate((el) => {
    el.scrollTop = el.scrollHeight / 2;
  });
  await allIsRead(reader);
  // So that a note comes first, though not the whole of its row.
  await reader.sources.el.evaluate((el) => {
    const { top } = el.getBoundingClientRect();
    const tops = Array.from(el.querySelectorAll('.mod-note'), (row) => row.getBoundingClientRect().top);
    el.scrollTop += Math.min(...tops.filter((y) => y > top)) + 5 - top;
  });
  await allIsRead(reader);
  return reader;
}

async function allIsRead(reader: Reader): Promise<void> {
  await reader.page.waitForFunction(
    () =>
      document.querySelector('.video-citations-row.mod-moment') !== null &&
      document.querySelector('.video-citations-row.mod-unread') === null,
  );
}

const pathOf = (i: number): string => `Notes/Note ${String(i)}.md`;
const NOTE_ROW = /^Note (?<number>\d+) \d+$/;

/** The rows of the notes of these numbers, of which those that `isTold` says tell something else. */
function rowsOf(numbers: readonly number[], isTold: (i: number) => boolean): readonly string[] {
  return numbers.flatMap((i) => [
    `Note ${String(i)} 1`,
    `0:10 This is what is ${isTold(i) ? 'told' : 'said'} about ${TOPIC_OF_MANY} at that place, in a sentence of some length.`,
  ]);
}

/** The numbers of the notes in view, from the first one on, without the last, of which only a part may be. */
function numbersIn(rows: readonly string[]): number[] {
  const numbers = rows.flatMap((row) => NOTE_ROW.exec(row)?.groups?.['number'] ?? []).map(Number);
  return numbers.slice(0, -1);
}

const tells = (text: string): string => text.replace('what is said', 'what is told');

/** The notes whose text was asked for by anybody but the app itself, of which some have changed once. */
function readByUs({ reads }: Seen, changed: ReadonlySet<string>): readonly string[] {
  return Object.entries(reads)
    .filter(([name, count]) => count > (changed.has(name) ? 1 : 0))
    .map(([name]) => name);
}

describe('while the vault changes, the pane is right within a second and keeps its place', () => {
  test('when a sync rewrites 5,000 notes that lead to the shown one, and reads only what is in view', async () => {
    const reader = await arriveAmongMany();
    const focused = reader.sources.el.locator('.video-citations-row.mod-moment').nth(12);
    await focused.focus();
    const watch = await PaneWatch.begin(reader.page);
    const numbers = numbersIn(await watch.rows());
    expect(await watch.framesUntil(rowsOf(numbers, () => false))).toBe(0);

    const texts: Record<string, string> = {};
    for (let i = 0; i < NOTES; i++) {
      const text = linkingNote(i, 'More than before.');
      texts[pathOf(i)] = i % 2 === 0 ? text : tells(text);
    }
    await reader.files.putMany(texts);

    expect(await watch.framesUntil(rowsOf(numbers, (i) => i % 2 === 1))).toBeLessThan(SECOND);
    const seen = await watch.end();
    expect(seen.jumps).toEqual([]);
    expect(seen.removed).toEqual([]);
    expect(await focused.evaluate((el) => el === document.activeElement)).toBe(true);
    const read = readByUs(seen, new Set(Object.keys(texts)));
    expect(read.length).toBeGreaterThan(0);
    expect(read.length).toBeLessThan(60);
  });

  test('when notes are edited, renamed and deleted in view and above it', async () => {
    const reader = await arriveAmongMany();
    const watch = await PaneWatch.begin(reader.page);
    const numbers = numbersIn(await watch.rows());
    const [, edited = 0, renamed = 0, deleted = 0] = numbers;

    await reader.receivesFile(pathOf(edited), tells(linkingNote(edited, '')));
    expect(await watch.framesUntil(rowsOf(numbers, (i) => i === edited))).toBeLessThan(SECOND);

    await reader.files.rename(pathOf(renamed), `Notes/Note ${String(renamed)} and more.md`);
    const withName = rowsOf(numbers, (i) => i === edited).map((row) =>
      row === `Note ${String(renamed)} 1` ? `Note ${String(renamed)} and more 1` : row,
    );
    expect(await watch.framesUntil(withName)).toBeLessThan(SECOND);

    await reader.files.delete(pathOf(deleted));
    const left = withName.filter((_, i) => numbers[Math.trunc(i / 2)] !== deleted);
    expect(await watch.framesUntil(left)).toBeLessThan(SECOND);

    await reader.files.delete(pathOf(1000));
    await reader.receivesFile(pathOf(1001), 'It does not lead there any more.\n');
    await reader.page.waitForTimeout(500);
    expect(await watch.framesUntil(left)).toBe(0);

    const { jumps, removed, reads } = await watch.end();
    expect(jumps).toEqual([]);
    // One mention of the note that has another name, and one of the note that is gone.
    expect(removed.toSorted()).toEqual(rowsOf([renamed, deleted], () => false).toSorted());
    expect(Object.keys(reads)).not.toContain(pathOf(1001 + 1));
    await reader.sources.el.evaluate((el) => (el.scrollTop = 0));
    await reader.sources.row(/Backlinked topics\s*4,997/).waitFor();
  });

  test('when a note turns out to be about another video', async () => {
    const reader = await arrive({ workbench: workbench.url });
    reader.page.setDefaultTimeout(PATIENCE);
    await reader.opens('Notes/Note 100');
    await reader.sources.row('Note 96').waitFor();
    await allIsRead(reader);
    const watch = await PaneWatch.begin(reader.page);
    const before = await watch.rows();
    expect(before.filter((row) => /^Note \d+$/.test(row))).toEqual(
      [101, 96, 97, 98, 99].map((i) => `Note ${String(i)}`),
    );

    const more = before.find((row) => row.startsWith('0:20'));
    await reader.receivesFile(pathOf(100), linkingNote(100, '', 17));
    const after = before
      .filter((row) => row !== more && !row.startsWith('Topic of few'))
      .map((row) => row.replace('a channel 2', 'a channel 1').replace('Topics 2', 'Topics 1'));
    after.splice(
      after.indexOf('Note 101'),
      5,
      ...[102, 103, 104, 105, 106, 107].map((i) => `Note ${String(i)}`),
    );
    expect(await watch.framesUntil(after)).toBeLessThan(SECOND);
    const { jumps, reads } = await watch.end();
    expect(jumps).toEqual([]);
    expect(Object.keys(reads)).toEqual([pathOf(100)]);
  });
});
