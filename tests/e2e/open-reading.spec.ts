import { describe, expect, test } from '@jest/globals';
import { visits } from './visits';

const arrive = visits();

const NOTE = 'Mistakes/A timestamp that may mean two things';

/** A film on which the demo vault has no other note. */
const VIDEO = 'lqiN98z6Dak';

const anchor = (t: string): string => `<a class="yt-timestamp" data-t="${t}">[${t}]</a>`;

const textOf = (...written: readonly string[]): string =>
  [
    '---',
    `videoId: ${VIDEO}`,
    '---',
    '',
    ...written.map((t) => `The barber sharpens his razor ${anchor(t)}, and waits.\n`),
  ].join('\n');

describe('a timestamp that may mean two things', () => {
  test.each([
    [{}, 'light'],
    [{ theme: 'dark' }, 'dark'],
    [{ platform: 'phone' }, 'phone'],
  ] as const)('shows both (%p)', async (equipment, name) => {
    const reader = await arrive(equipment);
    await reader.opens(NOTE);
    const chip = reader.page.locator('a.video-citations-chip.is-open').filter({ visible: true });
    await chip.waitFor();
    expect(await chip.innerText()).toMatch(/^(0:02 or 2 min|2:00 or 2 s)$/);
    await reader.keepsPicture(`open-reading-${name}`);
  });

  test('plays what it is read as, and from its menu what else it may be', async () => {
    const reader = await arrive();
    await reader.opens(NOTE);
    const chip = reader.page.locator('a.video-citations-chip.is-open').filter({ visible: true });
    await chip.waitFor();
    const isRead = (await chip.innerText()).startsWith('0:02') ? 2 : 120;
    const other = isRead === 2 ? 120 : 2;

    await chip.click({ button: 'right' });
    await reader.keepsPicture('chip-menu');
    await reader.page
      .locator('.menu-item')
      .filter({ hasText: /instead$/ })
      .click();
    await reader.seesSecond(other);
    await reader.page.waitForTimeout(1500);
    await reader.seesSecond(other + 1);
  });

  test('is settled by another note on the video, as soon as there is one', async () => {
    const reader = await arrive();
    await reader.receivesNote('A note by itself', textOf('01:05:24', '01:45:51', '02:20:37'));
    await reader.chip('1:05:24').waitFor();
    const plain = '00:00:21 00:01:02 00:02:24 00:03:47 00:04:58 00:05:13 00:07:36 00:09:09 00:10:44';
    await reader.receivesFile('Another note on it.md', textOf(...plain.split(' ')));
    await reader.chip('1:05').waitFor();
    await reader.clicks('1:05');
    await reader.seesSecond(65);
  });
});
