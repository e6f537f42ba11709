import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Client, Heard } from '../youtube-clients/client';
import { CLIENTS, clientPage } from '../youtube-clients/client-page';
import { YouTubeDouble } from '../youtube-double/youtube-double';
import { launchBrowser } from './browser';
import { Mishaps } from './mishaps';
import { Network } from './network';
import { shownSecond } from './shown-second';
import { until } from './until';

const PAGE = 'http://localhost/page';
const BUNNY = 'YE7VzlLtp-4';
const GENERAL = 'OTEwLgfVLys';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let youtube: YouTubeDouble;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The double is worth what a client makes of it that no one here wrote; ours must live the same story. */
describe.each(CLIENTS)('%s with the double of YouTube', (name) => {
  let html: string;
  let mishaps: Mishaps;

  beforeAll(async () => {
    html = await clientPage(name);
  });
  beforeEach(async () => {
    context = await browser.newContext();
    await Network.guard(context);
    youtube = await YouTubeDouble.install(context);
    youtube.videos.set(BUNNY, { title: 'Big Buck Bunny', duration: 596 });
    youtube.videos.set(GENERAL, { title: 'The General', duration: 4700 });
    await context.route(PAGE, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    page = await context.newPage();
    mishaps = new Mishaps();
    mishaps.watch(page);
    await page.goto(PAGE);
  });
  afterEach(async () => {
    await context.close();
    mishaps.mustBeNone();
    expect(youtube.complaints).toEqual([]);
  });

  test('plays a video from a second on, and reads how long it is', async () => {
    await tell('open', BUNNY, 482.4);
    await sees(482.4, { isPlaying: true, duration: 596, rate: 1, hasEnded: false });
    await sees(485);
    expect(youtube.frames).toHaveLength(1);
  });

  test('goes back and forth while it plays', async () => {
    await tell('open', BUNNY, 10);
    await sees(10);
    for (const seconds of [301.6, 34, 574.2]) {
      await tell('seek', seconds);
      await sees(seconds, { isPlaying: true });
    }
  });

  test('stands still after a pause, goes elsewhere while it stands, and plays on from there', async () => {
    await tell('open', BUNNY, 10);
    await sees(10);
    await tell('pause');
    await hears({ isPlaying: false });
    const stood = await shown();
    await page.waitForTimeout(800);
    expect(await shown()).toBe(stood);
    await tell('seek', 120.4);
    await sees(120.4, { isPlaying: false });
    await page.waitForTimeout(800);
    expect(await shown()).toBeCloseTo(120.4, 5);
    await tell('play');
    await sees(121, { isPlaying: true });
  });

  test('plays faster, softer and without a sound when told to', async () => {
    await tell('open', BUNNY, 10);
    await sees(10);
    await tell('setRate', 1.5);
    await tell('setVolume', 0.4);
    await tell('setMuted', true);
    await hears({ rate: 1.5, volume: 0.4, isMuted: true });
    const [from, begun] = [(await shown()) ?? 0, Date.now()];
    await page.waitForTimeout(3000);
    const pace = (((await shown()) ?? 0) - from) / ((Date.now() - begun) / 1000);
    expect(pace).toBeGreaterThan(1.25);
    expect(pace).toBeLessThan(1.75);
    await tell('setMuted', false);
    await hears({ isMuted: false, volume: 0.4 });
  });

  test('comes to the end, and plays from the beginning after it', async () => {
    await tell('open', BUNNY, 594.5);
    await hears({ hasEnded: true, isPlaying: false, seconds: 596 });
    await tell('play');
    await sees(0, { hasEnded: false, isPlaying: true });
  });

  test('plays another video, of more than an hour, and reads how long that one is', async () => {
    await tell('open', BUNNY, 10);
    await sees(10, { duration: 596 });
    await tell('open', GENERAL, 3747);
    await sees(3747, { duration: 4700, isPlaying: true });
  });

  test('is told by the frame that its viewer has paused it, and plays on', async () => {
    await tell('open', BUNNY, 10);
    await sees(10);
    await page.frameLocator('iframe').locator('body').click();
    await hears({ isPlaying: false });
    await tell('play');
    await sees(10.5, { isPlaying: true });
  });
});

async function tell<K extends Exclude<keyof Client, 'heard'>>(
  command: K,
  ...args: Parameters<Client[K]>
): Promise<void> {
  await page.evaluate(
    ([func, values]) => (window.client?.[func] as (...values: unknown[]) => void)(...values),
    [command, args] as const,
  );
}

async function heard(): Promise<Heard> {
  const said = await page.evaluate(() => window.client?.heard());
  if (said === undefined) throw new Error('There is no client in the page.');
  return said;
}

async function hears(expected: Partial<Heard>): Promise<void> {
  let said: Partial<Heard> = {};
  await until(`the client says ${JSON.stringify(expected)}`, async () => {
    said = await heard();
    return Object.entries(expected).every(([key, value]) => said[key as keyof Heard] === value);
  }).catch((error: unknown) => {
    throw new Error(`${String(error)} It says ${JSON.stringify(said)}.`);
  });
}

async function shown(): Promise<number | null> {
  return shownSecond(await page.screenshot());
}

/** The picture plays from a second on, or stands there; the client says the same second, and the rest. */
async function sees(seconds: number, expected: Partial<Heard> = {}): Promise<void> {
  const begun = Date.now();
  let [picture, said] = [null as number | null, NaN];
  await until(`second ${seconds} is shown and told`, async () => {
    picture = await shown();
    said = (await heard()).seconds;
    const latest = seconds + 2 + (Date.now() - begun) / 1000;
    // The small video shows a new picture every fifth of a second; the frame tells its time every fourth.
    const isThere = (at: number): boolean => at > seconds - 0.25 && at <= latest;
    return picture !== null && isThere(picture) && isThere(said) && Math.abs(picture - said) < 0.9;
  }).catch((error: unknown) => {
    throw new Error(`${String(error)} The picture shows ${String(picture)}, the client says ${said}.`);
  });
  await hears(expected);
}
