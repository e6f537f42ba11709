import { describe, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import type { Reader } from './reader';
import { visits } from './visits';

const arrive = visits();

const BUNNY = 'Big Buck Bunny and the end of patience';
const STRANGER = 'https://www.youtube-nocookie.com/embed/R6MlUcmOul8?enablejsapi=1';

async function playsBunny(): Promise<Reader> {
  const reader = await arrive();
  await reader.opens(BUNNY);
  await reader.clicks('8:02');
  await reader.seesSecond(482);
  return reader;
}

function frameOf({ page }: Reader, videoId: string): Frame {
  const frame = page.frame({ url: (url) => url.pathname === `/embed/${videoId}` });
  if (frame === null) throw new Error(`There is no frame of ${videoId}.`);
  return frame;
}

/** Has a frame send so many messages to the page, each of another second from 30 on. */
function sends(frame: Frame, messages: number): Promise<void> {
  return frame.evaluate(async (count) => {
    for (let n = 0; n < count; n += 1) {
      const info = { currentTime: 30 + n / 100 };
      parent.postMessage(JSON.stringify({ event: 'infoDelivery', info, channel: 'widget' }), '*');
      if (n % 100 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  }, messages);
}

/** How often the player is drawn while something is done: changes of the second under its picture. */
async function drawnWhile(
  { page }: Reader,
  act: () => Promise<void>,
): Promise<{ drawn: number; seconds: number }> {
  await page.evaluate(() => {
    const counted = { drawn: 0, since: performance.now() };
    const observer = new MutationObserver(() => (counted.drawn += 1));
    const el = document.querySelector('.video-citations-player');
    if (el !== null)
      observer.observe(el, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(window, { counted });
  });
  await act();
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const { counted } = window as unknown as { counted: { drawn: number; since: number } };
    return { drawn: counted.drawn, seconds: (performance.now() - counted.since) / 1000 };
  });
}

describe('messages to the player', () => {
  test('from its own frame, twenty thousand of them, have it drawn no more often than a reader can see', async () => {
    const reader = await playsBunny();
    const frame = frameOf(reader, 'YE7VzlLtp-4');
    const { drawn, seconds } = await drawnWhile(reader, () => sends(frame, 20_000));
    expect(drawn).toBeGreaterThan(0);
    // Once each 50 ms, and twice where what is drawn calls for more.
    expect(drawn).toBeLessThanOrEqual(2 * (seconds * 20 + 2));
    await reader.clicks('0:34');
    await reader.seesSecond(34);
  });

  test('from another frame of YouTube in the window count for nothing', async () => {
    const reader = await playsBunny();
    await reader.page.evaluate((src) => {
      const attr = { src, allow: 'autoplay', style: 'width: 240px; height: 240px' };
      document.querySelector('.markdown-preview-view')?.createEl('iframe', { attr });
    }, STRANGER);
    await reader.page.waitForTimeout(1000);
    const now = reader.page.locator('.video-citations-now');
    const told: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      await sends(frameOf(reader, 'R6MlUcmOul8'), 200);
      told.push((await now.textContent()) ?? '');
    }
    for (const time of told) expect(time).toMatch(/^8:\d\d$/);
  });
});
