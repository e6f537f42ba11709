import { describe, expect, test } from '@jest/globals';
import type { Traces } from '../workbench/hosting/traces';
import type { Reader } from './reader';
import { until } from './until';
import { visits } from './visits';

const arrive = visits();

/** A note with moments of a film in the vault and of one on YouTube. */
const NOTE = 'My favourite moments';
const LOCAL = '10:26';
const REMOTE = '4:40';
const PLACES = ['beside', 'note', 'tab', 'popout'] as const;

async function choosesPlace({ page }: Reader, place: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+,');
  await page.locator('.vertical-tab-nav-item').filter({ hasText: 'Video Citations' }).click();
  const setting = page.locator('.setting-item').filter({ hasText: 'Player opens' }).first();
  await setting.locator('select').selectOption(place);
  await page.keyboard.press('Escape');
}

/** How many elements there are of a kind, in all windows. */
function countAll({ page }: Reader, selector: string): Promise<number> {
  return page.evaluate((wanted) => {
    const docs = new Set([document]);
    window.app?.workspace.iterateAllLeaves(({ view }) => docs.add(view.containerEl.ownerDocument));
    return [...docs].reduce((count, doc) => count + doc.querySelectorAll(wanted).length, 0);
  }, selector);
}

const players = (reader: Reader): Promise<number> => countAll(reader, '.video-citations-player');

function closesPanes({ page }: Reader): Promise<void> {
  return page.evaluate(() => {
    for (const leaf of window.app?.workspace.getLeavesOfType('video-citations-player') ?? []) leaf.detach();
  });
}

/** Clicks a moment and, unless it is in a hurry, waits until its picture is there; then closes the player. */
async function opensAndCloses(reader: Reader, time: string, isHasty: boolean): Promise<void> {
  await reader.chip(time).evaluate((el) => (el as HTMLElement).click());
  await until('the player is open', async () => (await players(reader)) === 1);
  if (!isHasty) await reader.page.waitForTimeout(time === LOCAL ? 100 : 250);
  const closeInNote = reader.page.locator('.video-citations-in-note [aria-label="Close the player"]');
  if ((await closeInNote.count()) > 0) await closeInNote.click();
  else await closesPanes(reader);
  await until('the player is closed', async () => (await players(reader)) === 0);
}

interface Counts {
  readonly documents: number;
  readonly nodes: number;
  readonly jsEventListeners: number;
}

/** What the browser keeps for the page and its windows, once it has forgotten what it can. */
async function counted({ page }: Reader): Promise<Counts> {
  await page.waitForTimeout(2500);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const counts = await session.send('Memory.getDOMCounters');
  await session.detach();
  return counts;
}

describe('a hundred times opened and closed', () => {
  test.each(['beside', 'note', 'popout'])(
    '%s, the player leaves no node, listener or frame behind',
    async (place) => {
      const reader = await arrive();
      await reader.opens(NOTE);
      await choosesPlace(reader, place);
      for (const time of [REMOTE, LOCAL]) await opensAndCloses(reader, time, false);
      const before = await counted(reader);
      for (let round = 0; round < 100; round++) {
        await opensAndCloses(reader, round % 2 === 0 ? REMOTE : LOCAL, round % 4 < 2);
      }
      const after = await counted(reader);
      const more = (key: keyof Counts): number => after[key] - before[key];
      expect(more('documents')).toBeLessThan(10);
      expect(more('nodes')).toBeLessThan(100);
      expect(more('jsEventListeners')).toBeLessThan(50);
    },
    240_000,
  );
});

describe('a plugin that is turned off', () => {
  test.each(PLACES)('while its player plays (%s) leaves no trace', async (place) => {
    const reader = await arrive();
    await reader.opens(NOTE);
    await choosesPlace(reader, place);
    const { page } = reader;
    const turnOn = () => page.evaluate(() => window.workbench?.enable('video-citations'));
    const turnOff = () => page.evaluate(() => window.workbench?.disable('video-citations'));
    const traces = (): Promise<Traces> => page.evaluate(() => window.workbench?.traces() ?? {});
    await turnOff();
    const before = await traces();
    await turnOn();
    await reader.runs('Open sources');
    await reader.chip(REMOTE).click();
    await until('the player is open', async () => (await players(reader)) === 1);
    await page.waitForTimeout(1500);
    expect(await traces()).not.toEqual(before);
    const frames = reader.youtube.frames.length;
    await turnOff();
    await until('the player is closed', async () => (await players(reader)) === 0);
    await page.waitForTimeout(500);
    expect(await countAll(reader, '[class*="video-citations"], iframe, video')).toBe(0);
    // What is left is the app's own: a pane that says that its plugin is no longer active.
    await closesPanes(reader);
    await page.waitForTimeout(500);
    expect(await traces()).toEqual(before);
    expect(await page.evaluate(() => Object.keys(window.app?.commands.commands ?? {}).join())).not.toContain(
      'video-citations',
    );
    expect(reader.youtube.frames).toHaveLength(frames);
  });
});
