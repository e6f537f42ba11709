import { describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Reader } from './reader';
import { until } from './until';
import { visits } from './visits';

const arrive = visits();

/** A note with moments of a film in the vault and of one on YouTube. */
const NOTE = 'My favourite moments';
const COMMAND = 'Picture in picture';

async function playsLocalFilm(): Promise<Reader> {
  const reader = await arrive();
  await reader.opens(NOTE);
  await reader.clicks('10:26');
  await reader.seesSecond(626);
  return reader;
}

/** The item of the player's menu, which stays open. */
async function menuItem({ page }: Reader): Promise<Locator> {
  await page.getByRole('button', { name: 'Player menu' }).last().click();
  await page.locator('.menu').waitFor();
  return page.locator('.menu-item').filter({ hasText: COMMAND });
}

async function floats(reader: Reader): Promise<void> {
  await (await menuItem(reader)).click();
  await until('the picture floats', () => isFloating(reader));
}

function isFloating({ page }: Reader): Promise<boolean> {
  return page.evaluate(() => document.pictureInPictureElement !== null);
}

const isOver = (reader: Reader): Promise<void> =>
  until('the picture floats no more', async () => !(await isFloating(reader)));

describe('the picture of a film in the vault', () => {
  test('floats above all others and comes back, by the menu and by the command', async () => {
    const reader = await playsLocalFilm();
    await floats(reader);
    const item = await menuItem(reader);
    await reader.keepsPicture('picture-in-picture');
    expect(await item.locator('.mod-checked').count()).toBe(1);
    await item.click();
    await isOver(reader);
    await reader.runs(COMMAND);
    await until('the picture floats', () => isFloating(reader));
    await reader.runs(COMMAND);
    await isOver(reader);
    const video = reader.page.locator('video');
    expect(await video.evaluate((el) => (el as HTMLVideoElement).paused)).toBe(false);
  });

  test('goes on floating when another second of the film is clicked', async () => {
    const reader = await playsLocalFilm();
    await floats(reader);
    await reader.page.waitForTimeout(2500);
    await reader.clicks('10:26');
    const video = reader.page.locator('video');
    await until('the film is there', () =>
      video.evaluate((el) => Math.abs((el as HTMLVideoElement).currentTime - 626.5) < 0.5),
    );
    expect(await isFloating(reader)).toBe(true);
  });

  test('no longer floats when its view is closed', async () => {
    const reader = await playsLocalFilm();
    await floats(reader);
    await reader.page.evaluate(() => {
      for (const leaf of window.app?.workspace.getLeavesOfType('video-citations-player') ?? []) leaf.detach();
    });
    await isOver(reader);
    expect(await reader.page.locator('video').count()).toBe(0);
  });

  test('no longer floats when YouTube takes its place, which has neither item nor command', async () => {
    const reader = await playsLocalFilm();
    await floats(reader);
    await reader.clicks('4:40');
    await isOver(reader);
    await reader.seesSecond(280);
    expect(await (await menuItem(reader)).count()).toBe(0);
    await reader.page.keyboard.press('Escape');
    expect(await reader.offers(COMMAND)).toBe(false);
  });

  test('no longer floats when the player moves, and goes on there', async () => {
    const reader = await playsLocalFilm();
    await floats(reader);
    await reader.runs('Move player to the top of the note');
    await isOver(reader);
    await reader.seesSecond(627);
  });

  test('no longer floats when the plugin is turned off', async () => {
    const reader = await playsLocalFilm();
    await floats(reader);
    await reader.page.evaluate(() => window.workbench?.disable('video-citations'));
    await isOver(reader);
  });
});
