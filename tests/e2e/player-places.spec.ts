import { describe, expect, test } from '@jest/globals';
import type { Equipment } from './equipment';
import type { Reader } from './reader';
import { visits } from './visits';

const arrive = visits();

const SINTEL = 'Sintels search for a lost dragon';
const BUNNY = 'Big Buck Bunny and the end of patience';

/** Commands that move the player, by where they move it to. */
const MOVES = {
  'beside the note': 'Move player beside the note',
  'at the top of the note': 'Move player to the top of the note',
  'in a tab': 'Move player to a tab',
} as const;

/** The picture stands still: it shows the same second for a while. */
async function standsStill(reader: Reader, second: number): Promise<void> {
  await reader.seesSecond(second);
  await reader.page.waitForTimeout(1500);
  await reader.seesSecond(second);
}

describe('a film that plays is moved, and goes on from the second that was shown', () => {
  test.each([
    ['a local film', SINTEL, '9:05', 545],
    ['a film on YouTube', BUNNY, '8:02', 482],
  ])('%s, to each place and back', async (_, note, time, second) => {
    const reader = await arrive();
    await reader.opens(note);
    await reader.clicks(time);
    await reader.seesSecond(second);
    for (const place of ['at the top of the note', 'in a tab', 'beside the note'] as const) {
      const before = await reader.secondShown();
      await reader.runs(MOVES[place]);
      await reader.seesSecond(before ?? second);
      await reader.keepsPicture(`player-${place.replaceAll(' ', '-')}-${second}`);
      expect(
        await reader.page.locator('.video-citations-player video, .video-citations-player iframe').count(),
      ).toBe(1);
    }
  });

  test('to a window of its own, and back', async () => {
    const reader = await arrive();
    await reader.opens(BUNNY);
    await reader.clicks('8:02');
    await reader.seesSecond(482);
    const inWindow = await reader.inNewWindow(() => reader.runs('Move player to a window of its own'));
    // What a window loads before the test can see it is lost to the test: the frame is loaded once more.
    await inWindow.page
      .locator('iframe')
      .evaluate((frame) => frame.setAttribute('src', frame.getAttribute('src') ?? ''));
    await inWindow.seesSecond(482);
    await inWindow.keepsPicture('player-in-a-window');
    await reader.clicks('0:34');
    await inWindow.seesSecond(34);
    await reader.runs(MOVES['beside the note']);
    await reader.seesSecond(34);
    expect(inWindow.page.isClosed()).toBe(true);
  });
});

describe('a film that stands still', () => {
  test.each([
    ['a local film', SINTEL, '9:05', 545],
    ['a film on YouTube', BUNNY, '8:02', 482],
  ])('%s, does so where it is moved', async (_, note, time, second) => {
    const reader = await arrive();
    await reader.opens(note);
    await reader.clicks(time);
    await reader.seesSecond(second);
    if (note === SINTEL) {
      await reader.page.locator('video').evaluate((element) => (element as HTMLVideoElement).pause());
    } else await reader.page.locator('iframe').click();
    await reader.page.waitForTimeout(600);
    await reader.page.locator('.view-header-title').first().click();
    const stood = (await reader.secondShown()) ?? 0;
    await reader.runs(MOVES['at the top of the note']);
    await standsStill(reader, stood);
  });
});

describe('after a restart of the app', () => {
  test('the player stands where it was, at the second where it was, and asks nobody for anything until told to play', async () => {
    const reader = await arrive();
    await reader.opens(BUNNY);
    await reader.clicks('8:02');
    await reader.seesSecond(482);
    await reader.page.locator('iframe').click();
    await reader.page.waitForTimeout(1000);
    const frames = reader.youtube.frames.length;
    await reader.opens(BUNNY);
    await reader.seesText(/Play from 8:0\d/);
    await reader.keepsPicture('player-after-a-restart');
    await reader.page.waitForTimeout(500);
    expect(reader.youtube.frames).toHaveLength(frames);
    await reader.page.getByRole('button', { name: /Play from 8:0\d/ }).click();
    await reader.seesSecond(482);
  });
});

describe('the place that is chosen in the settings', () => {
  test('is where the player opens, also after a restart', async () => {
    const reader = await arrive();
    await reader.opens(BUNNY);
    await reader.page.keyboard.press('ControlOrMeta+,');
    await reader.page.locator('.vertical-tab-nav-item').filter({ hasText: 'Video Citations' }).click();
    await reader.page
      .locator('.setting-item')
      .filter({ hasText: 'Player opens' })
      .first()
      .locator('select')
      .selectOption('note');
    await reader.keepsPicture('settings');
    await reader.page.keyboard.press('Escape');
    await reader.clicks('8:02');
    await reader.page.locator('.video-citations-in-note iframe').waitFor();
    await reader.seesSecond(482);
    await reader.opens(BUNNY);
    await reader.clicks('0:34');
    await reader.page.locator('.video-citations-in-note iframe').waitFor();
    await reader.seesSecond(34);
  });
});

describe('the player at the top of the note', () => {
  test.each([
    ['on a phone, light', { platform: 'phone' }],
    ['on a phone, dark', { platform: 'phone', theme: 'dark' }],
  ] as [string, Equipment][])(
    'leaves the clicked timestamp where the reader sees it: %s',
    async (name, equipment) => {
      const reader = await arrive(equipment);
      await reader.opens(SINTEL);
      await reader.scrollsTo(reader.chip('9:05'));
      const before = await reader.chip('9:05').boundingBox();
      await reader.chip('9:05').click();
      await reader.seesSecond(545);
      const after = await reader.chip('9:05').boundingBox();
      await reader.keepsPicture(`player-${name.replaceAll(/\W+/g, '-')}`);
      const playerEnd = await reader.page.locator('.video-citations-in-note').boundingBox();
      const end = (playerEnd?.y ?? 0) + (playerEnd?.height ?? 0);
      if ((before?.y ?? 0) > end + 12) expect(after?.y).toBeCloseTo(before?.y ?? 0, -0.5);
      else expect(after?.y).toBeGreaterThan(end);
    },
  );
});
