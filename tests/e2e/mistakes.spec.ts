import { describe, expect, test } from '@jest/globals';
import { visits } from './visits';

const arrive = visits();

const NO_VIDEO_IN_NOTE = 'The note names no video: its front matter has no videoId.';

/** Each note of mistakes: what is seen of a timestamp in it, and why it does not play. */
const MISTAKES = [
  ['Timestamps that say nothing', '[soon]', '“soon” is not a timestamp.'],
  [
    'Timestamps that say nothing',
    '[10:99:00]',
    '“10:99:00” cannot be a time: minutes and seconds end at 59.',
  ],
  ['Timestamps that say nothing', '[-0:30]', '“-0:30” is not a timestamp.'],
  ['A note that names no video', '[00:01:10]', NO_VIDEO_IN_NOTE],
  ['A front matter that never ends', '[00:01:10]', NO_VIDEO_IN_NOTE],
  [
    'An invalid videoId',
    '[00:02:20]',
    'The note’s videoId “https://youtu.be/YE7VzlLtp-4” is no video: a YouTube video id is 11 letters, digits, “-” or “_”.',
  ],
] as const;

describe('a timestamp that cannot play', () => {
  test.each(MISTAKES)('in “%s” stays %s, and says: %s', async (note, written, reason) => {
    const reader = await arrive();
    await reader.opens(`Mistakes/${note}`);
    const marked = reader.page
      .locator('.video-citations-problem')
      .filter({ hasText: written, visible: true });
    await marked.first().waitFor();
    expect(await marked.first().innerText()).toBe(written);
    expect(await marked.first().getAttribute('aria-label')).toBe(reason);
    expect(await marked.first().getAttribute('href')).toBeNull();

    await marked.first().hover();
    await reader.seesText(reason);
    await marked.first().click();
    await marked.first().press('Enter');
    await reader.page.waitForTimeout(300);
    expect(reader.youtube.frames).toEqual([]);
    expect(reader.network.refused).toEqual([]);
  });

  test('does not keep the one after it from playing', async () => {
    const reader = await arrive();
    await reader.opens('Mistakes/Timestamps that say nothing');
    await reader.keepsPicture('mistakes');
    await reader.clicks('4:40');
    await reader.seesSecond(280);
  });

  test('is listed in the sources pane with its line', async () => {
    const reader = await arrive();
    await reader.opens('Mistakes/Timestamps that say nothing');
    await reader.sources.row('“soon” is not a timestamp.').waitFor();
    expect(await reader.sources.rows()).toContain('“soon” is not a timestamp. line 8');
  });
});

describe('a timestamp that can', () => {
  test('is told by its text where the attribute is empty or missing', async () => {
    const reader = await arrive();
    await reader.opens('Mistakes/Timestamps that say nothing');
    await reader.clicks('3:40');
    await reader.seesSecond(220);
    await reader.clicks('1:05');
    await reader.seesSecond(65);
  });

  test('asks YouTube for a video that does not exist, and passes on the answer', async () => {
    const reader = await arrive();
    reader.youtube.videos.set('not-a-video', { error: 100 });
    await reader.opens('Mistakes/A video that cannot exist');
    await reader.clicks('1:10');
    await reader.seesText(/removed from YouTube, or is private/);
  });
});

test('a time in brackets that is no timestamp is left alone', async () => {
  const reader = await arrive();
  await reader.opens('Mistakes/Timestamps that say nothing');
  await reader.seesText('One that only looks like one: [00:04:05]');
});
