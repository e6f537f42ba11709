import { describe, expect, test } from '@jest/globals';
import { visits } from './visits';

const arrive = visits();

const SINTEL = 'Sintels search for a lost dragon';

describe('a timestamp plays', () => {
  test('in a part of another note that a note shows, from the video of that other note', async () => {
    const reader = await arrive();
    await reader.opens('Two films side by side');
    await reader.clicks('5:26');
    await reader.seesSecond(326);
    await reader.keepsPicture('embeds');
    await reader.clicks('2:07');
    await reader.seesSecond(127);
    const films = reader.youtube.commands.filter(({ name }) => name === 'loadVideoById');
    expect(films.map(({ values }) => values[0])).toEqual([
      expect.objectContaining({ videoId: 'mN0zPOpADL4' }),
    ]);
  });

  test('in the preview of a note that the mouse calls up', async () => {
    const reader = await arrive();
    await reader.opens('open_movie');
    await reader.page.getByRole('link', { name: 'Elephants Dream' }).hover();
    const preview = reader.page.locator('.hover-popover');
    const chip = preview.locator('a.video-citations-chip').filter({ hasText: /^0:31/ });
    await chip.waitFor();
    await reader.keepsPicture('hover-preview');
    await chip.click();
    await reader.seesSecond(31);
  });

  test.each([
    ['a callout', '10:38', '.callout'],
    ['a table', '8:11', 'table'],
  ])('in %s while the note is being written', async (_, time, place) => {
    const reader = await arrive({ mode: 'live' });
    await reader.opens(SINTEL);
    await reader.scrollsTo(reader.chip(time));
    const inPlace = reader.page.locator(`.cm-content ${place}`).filter({ has: reader.chip(time) });
    expect(await inPlace.count()).toBeGreaterThan(0);
    await reader.keepsPicture(`live-preview-${place.replace('.', '')}`);
    await reader.clicks(time);
    await reader.seesSecond(time === '8:11' ? 491 : 638);
  });

  test('on a card of a canvas: the text’s own video, or that of the note on it', async () => {
    const reader = await arrive();
    await reader.opens('A board of moments.canvas');
    await reader.chip('5:26').click();
    await reader.seesSecond(326);
    await reader.keepsPicture('canvas');
    await reader.chip('0:51').click();
    await reader.seesSecond(51);
    const bare = reader.page.locator('.video-citations-problem').filter({ visible: true });
    expect(await bare.allInnerTexts()).toEqual(['[00:30:00]']);
  });

  test('in a window of its own', async () => {
    const reader = await arrive();
    await reader.opens('Big Buck Bunny and the end of patience');
    const other = await reader.inNewWindow(() => reader.runs('Open current tab in new window'));
    await other.clicks('1:05');
    await other.seesSecond(65);
    await other.keepsPicture('popout');
    await other.clicks('8:02');
    await other.seesSecond(482);
    expect(reader.youtube.frames).toHaveLength(1);
  });

  test('on a phone, in the note', async () => {
    const reader = await arrive({ platform: 'phone' });
    await reader.opens('Big Buck Bunny and the end of patience');
    await reader.clicks('1:05');
    await reader.seesSecond(65);
    await reader.keepsPicture('phone');
    await reader.clicks('7:10');
    await reader.seesSecond(430);
    expect(await reader.chip('7:10').isVisible()).toBe(true);
    expect(reader.youtube.frames).toHaveLength(1);
    await reader.keepsPicture('phone-further-down');
  });

  test('in the dark', async () => {
    const reader = await arrive({ theme: 'dark' });
    await reader.opens(SINTEL);
    await reader.clicks('1:52');
    await reader.seesSecond(112);
    await reader.keepsPicture('dark');
  });
});

test('a timestamp in an exported PDF is a link to the second on YouTube', async () => {
  const reader = await arrive();
  // A browser without a window has no print dialog that would stay open.
  await reader.page.addInitScript(() => {
    window.print = () => undefined;
  });
  await reader.opens(SINTEL);
  await reader.runs('Export to PDF');
  await reader.page.locator('.print').waitFor({ state: 'attached' });
  const pdf = (await reader.page.pdf()).toString('latin1');
  expect(pdf).toContain('(https://www.youtube.com/watch?v=eRsGyueVLvQ&t=112)');
  expect(reader.network.refused).toEqual([]);
});
