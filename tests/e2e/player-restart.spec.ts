import { describe, expect, test } from '@jest/globals';
import type { Reader } from './reader';
import { visits } from './visits';

const arrive = visits();

const BUNNY = 'Big Buck Bunny and the end of patience';
const SINTEL = 'Sintels search for a lost dragon';

/** Clicks 8:02, lets the film play a while and pauses it in the picture; the second at which it then stands. */
async function watches(reader: Reader, move?: string): Promise<number> {
  await reader.opens(BUNNY);
  await reader.clicks('8:02');
  await reader.seesSecond(482);
  if (move !== undefined) await reader.runs(move);
  await reader.seesSecond(482);
  await reader.page.waitForTimeout(2500);
  await reader.page.locator('.video-citations-player iframe').click();
  await reader.page.waitForTimeout(1200);
  const second = await reader.secondShown();
  if (second === null) throw new Error('No second is shown.');
  expect(second).toBeGreaterThan(484);
  return second;
}

/** Sees the offer to play from a second, and no frame; the frame comes when told to, from that second. */
async function findsAtRest(reader: Reader, second: number, framesBefore: number): Promise<void> {
  await restButton(reader).waitFor();
  await reader.page.waitForTimeout(700);
  expect(reader.youtube.frames).toHaveLength(framesBefore);
  expect(await reader.page.locator('.video-citations-player iframe').count()).toBe(0);
  await restButton(reader).click();
  await reader.seesSecond(Math.floor(second));
}

/** One of the tabs of the notes. */
const tab = (reader: Reader, index: number) =>
  reader.page.locator('.mod-root .workspace-tab-header').nth(index);

const restButton = (reader: Reader) => reader.page.getByRole('button', { name: /^Play from 8:0\d$/ });

describe('after a restart of the app, the player asks nobody for anything until told to play', () => {
  test.each([
    ['beside the note', undefined, 'div[data-type="video-citations-player"]'],
    ['in a tab', 'Move player to a tab', 'div[data-type="video-citations-player"]'],
    ['at the top of the note', 'Move player to the top of the note', '.video-citations-in-note'],
  ])('%s, at the second that was shown last', async (_, move, place) => {
    const reader = await arrive();
    const second = await watches(reader, move);
    const frames = reader.youtube.frames.length;
    await reader.opens(BUNNY);
    if (move === 'Move player to a tab') await tab(reader, 1).click();
    await findsAtRest(reader, second, frames);
    expect(await reader.page.locator(`${place} .video-citations-player`).count()).toBe(1);
  });

  test('at the top of a note whose pane is behind another, once that is looked at; a click then plays there', async () => {
    const reader = await arrive();
    const second = await watches(reader, 'Move player to the top of the note');
    const frames = reader.youtube.frames.length;
    await reader.page
      .locator('.nav-file-title')
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    await tab(reader, 1).waitFor();
    await reader.page.waitForTimeout(600);
    await reader.page.goto(`${new URL(reader.page.url()).origin}/?mode=reading`);
    await reader.page.locator('body[data-workbench="ready"]').waitFor();
    expect(await reader.page.locator('.video-citations-player').count()).toBe(0);
    await tab(reader, 0).click();
    await findsAtRest(reader, second, frames);
    await reader.clicks('0:34');
    await reader.seesSecond(34);
    expect(await reader.page.locator('.video-citations-player').count()).toBe(1);
    expect(await reader.page.locator('.video-citations-in-note iframe').count()).toBe(1);
  });

  test('on a phone too; what the reader has closed stays closed', async () => {
    const reader = await arrive({ platform: 'phone' });
    const second = await watches(reader);
    const frames = reader.youtube.frames.length;
    await reader.opens(BUNNY);
    await restButton(reader).waitFor();
    await reader.keepsPicture('player-on-a-phone-after-a-restart');
    await findsAtRest(reader, second, frames);
    await reader.page.getByRole('button', { name: 'Close the player' }).click();
    await reader.opens(BUNNY);
    await reader.page.waitForTimeout(700);
    expect(await reader.page.locator('.video-citations-player').count()).toBe(0);
  });

  test('a film that still played when the app ended is back within some seconds of where it was', async () => {
    const reader = await arrive();
    await reader.opens(SINTEL);
    await reader.clicks('9:05');
    await reader.seesSecond(545);
    await reader.runs('Move player to the top of the note');
    await reader.seesSecond(546);
    await reader.page.locator('video').evaluate((el) => ((el as HTMLVideoElement).playbackRate = 3));
    await reader.page.waitForTimeout(6000);
    const last = (await reader.secondShown()) ?? 0;
    await reader.opens(SINTEL);
    const label = await reader.page.getByRole('button', { name: /^Play from 9:/ }).textContent();
    const [, minutes = '0', seconds = '0'] = /(\d+):(\d+)/.exec(label ?? '') ?? [];
    const offered = Number(minutes) * 60 + Number(seconds);
    expect(offered).toBeLessThanOrEqual(last + 10);
    expect(offered).toBeGreaterThan(last - 13);
  });
});
