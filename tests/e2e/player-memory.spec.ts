import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Reader } from './reader';
import { visits } from './visits';

const arrive = visits();

const SINTEL = 'Sintels search for a lost dragon';

const offer = (reader: Reader): Locator => reader.page.getByRole('button', { name: /^Continue at 9:\d\d/ });

/** Watches the film from 9:05 for a quarter of a minute, as fast as it can be played, and pauses. */
async function watchesAWhile(reader: Reader): Promise<void> {
  await reader.opens(SINTEL);
  await reader.clicks('9:05');
  await reader.seesSecond(545);
  const video = reader.page.locator('video');
  await video.evaluate((element) => ((element as HTMLVideoElement).playbackRate = 3));
  await reader.page.waitForTimeout(5500);
  await video.evaluate((element) => (element as HTMLVideoElement).pause());
  await reader.page.waitForTimeout(2500);
}

test('a film is offered from where it was left, in the next session, at the speed that it had', async () => {
  const reader = await arrive();
  await watchesAWhile(reader);
  await reader.opens(SINTEL);
  await reader.clicks('0:12');
  // The clicked timestamp comes first.
  await reader.seesSecond(12);
  await offer(reader).waitFor();
  await reader.keepsPicture('continue');
  const left = /9:(\d\d)/.exec((await offer(reader).textContent()) ?? '')?.[1];
  await offer(reader).click();
  await reader.seesSecond(540 + Number(left));
  expect(await offer(reader).isVisible()).toBe(false);
});

test('a reader can have it forgotten', async () => {
  const reader = await arrive();
  await watchesAWhile(reader);
  await reader.runs('Forget where videos were left');
  await reader.seesText('It is forgotten where videos were left.');
  await reader.opens(SINTEL);
  await reader.clicks('0:12');
  await reader.seesSecond(12);
  await reader.page.waitForTimeout(500);
  expect(await offer(reader).count()).toBe(0);
});
