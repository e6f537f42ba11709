import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser';
import { startWorkbenchProcess } from '../e2e/workbench-process';
import {
  LONG_NOTE,
  MANY,
  TOPIC_OF_FEW,
  TOPIC_OF_MANY,
  VIDEOS_OF_FEW,
  VIDEOS_OF_MANY,
  writeLargeVault,
} from './large-vault';
import { atMost, reported, type Measured } from './measured';
import { measureOnload } from './onload-cost';

const ROUNDS = 7;
/** A note is rendered in so short a time that whatever else a browser does shows in most rounds. */
const ROUNDS_OF_RENDERING = 20;
const PANE = '.video-citations-sources';
/** Frames of a scroll, and how far each goes in pixels. */
const FRAMES = 60;
const STEP = 400;

/** The sidebar on a note with 10,000 backlinks, a note of 200 timestamps, and the start, in a real browser. */
export async function measureSidebar(): Promise<readonly Measured[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'video-citations-'));
  await writeLargeVault(folder);
  const workbench = await startWorkbenchProcess(['--vault', folder]);
  const browser = await launchBrowser();
  try {
    const page = await openPage(browser, workbench.url);
    const cdp = await page.context().newCDPSession(page);
    // What the thread itself has worked, so that other work of the machine does not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    return [
      ...(await measureOpening(page)),
      ...(await measureScrolling(page, cdp)),
      ...(await measureRendering(page, cdp)),
      // In a page that has done nothing yet.
      ...(await measureOnload(await openPage(browser, workbench.url))),
    ];
  } finally {
    await browser.close();
    await workbench.stop();
    await rm(folder, { recursive: true });
  }
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 860 } });
  page.setDefaultTimeout(120_000);
  await page.goto(`${url}/?open=${encodeURIComponent(TOPIC_OF_FEW)}.md&plugin=video-citations`);
  await page.locator('body[data-workbench="ready"]').waitFor();
  return page;
}

async function measureOpening(page: Page): Promise<readonly Measured[]> {
  await open(page, TOPIC_OF_FEW, VIDEOS_OF_FEW);
  const reads = await countReads(page, () => open(page, TOPIC_OF_MANY, VIDEOS_OF_MANY));
  let [many, few] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    few = Math.min(few, await open(page, TOPIC_OF_FEW, VIDEOS_OF_FEW));
    many = Math.min(many, await open(page, TOPIC_OF_MANY, VIDEOS_OF_MANY));
  }
  return [
    atMost(1.5, 'the sidebar opens on a note with 10,000 backlinks ÷ with 50', many / few),
    atMost(100, 'notes read when it opens on 10,000 backlinks', reads.count),
    atMost(3, 'of these at a time', reads.atATime),
  ];
}

/** Opens a note and waits until the sidebar shows all of it that is in view; in milliseconds. */
function open(page: Page, name: string, videos: number): Promise<number> {
  return page.evaluate(
    async ([file, count, pane]) => {
      const app = window.app;
      const note = app?.vault.getFileByPath(`${file}.md`);
      if (app === undefined || !note) throw new Error(`The vault has no note “${file}”.`);
      const isShown = (): boolean => {
        const rows = [...document.querySelectorAll(`${pane} .video-citations-row`)];
        const counts = rows.map((row) =>
          row.querySelector('.tree-item-flair')?.textContent.replace(/\D/g, ''),
        );
        return counts.includes(String(count)) && !rows.some((row) => row.matches('.mod-unread'));
      };
      const start = performance.now();
      await app.workspace.getLeaf().openFile(note);
      do await new Promise((resolve) => requestAnimationFrame(resolve));
      while (!isShown() && performance.now() - start < 60_000);
      if (!isShown()) throw new Error(`The sidebar does not show ${String(count)} videos.`);
      return performance.now() - start;
    },
    [name, videos, PANE] as const,
  );
}

async function measureScrolling(page: Page, cdp: CDPSession): Promise<readonly Measured[]> {
  await open(page, TOPIC_OF_MANY, VIDEOS_OF_MANY);
  // So that it is the backlinks which scroll past, and each has to be read.
  await page.locator(`${PANE} .video-citations-row`).first().click();
  await page.evaluate(
    ([pane, rows]) => {
      const paneEl = document.querySelector(pane);
      if (paneEl === null) throw new Error('There is no sidebar.');
      const plainEl = document.body.createDiv({ cls: 'bench-plain-rows' });
      const { left, top, width, height } = paneEl.getBoundingClientRect();
      plainEl.setCssStyles({ position: 'fixed', left: `${String(left)}px`, top: `${String(top)}px`, width: `${String(width)}px`, height: `${String(height)}px`, overflow: 'auto', display: 'none', background: 'white' }); // prettier-ignore
      const text = 'This is what is said at that place, in a sentence of some length';
      for (let i = 0; i < rows; i++)
        plainEl.createDiv({ cls: 'tree-item-self search-result-file-match', text });
    },
    [PANE, MANY] as const,
  );
  let [rows, plain, longest] = [Infinity, Infinity, Infinity];
  const reads = await countReads(page, async () => {
    for (let round = 0; round < 3; round++) {
      await page.evaluate(() => document.querySelector<HTMLElement>('.bench-plain-rows')?.show());
      plain = Math.min(plain, (await scroll(page, cdp, '.bench-plain-rows')).cost);
      await page.evaluate(() => document.querySelector<HTMLElement>('.bench-plain-rows')?.hide());
      const scrolled = await scroll(page, cdp, PANE);
      rows = Math.min(rows, scrolled.cost);
      longest = Math.min(longest, scrolled.longestTask);
    }
  });
  return [
    atMost(50, 'longest task while the 10,000 scroll past, in ms', longest),
    atMost(1.3, 'a frame of scrolling ÷ a frame of scrolling 10,000 plain rows', rows / plain),
    atMost(3, 'notes read at a time while they scroll past', reads.atATime),
    reported('notes read while they scroll past, of 10,000', reads.count),
  ];
}

/** Scrolls on, a step each frame; what that costs the page, and its longest task, in milliseconds (below 50: 0). */
async function scroll(
  page: Page,
  cdp: CDPSession,
  selector: string,
): Promise<{ cost: number; longestTask: number }> {
  let longestTask = 0;
  const cost = await costOf(cdp, async () => {
    longestTask = await page.evaluate(
      async ([scrolled, frames, step]) => {
        let longest = 0;
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        });
        observer.observe({ type: 'longtask' });
        const el = document.querySelector(scrolled);
        for (let frame = 0; frame < frames; frame++) {
          if (el !== null) el.scrollTop += step;
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
        observer.disconnect();
        return longest;
      },
      [selector, FRAMES, STEP] as const,
    );
  });
  return { cost, longestTask };
}

async function measureRendering(page: Page, cdp: CDPSession): Promise<readonly Measured[]> {
  // What the sidebar does is not part of rendering the note.
  await page.evaluate(() => window.app?.workspace.rightSplit.collapse());
  let [withPlugin, without] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS_OF_RENDERING; round++) {
    await page.evaluate(() => window.workbench?.disable('video-citations'));
    without = Math.min(without, await render(page, cdp));
    await page.evaluate(() => window.workbench?.enable('video-citations'));
    withPlugin = Math.min(withPlugin, await render(page, cdp));
  }
  return [atMost(1.15, 'rendering a note of 200 timestamps with the plugin ÷ without', withPlugin / without)];
}

async function render(page: Page, cdp: CDPSession): Promise<number> {
  const openQuietly = (name: string): Promise<void> =>
    page.evaluate(async (file) => {
      const note = window.app?.vault.getFileByPath(`${file}.md`);
      if (note) await window.app?.workspace.getLeaf().openFile(note);
      await new Promise((resolve) => setTimeout(resolve, 400));
    }, name);
  await openQuietly(TOPIC_OF_FEW);
  return costOf(cdp, () => openQuietly(LONG_NOTE));
}

/** What some work costs the page's thread, in milliseconds. */
async function costOf(cdp: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const spent = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await spent();
  await work();
  return (await spent()) - before;
}

async function countReads(
  page: Page,
  work: () => Promise<unknown>,
): Promise<{ count: number; atATime: number }> {
  await page.evaluate(() => {
    const vault = window.app?.vault;
    if (vault === undefined) return;
    const counted = (window.countedReads = { count: 0, atATime: 0 });
    let underWay = 0;
    vault.cachedRead = async (file) => {
      counted.count++;
      counted.atATime = Math.max(counted.atATime, ++underWay);
      try {
        // The method of the class, which this one hides.
        return await (Object.getPrototypeOf(vault) as typeof vault).cachedRead.call(vault, file);
      } finally {
        underWay--;
      }
    };
  });
  await work();
  return page.evaluate(() => window.countedReads ?? { count: NaN, atATime: NaN });
}

declare global {
  interface Window {
    countedReads?: { count: number; atATime: number };
  }
}
