import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { DEMO_VIDEO, PROJECT } from './paths';
import { launchBrowser } from './browser';
import { shownSecond } from './shown-second';

const FORMATS = [
  ['VP9', 'video/webm', DEMO_VIDEO, 888],
  ['H.264', 'video/mp4', `${PROJECT}/tests/fixtures/video/clock.mp4`, 90],
] as const;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

describe('the second that a picture shows', () => {
  test.each(FORMATS)('is read right at twenty random seconds of %s', async (_, mime, file, duration) => {
    await page.setContent(`<body style="margin: 40px">${videoElement(mime, file, 'width: 480px')}`);
    for (let round = 0; round < 20; round++) {
      const seconds = Math.floor(Math.random() * duration * 10) / 10;
      // In the middle of a tenth; the video has a frame every fifth of a second.
      await seek(page, seconds + 0.05);
      expect(shownSecond(await page.screenshot())).toBeCloseTo(Math.floor(seconds * 5 + 0.01) / 5, 5);
    }
  });

  test.each([
    ['120 pixels wide', '#fff', 'width: 120px'],
    ['201 pixels wide on a dark page', '#111', 'width: 201px; margin-left: 33.5px'],
    ['1111 pixels wide', '#fff', 'width: 1111px'],
    ['with rounded corners', '#fff', 'width: 400px; border-radius: 8px'],
    ['letterboxed', '#000', 'width: 500px; height: 500px; background: #000'],
  ])('is read right %s', async (_, background, style) => {
    await page.setContent(`<body style="background: ${background}">${videoElement(...WEBM, style)}`);
    await seek(page, 574.5);
    expect(shownSecond(await page.screenshot())).toBe(574.4);
  });

  test('is read right in a frame of another origin', async () => {
    const html = `<body style="margin: 0">${videoElement(...WEBM, 'width: 100%')}`;
    await page.route('https://elsewhere.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.setContent('<p>Text</p><iframe src="https://elsewhere.example/" width="480" height="270">');
    const frame = page.frame({ url: 'https://elsewhere.example/' });
    if (frame === null) throw new Error('The frame is not there.');
    await seek(frame, 61.3);
    expect(shownSecond(await page.screenshot())).toBe(61.2);
  });

  test.each([
    ['a page without a picture', '<body style="background: #fff"><h1>Text</h1>'],
    ['a dark page', '<body style="background: #000">'],
    [
      'a page of the marker colours',
      '<div style="background: #f0f; height: 99px; border-right: 9px solid #0f0">',
    ],
    ['a video that has no frame yet', '<video controls style="width: 480px">'],
  ])('is null on %s', async (_, html) => {
    await page.setContent(html);
    expect(shownSecond(await page.screenshot())).toBeNull();
  });
});

const WEBM = ['video/webm', DEMO_VIDEO] as const;

function videoElement(mime: string, file: string, style: string): string {
  return `<video muted style="${style}" src="data:${mime};base64,${readFileSync(file).toString('base64')}"></video>`;
}

async function seek(page: Pick<Page, 'locator'>, seconds: number): Promise<void> {
  await page.locator('video').evaluate(async (element, time) => {
    const video = element as HTMLVideoElement;
    const shown = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    const sought = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
    video.currentTime = time;
    await Promise.all([sought, shown]);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, seconds);
}
