import { describe, expect, test } from '@jest/globals';
import { visits } from './visits';

const arrive = visits();

const BUNNY = 'Big Buck Bunny and the end of patience';

describe('beside a plugin that takes every link to YouTube', () => {
  test.each([[['takes-youtube-links', 'video-citations']], [['video-citations', 'takes-youtube-links']]])(
    'a chip is ours, enabled in the order %j',
    async (plugins) => {
      const reader = await arrive({ plugins });
      await reader.opens(BUNNY);
      await reader.clicks('1:05');
      await reader.seesSecond(65);
      expect(await reader.page.evaluate(linksTaken)).toEqual([]);
    },
  );

  test('a middle click on a chip opens the browser, not that plugin', async () => {
    const reader = await arrive({ plugins: ['takes-youtube-links', 'video-citations'] });
    await reader.opens(BUNNY);
    await reader.clicks('1:05', { button: 'middle' });
    await expect(reader.network.asked(1)).resolves.toEqual([
      'https://www.youtube.com/watch?v=YE7VzlLtp-4&t=65',
    ]);
    expect(await reader.page.evaluate(linksTaken)).toEqual([]);
  });

  test('the other links of the page stay that plugin’s', async () => {
    const reader = await arrive({ plugins: ['takes-youtube-links', 'video-citations'] });
    await reader.receivesNote('A link', '[A film](https://youtu.be/YE7VzlLtp-4)');
    await reader.page.getByRole('link', { name: 'A film' }).click();
    expect(await reader.page.evaluate(linksTaken)).toContain('https://youtu.be/YE7VzlLtp-4');
  });
});

describe('beside a plugin that makes links of bare times', () => {
  test.each([[['wraps-bare-times', 'video-citations']], [['video-citations', 'wraps-bare-times']]])(
    'a click on a chip plays it here, enabled in the order %j',
    async (plugins) => {
      const reader = await arrive({ plugins });
      await reader.opens(BUNNY);
      const wrapped = reader.page.locator('a.yt-timestamp[data-seconds="65"] .wrapped-time').first();
      await wrapped.waitFor();
      await wrapped.click();
      await reader.seesSecond(65);
      expect(reader.network.refused).toEqual([]);
      await reader.keepsPicture(`wrapped-times-${plugins[0]}`);
    },
  );
});

/** Runs in the page: the links that the other plugin has taken. */
function linksTaken(): string[] {
  const { app } = window as unknown as {
    app: { plugins: { plugins: Record<string, { taken: string[] } | undefined> } };
  };
  return app.plugins.plugins['takes-youtube-links']?.taken ?? ['The other plugin is not there.'];
}
