import { describe, expect, test } from '@jest/globals';
import type { Equipment } from './equipment';
import type { Reader } from './reader';
import { visits } from './visits';

const arrive = visits();

const SINTEL = 'Sintels search for a lost dragon';
const BUNNY = 'Big Buck Bunny and the end of patience';

interface Box {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where things of the player are on the screen; what is not seen is left out. */
function boxesOf({ page }: Reader, selector: string): Promise<readonly Box[]> {
  return page
    .locator(`.video-citations-player :is(${selector})`)
    .filter({ visible: true })
    .evaluateAll((els) =>
      els.map((el) => {
        const { x, y, width, height } = el.getBoundingClientRect();
        const name = el.getAttribute('aria-label') ?? el.textContent ?? '';
        return { name: name === '' ? (el.getAttribute('class') ?? el.tagName) : name, x, y, width, height };
      }),
    );
}

async function boxOf(reader: Reader, selector: string): Promise<Box> {
  const [box] = await boxesOf(reader, selector);
  if (box === undefined) throw new Error(`Nothing is seen of ${selector}.`);
  return box;
}

async function stopsLayout(reader: Reader): Promise<void> {
  await reader.page.waitForTimeout(400);
}

const TO_TAB = 'Move player to a tab';
const TO_NOTE = 'Move player to the top of the note';

describe('the picture has the shape of a film, before the film is there and while it plays', () => {
  test.each<[number, number, Equipment, string]>([
    [1400, 860, {}, TO_NOTE],
    [1400, 860, { theme: 'dark' }, TO_TAB],
    [1400, 480, {}, TO_TAB],
    [1000, 700, { theme: 'dark' }, TO_NOTE],
    [390, 780, { platform: 'phone' }, TO_NOTE],
    [390, 780, { platform: 'phone', theme: 'dark' }, TO_TAB],
    [320, 640, { platform: 'phone' }, TO_NOTE],
    [320, 640, { platform: 'phone' }, TO_TAB],
    [780, 390, { platform: 'phone' }, TO_NOTE],
  ])('on a screen of %d × %d: %j, %s', async (width, height, equipment, move) => {
    const reader = await arrive(equipment);
    await reader.page.setViewportSize({ width, height });
    await reader.opens(BUNNY);
    await reader.runs('Open player');
    await reader.page.getByRole('button', { name: /^Play from/ }).waitFor();
    if (equipment.platform !== 'phone' || move !== TO_NOTE) await reader.runs(move);
    await reader.page.getByRole('button', { name: /^Play from/ }).waitFor();
    const before = await boxOf(reader, '.video-citations-picture');
    await reader.page.getByRole('button', { name: /^Play from/ }).click();
    await reader.page.locator('.video-citations-player iframe').waitFor();
    await stopsLayout(reader);
    const picture = await boxOf(reader, '.video-citations-picture');
    const frame = await boxOf(reader, 'iframe');
    await reader.keepsPicture(`place-${width}-${height}-${move.replaceAll(/\W+/g, '-')}`);
    expect(picture).toMatchObject({ x: before.x, y: before.y, width: before.width, height: before.height });
    expect([frame.width, frame.height].map(Math.round)).toEqual(
      [picture.width, picture.height].map(Math.round),
    );
    expect(frame.height).toBeGreaterThanOrEqual(200);
    // YouTube wants 200 px each way, which is more than a picture 320 px wide has.
    if (picture.width > 360) expect(picture.width / picture.height).toBeCloseTo(16 / 9, 1);
    else expect(picture.height).toBe(200);
    const controls = await boxOf(reader, '.video-citations-controls');
    expect(controls.y + controls.height).toBeLessThanOrEqual(height);
  });
});

describe('on a narrow phone', () => {
  test.each([390, 320])(
    'of %d px, a finger finds 44 px of each thing, and nothing is cut off',
    async (width) => {
      const reader = await arrive({ platform: 'phone' });
      await reader.page.setViewportSize({ width, height: 700 });
      await reader.opens(SINTEL);
      await reader.clicks('9:05');
      await reader.seesSecond(545);
      await reader.page.getByRole('button', { name: 'More', exact: true }).click();
      await reader.page.locator('.menu-item').filter({ hasText: 'Volume' }).click();
      await stopsLayout(reader);
      await reader.keepsPicture(`player-with-volume-${width}`);
      const things = await boxesOf(reader, 'button, a, input, [role=slider]');
      expect(things.length).toBeGreaterThan(9);
      expect(things.filter((box) => Math.round(box.height) < 44 || Math.round(box.width) < 44)).toEqual([]);
      const all = await boxesOf(reader, '*');
      expect(all.filter((box) => box.x < -0.5 || box.x + box.width > width + 0.5)).toEqual([]);
      expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      const volume = await boxOf(reader, 'input[type=range]');
      await reader.page.touchscreen.tap(volume.x + volume.width / 4, volume.y + volume.height / 2);
      expect(
        await reader.page.locator('video').evaluate((el) => (el as HTMLVideoElement).volume),
      ).toBeCloseTo(0.25, 1);
    },
  );
});

describe('the note below the player', () => {
  test.each<[string, Equipment]>([
    ['on a desktop', {}],
    ['on a desktop, being written', { mode: 'live' }],
    ['on a phone', { platform: 'phone' }],
  ])('keeps each line where it was when the player opens, plays and closes: %s', async (_, equipment) => {
    const reader = await arrive(equipment);
    await reader.opens(SINTEL);
    if (equipment.platform !== 'phone') await opensInNote(reader);
    await reader.scrollsTo(reader.chip('6:44'));
    await stopsLayout(reader);
    const placeOf = async (): Promise<number> => (await reader.chip('6:44').boundingBox())?.y ?? NaN;
    const before = await placeOf();
    await reader.chip('6:44').click();
    await reader.seesSecond(404);
    const open = await placeOf();
    const end = await reader.page
      .locator('.video-citations-in-note')
      .evaluate((el) => el.getBoundingClientRect().bottom);
    // What would be hidden behind the player is brought out from there, by no more than it must.
    if (before > end + 12) expect(Math.abs(open - before)).toBeLessThanOrEqual(1);
    else expect(Math.abs(open - end - 12)).toBeLessThanOrEqual(2);
    await reader.page.getByRole('button', { name: 'Close the player' }).click();
    await stopsLayout(reader);
    expect(Math.abs((await placeOf()) - open)).toBeLessThanOrEqual(1);
  });

  async function opensInNote({ page }: Reader): Promise<void> {
    await page.keyboard.press('ControlOrMeta+,');
    await page.locator('.vertical-tab-nav-item').filter({ hasText: 'Video Citations' }).click();
    const setting = page.locator('.setting-item').filter({ hasText: 'Player opens' }).first();
    await setting.locator('select').selectOption('note');
    await page.keyboard.press('Escape');
  }
});

describe('who needs high contrast', () => {
  test('sees the line, what was played of it, the ticks and the thumb in colours of their own', async () => {
    const reader = await arrive();
    await reader.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await reader.opens(SINTEL);
    await reader.clicks('9:05');
    await reader.seesSecond(545);
    await reader.keepsPicture('player-in-high-contrast');
    const colourOf = (selector: string, name: string, pseudo?: string): Promise<string> =>
      reader.page
        .locator(`.video-citations-player ${selector}`)
        .first()
        .evaluate((el, [property, part]) => getComputedStyle(el, part).getPropertyValue(property ?? ''), [
          name,
          pseudo,
        ] as const);
    const line = await colourOf('.video-citations-track', 'background-color', '::before');
    const played = await colourOf('.video-citations-played', 'background-color');
    const ticks = await colourOf('.video-citations-ticks path', 'stroke');
    const thumb = await colourOf('.video-citations-thumb', 'background-color');
    expect(new Set([line, played, ticks]).size).toBe(3);
    expect(thumb).toBe(played);
  });
});
