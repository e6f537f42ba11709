import { describe, expect, test } from '@jest/globals';
import { visits } from './visits';

const arrive = visits();

const SINTEL = 'Sintels search for a lost dragon';

/** Where the note has a timestamp, and one that stands there. */
const PLACES: Readonly<Record<string, string>> = {
  p: '0:12',
  li: '3:08',
  'li strong': '5:21',
  h2: '6:02',
  blockquote: '6:44',
  td: '8:04',
  '.callout': '10:26',
  '.footnotes': '12:44',
};

describe('a timestamp in a note', () => {
  test('is a chip wherever it stands', async () => {
    const reader = await arrive();
    await reader.opens(SINTEL);
    for (const [place, time] of Object.entries(PLACES)) {
      await reader.scrollsTo(reader.chip(time));
      const chips = reader.page.locator(`.markdown-preview-view ${place} a.video-citations-chip`);
      expect([place, await chips.evaluateAll(shownTexts)]).toEqual([
        place,
        expect.arrayContaining([expect.stringMatching(new RegExp(`^${time}`))]),
      ]);
      expect(await reader.page.locator('.markdown-preview-view a.yt-timestamp:not([href])').count()).toBe(0);
    }
    await reader.keepsPicture('chips-at-the-end-of-a-note');
  });

  test('becomes one chip, however often the note is scrolled past it', async () => {
    const reader = await arrive();
    await reader.opens(SINTEL);
    const inNote = reader.page.locator('.markdown-preview-view a');
    await reader.readsToTheEnd();
    await reader.page.keyboard.press('Home');
    await reader.readsToTheEnd();
    const seconds = await inNote.evaluateAll((links) =>
      links.map((link) => link.getAttribute('data-seconds')).filter((value) => value !== null),
    );
    expect(seconds).toHaveLength(31);
    expect(await reader.page.locator('a.yt-timestamp a').count()).toBe(0);
  });

  test('is named for who hears it', async () => {
    const reader = await arrive();
    await reader.opens(SINTEL);
    const name = 'Play Sintels search for a lost dragon from 1 minute 52 seconds';
    const chip = reader.page.getByRole('link', { name, exact: true });
    await chip.first().waitFor();
    await expect(chip.count()).resolves.toBe(1);
  });

  test('is a link to that second, for a browser or a printed page', async () => {
    const reader = await arrive();
    await reader.opens(SINTEL);
    expect(await reader.chip('1:52').getAttribute('href')).toBe(
      'https://www.youtube.com/watch?v=eRsGyueVLvQ&t=112',
    );
  });

  test('tells under the mouse how it was written and read', async () => {
    const reader = await arrive();
    await reader.opens(SINTEL);
    await reader.chip('1:52').hover();
    await reader.seesText(/1:52 · written 01:52:00/);
    await reader.keepsPicture('tooltip');
  });
});

describe('without a mouse', () => {
  test('Tab goes from chip to chip, and Enter plays', async () => {
    const reader = await arrive();
    await reader.opens(SINTEL);
    await reader.chip('0:41').focus();
    await reader.page.keyboard.press('Tab');
    expect(await reader.page.evaluate(() => document.activeElement?.getAttribute('data-seconds'))).toBe('58');
    await reader.page.keyboard.press('Enter');
    await reader.seesSecond(58);
  });

  test('Space plays, and does not scroll the note', async () => {
    const reader = await arrive();
    await reader.opens(SINTEL);
    const top = () =>
      reader.page
        .locator('.markdown-preview-view')
        .first()
        .evaluate((el) => el.scrollTop);
    await reader.chip('1:52').focus();
    const before = await top();
    await reader.page.keyboard.press('Space');
    await reader.seesSecond(112);
    expect(await top()).toBe(before);
  });
});

describe('the browser', () => {
  const AT_SECOND_112 = ['https://www.youtube.com/watch?v=eRsGyueVLvQ&t=112'];

  test.each([
    ['a click with Ctrl or Cmd', { modifiers: ['ControlOrMeta'] }],
    ['a middle click', { button: 'middle' }],
  ] as const)('opens at the second by %s, and nothing plays here', async (_, options) => {
    const reader = await arrive();
    await reader.opens(SINTEL);
    await reader.clicks('1:52', {
      ...options,
      modifiers: [...('modifiers' in options ? options.modifiers : [])],
    });
    await expect(reader.network.asked(1)).resolves.toEqual(AT_SECOND_112);
    expect(await reader.secondShown()).toBeNull();
  });
});

/** Runs in the page. */
function shownTexts(elements: Element[]): string[] {
  return elements.map((element) => element.textContent ?? '');
}
