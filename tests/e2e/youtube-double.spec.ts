import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { YouTubeDouble } from '../youtube-double/youtube-double';
import { launchBrowser } from './browser';
import { Network } from './network';
import { shownSecond } from './shown-second';
import { until } from './until';

const PAGE = 'http://localhost/page';
const SUBSCRIBE = ['onReady', 'onStateChange', 'onError', 'onAutoplayBlocked', 'onPlaybackRateChange'];

let browser: Browser;
let context: BrowserContext;
let page: Page;
let youtube: YouTubeDouble;

beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  await context?.close();
  context = await browser.newContext();
  await Network.guard(context);
  youtube = await YouTubeDouble.install(context);
  await context.route(PAGE, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>A page of ours</p>' }),
  );
  page = await context.newPage();
  await page.goto(PAGE);
});
afterAll(() => browser.close());

describe('what the frame says', () => {
  test('is nothing until someone listens, and nothing to who is too early', async () => {
    await embed('YE7VzlLtp-4');
    await send({ event: 'listening', id: 1 });
    await page.waitForTimeout(400);
    expect(await said()).toEqual([]);
    await listen();
    expect((await said())[0]).toMatchObject({ event: 'initialDelivery', channel: 'widget' });
  });

  test('has the title, the channel and the duration once it plays', async () => {
    youtube.videos.set('YE7VzlLtp-4', { title: 'Big Buck Bunny', author: 'Blender', duration: 596 });
    await embed('YE7VzlLtp-4', '&autoplay=1');
    await listen();
    await until('the frame says so', async () => (await known()).playerState === 1);
    expect(await known()).toMatchObject({
      duration: 596,
      videoData: { video_id: 'YE7VzlLtp-4', title: 'Big Buck Bunny', author: 'Blender' },
    });
  });

  test('leaves out what was not asked for with addEventListener', async () => {
    await embed('YE7VzlLtp-4', '&autoplay=1');
    await listen([]);
    await until('the frame says so', async () => (await known()).playerState === 1);
    expect((await said()).map(({ event }) => event)).not.toContain('onStateChange');
  });

  test('has the time about four times a second while it plays', async () => {
    await embed('YE7VzlLtp-4', '&autoplay=1');
    await listen();
    await until('the frame says so', async () => (await known()).playerState === 1);
    const before = (await said()).length;
    await page.waitForTimeout(2000);
    const times = (await said()).slice(before).filter(({ info }) => info && 'currentTime' in Object(info));
    expect(times.length).toBeGreaterThanOrEqual(5);
    expect(times.length).toBeLessThanOrEqual(11);
  });

  test('is nothing to a page that claims another origin', async () => {
    await embed('YE7VzlLtp-4', '&autoplay=1&origin=https://elsewhere.example');
    await page.waitForTimeout(600);
    await send({ event: 'listening', id: 1 });
    await page.waitForTimeout(400);
    expect(await said()).toEqual([]);
  });
});

describe('what the frame shows', () => {
  test('after a start is a key frame up to two seconds early', async () => {
    await embed('YE7VzlLtp-4', '&start=574');
    await listen();
    const shown = await shownIn(572, 574);
    expect(shown).toBeLessThanOrEqual(574);
  });

  test.each([574.4, 61, 0])('after seekTo is the very second %d, and it plays', async (seconds) => {
    await embed('YE7VzlLtp-4', '&autoplay=1');
    await listen();
    await command('seekTo', seconds, true);
    await shownIn(seconds, seconds + 1.5);
    await shownIn(seconds + 2, seconds + 4);
  });

  test('is right past the end of the small video', async () => {
    youtube.videos.set('OTEwLgfVLys', { duration: 4700 });
    await embed('YE7VzlLtp-4', '&autoplay=1');
    await listen();
    await command('loadVideoById', { videoId: 'OTEwLgfVLys', startSeconds: 10 });
    await until('the frame says so', async () => (await known()).duration === 4700);
    await command('seekTo', 3747, true);
    await shownIn(3747, 3749);
    await command('pauseVideo');
    await command('seekTo', 3519.4, true);
    await shownIn(3519.4, 3519.5);
    expect((await known()).playerState).toBe(2);
    await command('playVideo');
    await shownIn(3520.5, 3523);
    expect(youtube.frames).toHaveLength(1);
  });

  test('waits for an advertisement, whose length and id are its own', async () => {
    youtube.videos.set('YE7VzlLtp-4', { advertisement: 1.5 });
    await embed('YE7VzlLtp-4', '&autoplay=1');
    await listen();
    await until('the frame says so', async () => (await known()).duration === 1.5);
    expect(await known()).not.toMatchObject({ videoData: { video_id: 'YE7VzlLtp-4' } });
    await command('seekTo', 99, true);
    await shownIn(99, 101);
    expect(await known()).toMatchObject({ duration: 600, videoData: { video_id: 'YE7VzlLtp-4' } });
  });
});

describe('what the frame refuses', () => {
  test.each([5, 100, 101, 150, 153])('a video with error %d', async (error) => {
    youtube.videos.set('YE7VzlLtp-4', { error });
    await embed('R6MlUcmOul8', '&autoplay=1');
    await listen();
    await command('loadVideoById', 'YE7VzlLtp-4', 5);
    await until('the frame says so', async () =>
      (await said()).some(({ event, info }) => event === 'onError' && info === error),
    );
  });

  test('an id that is none, with error 2', async () => {
    await embed('R6MlUcmOul8', '&autoplay=1');
    await listen();
    await command('loadVideoById', 'too-short');
    await until('the frame says so', async () =>
      (await said()).some(({ event, info }) => event === 'onError' && info === 2),
    );
  });

  test('to say that embedding is forbidden when a video is only cued', async () => {
    youtube.videos.set('YE7VzlLtp-4', { error: 101 });
    await embed('R6MlUcmOul8');
    await listen();
    await command('cueVideoById', { videoId: 'YE7VzlLtp-4' });
    await until('the frame says so', async () => (await known()).playerState === 5);
    await page.waitForTimeout(500);
    expect((await said()).map(({ event }) => event)).not.toContain('onError');
  });

  test('to start by itself, until the viewer presses play in it', async () => {
    youtube.videos.set('YE7VzlLtp-4', { blocksAutoplay: true });
    await embed('R6MlUcmOul8');
    await listen();
    await command('loadVideoById', 'YE7VzlLtp-4');
    await until('the frame says so', async () =>
      (await said()).some(({ event }) => event === 'onAutoplayBlocked'),
    );
    await page.frameLocator('iframe').locator('body').click();
    await until('the frame says so', async () => (await known()).playerState === 1);
  });

  test('to start by itself in a frame without the right to', async () => {
    await embed('YE7VzlLtp-4', '&autoplay=1', 'width="480" height="270"');
    await listen();
    await page.waitForTimeout(800);
    expect((await known()).playerState).not.toBe(1);
  });

  test('to play in a frame under 200 by 200 pixels', async () => {
    await embed('YE7VzlLtp-4', '&autoplay=1', 'allow="autoplay" width="480" height="180"');
    await listen();
    await until('YouTube complains', () => Promise.resolve(youtube.complaints.length > 0));
    expect((await known()).playerState).not.toBe(1);
  });

  test('a page that sends no referrer, without a word', async () => {
    await embed('YE7VzlLtp-4', '', 'allow="autoplay" width="480" height="270" referrerpolicy="no-referrer"');
    await page.waitForTimeout(600);
    await send({ event: 'listening', id: 1 });
    await page.waitForTimeout(400);
    expect(await said()).toEqual([]);
  });
});

interface Said {
  readonly event: string;
  readonly info: unknown;
}

async function embed(
  videoId: string,
  parameters = '',
  attributes = 'allow="autoplay" width="480" height="270"',
): Promise<void> {
  const src = `https://www.youtube-nocookie.com/embed/${videoId}?enablejsapi=1${parameters}`;
  await page.evaluate(
    ([address, more]) => {
      const log: unknown[] = [];
      Object.assign(window, { said: log });
      addEventListener('message', ({ data }) => log.push(JSON.parse(String(data))));
      document.body.insertAdjacentHTML('beforeend', `<iframe src="${address}" ${more}></iframe>`);
    },
    [src, attributes] as const,
  );
  await page.waitForLoadState('load');
}

async function send(message: object): Promise<void> {
  await page.evaluate(
    (text) => document.querySelector('iframe')?.contentWindow?.postMessage(text, '*'),
    JSON.stringify(message),
  );
}

async function listen(events: readonly string[] = SUBSCRIBE): Promise<void> {
  await until('the frame says so', async () => {
    await send({ event: 'listening', id: 1, channel: 'widget' });
    return (await said()).length > 0;
  });
  for (const event of events) await command('addEventListener', event);
  await until('the frame says so', async () => (await known()).duration !== 0);
}

function command(func: string, ...args: unknown[]): Promise<void> {
  return send({ event: 'command', func, args, id: 1, channel: 'widget' });
}

function said(): Promise<Said[]> {
  return page.evaluate(() => (window as unknown as { said: Said[] }).said);
}

/** All deliveries on top of one another. */
async function known(): Promise<Record<string, unknown>> {
  const deliveries = (await said()).filter(({ event }) => event.endsWith('Delivery'));
  return Object.assign({}, ...deliveries.map(({ info }) => info)) as Record<string, unknown>;
}

async function shownIn(from: number, to: number): Promise<number> {
  let shown: number | null = null;
  await until('the frame says so', async () => {
    shown = shownSecond(await page.screenshot());
    // The small video shows a new picture every fifth of a second.
    return shown !== null && shown > from - 0.21 && shown <= to;
  });
  return shown ?? NaN;
}
