import { describe, expect, test } from '@jest/globals';
import type { Reader } from './reader';
import { until } from './until';
import { visits } from './visits';

const arrive = visits();

const anchor = (t: string): string => `<a class="yt-timestamp" data-t="${t}">[${t}]</a>`;

const NOTE = `---
videoId: eRsGyueVLvQ
---

Above ${anchor('1:00')}

| Scene | Moments |
| ----- | ------- |
| The [[cave\\|first cave]] | enters ${anchor('2:00')}, leaves ${anchor('3:00')} |
| **The fight** ${anchor('4:00')} | <b>at ${anchor('5:00')}</b> |
| ${anchor('6:00')} | soon <a class="yt-timestamp" data-t="soon">[soon]</a> |

Below ${anchor('7:00')}
`;

const ALL = ['1:00', '2:00', '3:00', '4:00', '5:00', '6:00', '7:00'];

async function writes(reader: Reader): Promise<void> {
  await reader.opens('Start here');
  await reader.writing.opensNew('Scenes', NOTE);
  await until('each is a chip', async () => (await reader.writing.chips()).length === ALL.length);
}

/** Opens the cell in which something is written, as a click on its words does. */
async function opensCell(reader: Reader, words: string): Promise<void> {
  const cell = reader.writing.cell(words);
  await cell.click({ position: { x: 3, y: 8 } });
  await cell.locator('.cm-content').waitFor();
}

/** The timestamps whose source is shown in the cells. */
async function sources(reader: Reader): Promise<readonly string[]> {
  const texts = await reader.writing.content.locator('.table-cell-wrapper').allInnerTexts();
  return texts.flatMap((text) => [...text.matchAll(/data-t="([^"]*)"/g)].map(([, time = '']) => time));
}

describe('in a table of Live Preview', () => {
  test('each timestamp is one chip, in a cell that is written its source where the cursor touches it', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    expect(await reader.writing.chips()).toEqual(ALL);
    await reader.keepsPicture('live-preview-table');

    await opensCell(reader, 'enters');
    expect(await reader.writing.chips()).toEqual(ALL);
    await reader.writing.putsCursor(anchor('2:00'), 5);
    await until('one shows its source', async () => (await sources(reader)).join() === '2:00');
    expect(await reader.writing.chips()).toEqual(ALL.filter((each) => each !== '2:00'));
    await reader.keepsPicture('live-preview-table-cell');
    await reader.page.keyboard.press('ControlOrMeta+End');
    await until('the other one does', async () => (await sources(reader)).join() === '3:00');
    expect(await reader.writing.chips()).toEqual(ALL.filter((each) => each !== '3:00'));

    await reader.writing.putsCursor('Above');
    await until('each is a chip again', async () => (await reader.writing.chips()).length === ALL.length);
    expect([await reader.writing.chips(), await sources(reader)]).toEqual([ALL, []]);
    expect(await reader.writing.text()).toBe(NOTE);
  });

  test('what the app draws itself in a cell is one chip too, and a problem is marked', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    await opensCell(reader, 'at');
    // Its element is shown as it is written; of the timestamp in it that is so where the cursor touches that.
    await reader.writing.putsCursor('<b>at', 3);
    await until('the element is source', () => reader.writing.cell('<b>at').isVisible());
    expect(await reader.writing.chips()).toEqual(ALL);
    await reader.writing.putsCursor(anchor('5:00'), 3);
    await until('its source is shown', async () => (await sources(reader)).join() === '5:00');
    expect(await reader.writing.chips()).toEqual(ALL.filter((each) => each !== '5:00'));
    await reader.writing.putsCursor('soon');
    await until('it is a chip again', async () => (await reader.writing.chips()).length === ALL.length);
    expect(await reader.writing.chips()).toEqual(ALL);
    const problem = reader.writing.content.locator('.video-citations-problem');
    expect(await problem.allInnerTexts()).toEqual(['[soon]']);
    await problem.hover();
    await reader.seesText('“soon” is not a timestamp.');
  });

  test('a click on a chip plays, whether its cell is being written or not, and leaves the cursor alone', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    await reader.writing.putsCursor('Above');
    for (const [time, second] of [
      ['3:00', 180],
      ['5:00', 300],
      ['6:00', 360],
    ] as const) {
      const before = await reader.writing.hand();
      await reader.chip(time).click();
      await reader.seesSecond(second);
      expect(await reader.writing.hand()).toEqual(before);
      expect(await reader.writing.content.locator('.table-cell-wrapper .cm-editor').count()).toBe(0);
    }
    await opensCell(reader, 'enters');
    const before = await reader.writing.hand();
    await reader.chip('2:00').click();
    await reader.seesSecond(120);
    expect(await reader.writing.hand()).toEqual(before);
    await reader.page.keyboard.type('she ');
    const written = await reader.writing.text();
    expect(written).toContain('she ');
    expect(written.replace('she ', '')).toBe(NOTE);
    expect(await reader.writing.chips()).toEqual(ALL);
  });

  test('one that is typed into a cell becomes a chip that plays, and a command goes to it', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    await reader.writing.putsCursor('leaves');
    await until('the cell is open', () => reader.writing.cell('leaves').locator('.cm-content').isVisible());
    await reader.page.keyboard.type(`rests ${anchor('8:00')} and `);
    const typed = ['1:00', '2:00', '8:00', '3:00', '4:00', '5:00', '6:00', '7:00'];
    await until('it is a chip', async () => (await reader.writing.chips()).join() === typed.join());
    await reader.chip('8:00').click();
    await reader.seesSecond(480);
    expect(await reader.writing.text()).toBe(NOTE.replace('leaves', `rests ${anchor('8:00')} and leaves`));

    await reader.writing.putsCursor('Above');
    for (const time of ['1:00', '2:00', '8:00']) {
      await reader.runs('Go to next timestamp');
      await until(`it is at ${time}`, async () =>
        (await reader.writing.textAtCursor()).startsWith(anchor(time)),
      );
    }
    await until('its source is shown', async () => (await sources(reader)).join() === '8:00');
    await reader.runs('Play timestamp at cursor');
    await reader.seesSecond(480);
  });
});
