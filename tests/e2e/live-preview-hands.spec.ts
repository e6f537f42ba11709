import { describe, expect, test } from '@jest/globals';
import type { Reader } from './reader';
import { until } from './until';
import { visits } from './visits';

const arrive = visits();

const anchor = (t: string): string => `<a class="yt-timestamp" data-t="${t}">[${t}]</a>`;

const noteOf = (body: string, video = 'eRsGyueVLvQ'): string => `---\nvideoId: ${video}\n---\n\n${body}\n`;

const NOTE = noteOf(`It begins ${anchor('1:00')}, and goes on ${anchor('2:00')}.

| In a table |
| ---------- |
| ${anchor('3:00')} |

<div>In HTML ${anchor('4:00')}</div>

It ends ${anchor('5:00')}.`);

async function writes(reader: Reader, text = NOTE): Promise<void> {
  await reader.opens('Start here');
  await reader.writing.opensNew('Hands', text);
  await reader.writing.content.locator('.video-citations-chip, .video-citations-problem').first().waitFor();
}

/** The timestamp that has the focus, as it is written; '' where none has. */
function focused(reader: Reader): Promise<string> {
  return reader.page.evaluate(() => document.activeElement?.getAttribute('data-t') ?? '');
}

describe('a chip in Live Preview', () => {
  test.each([
    ['a click with Ctrl or Cmd', { modifiers: ['ControlOrMeta'] }],
    ['a middle click', { button: 'middle' }],
  ] as const)('opens its second in the browser by %s, and nothing plays or moves here', async (_, how) => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    await reader.writing.putsCursor('It begins', 3);
    const before = await reader.writing.hand();
    const options = { ...how, modifiers: [...('modifiers' in how ? how.modifiers : [])] };
    for (const time of ['1:00', '3:00', '4:00']) await reader.chip(time).click(options);
    expect(await reader.network.asked(3)).toEqual(
      [60, 180, 240].map((second) => `https://www.youtube.com/watch?v=eRsGyueVLvQ&t=${second}`),
    );
    expect(await reader.secondShown()).toBeNull();
    expect(await reader.writing.hand()).toEqual(before);
  });

  test('is reached by Tab from the one before; Enter and Space play it, and write nothing', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    await reader.chip('1:00').focus();
    for (const time of ['2:00', '3:00', '4:00', '5:00']) {
      await reader.page.keyboard.press('Tab');
      expect(await focused(reader)).toBe(time);
    }
    await reader.page.keyboard.press('Shift+Tab');
    expect(await focused(reader)).toBe('4:00');
    await reader.page.keyboard.press('Enter');
    await reader.seesSecond(240);
    await reader.chip('2:00').focus();
    const before = await reader.writing.hand();
    await reader.page.keyboard.press('Space');
    await reader.seesSecond(120);
    expect([await reader.writing.hand(), await focused(reader)]).toEqual([before, '2:00']);
    expect(await reader.writing.text()).toBe(NOTE);
  });

  test('copies and plays from its menu, in every place', async () => {
    const reader = await arrive({ mode: 'live' });
    await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await writes(reader);
    await reader.writing.putsCursor('It begins', 3);
    const before = await reader.writing.hand();
    const chooses = async (time: string, item: string): Promise<void> => {
      await reader.chip(time).click({ button: 'right' });
      await reader.page.locator('.menu-item').filter({ hasText: item }).click();
    };
    for (const [time, item, copied] of [
      ['1:00', 'Copy quote', /It begins.*1:00/s],
      ['3:00', 'Copy timestamp', /^3:00$/],
      ['4:00', 'Copy link', /^https:\/\/www\.youtube\.com\/watch\?v=eRsGyueVLvQ&t=240$/],
    ] as const) {
      await chooses(time, item);
      await until(`${item} copies`, async () =>
        copied.test(await reader.page.evaluate(() => navigator.clipboard.readText())),
      );
    }
    await chooses('5:00', 'Play from 5:00');
    await reader.seesSecond(300);
    expect((await reader.writing.hand()).selections).toEqual(before.selections);
    expect(await reader.writing.text()).toBe(NOTE);
  });

  test('tells under the mouse how it is read, in every place', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    for (const time of ['1:00', '3:00', '4:00']) {
      await reader.chip(time).hover();
      await reader.seesText(`${time} · written ${time}, read as minutes:seconds`);
    }
  });

  test('that may mean two things is dashed, says both, and plays the other from its menu', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader, noteOf(`He waits ${anchor('00:02:00')}.`, 'lqiN98z6Dak'));
    const chip = reader.page.locator('a.video-citations-chip.is-open').filter({ visible: true });
    await chip.waitFor();
    const says = await chip.innerText();
    expect(says).toMatch(/^(0:02 or 2 min|2:00 or 2 s)$/);
    expect(await chip.evaluate((el) => getComputedStyle(el).outlineStyle)).toBe('dashed');
    await reader.keepsPicture('live-preview-open-reading');
    await chip.click({ button: 'right' });
    await reader.page.locator('.menu-item').filter({ hasText: 'instead' }).click();
    await reader.seesSecond(says.startsWith('0:02') ? 120 : 2);
  });

  test('is none where nothing is understood: that is marked, says why, and is mended by a click into it', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader, noteOf(`It falls ${anchor('soon')}, it burns ${anchor('2:00')}.`));
    const problem = reader.writing.content.locator('.video-citations-problem');
    expect(await problem.innerText()).toBe('[soon]');
    expect(await problem.evaluate((el) => getComputedStyle(el).textDecorationStyle)).toBe('wavy');
    await reader.keepsPicture('live-preview-problem');
    await problem.hover();
    await reader.seesText('“soon” is not a timestamp.');
    await problem.click();
    const line = reader.writing.line('It falls');
    await until('its source is shown', async () => (await line.innerText()).includes('data-t="soon"'));
    expect(await reader.secondShown()).toBeNull();
    await reader.writing.putsCursor('soon">');
    for (let i = 0; i < 4; i++) await reader.page.keyboard.press('Delete');
    await reader.page.keyboard.type('1:00');
    await reader.writing.putsCursor('It falls');
    const chip = reader.writing.content.locator('a.video-citations-chip[data-t="1:00"]');
    await chip.click();
    await reader.seesSecond(60);
  });
});

describe('a click on a chip in Live Preview', () => {
  test('leaves a selection of many lines as it is, and the source that is shown for it', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    await reader.writing.selects('begins', 'goes on');
    await until('one shows its source', async () => !(await reader.writing.chips()).includes('1:00'));
    const before = await reader.writing.hand();
    await reader.chip('2:00').click();
    await reader.seesSecond(120);
    await reader.chip('5:00').click();
    await reader.seesSecond(300);
    expect(await reader.writing.hand()).toEqual(before);
    expect(await reader.writing.chips()).toEqual(['2:00', '3:00', '4:00', '5:00']);
  });

  test('leaves the focus where it is when that is not in the note, and a selection over the chip', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    await reader.writing.selects('It begins', 'It ends');
    await reader.runs('Toggle left sidebar');
    await reader.runs('Toggle left sidebar');
    await reader.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await until('each is a chip', async () => (await reader.writing.chips()).length === 5);
    const before = await reader.writing.hand();
    expect(before.hasFocus).toBe(false);
    for (const [time, second] of [
      ['1:00', 60],
      ['3:00', 180],
      ['4:00', 240],
    ] as const) {
      await reader.chip(time).click();
      await reader.seesSecond(second);
      expect(await reader.writing.hand()).toEqual(before);
      expect(await reader.page.evaluate(() => document.activeElement?.className ?? '')).not.toContain('cm-');
    }
  });

  test('is none when the mouse was drawn over it to select: then its source shows at the end', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    const box = await reader.writing.line('It begins').boundingBox();
    if (box === null) throw new Error('The line is not seen.');
    const { mouse } = reader.page;
    await mouse.move(box.x + 20, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + 300, box.y + box.height / 2, { steps: 12 });
    await reader.page.waitForTimeout(200);
    expect(await reader.writing.chips()).toContain('1:00');
    await mouse.up();
    await until('its source is shown', async () => !(await reader.writing.chips()).includes('1:00'));
    expect(await reader.secondShown()).toBeNull();
    expect((await reader.writing.hand()).hasFocus).toBe(true);
  });
});

test('a line of 200,000 characters has chips where it is seen, and they play and can be written beside', async () => {
  const reader = await arrive({ mode: 'live' });
  const pieces = Array.from({ length: 800 }, (_, i) => {
    const time = `${Math.floor(i / 60) + 1}:${String(i % 60).padStart(2, '0')}`;
    return `${'words '.repeat(34)}${anchor(time)}`;
  });
  const line = pieces.join(' ');
  expect(line.length).toBeGreaterThan(200_000);
  await writes(reader, noteOf(line));
  expect((await reader.writing.chips()).length).toBeLessThan(400);

  await reader.writing.putsCursor(anchor('7:30'), -20);
  await reader.writing.seesCursor();
  await reader.chip('7:30').waitFor();
  await reader.keepsPicture('live-preview-endless-line');
  const times = await reader.writing.chips();
  expect(times).toEqual([...times].sort((a, b) => secondsOf(a) - secondsOf(b)));
  expect(new Set(times).size).toBe(times.length);
  await reader.page.keyboard.type('typed here');
  await reader.chip('7:30').click();
  await reader.seesSecond(450);
  await reader.writing.putsCursor(anchor('7:30'), 5);
  await until('its source is shown', async () => !(await reader.writing.chips()).includes('7:30'));
  expect(await reader.writing.chips()).toContain('7:31');
  await reader.writing.putsCursor(anchor('13:00'), -20);
  await reader.writing.seesCursor();
  await reader.chip('13:00').click();
  await reader.seesSecond(780);
  const written = await reader.writing.text();
  expect(written).toContain('typed here');
  expect(written.replace('typed here', '')).toBe(noteOf(line));
});

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
