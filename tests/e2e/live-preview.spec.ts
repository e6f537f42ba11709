import { describe, expect, test } from '@jest/globals';
import type { Reader } from './reader';
import { until } from './until';
import { visits } from './visits';

const arrive = visits();

/** *Sintel*, of which the demo vault has no copy. */
const VIDEO = 'eRsGyueVLvQ';

const anchor = (t: string): string => `<a class="yt-timestamp" data-t="${t}">[${t}]</a>`;

const EVERYWHERE = `---
title: Everywhere
videoId: ${VIDEO}
---

A paragraph ${anchor('1:01')}, and more of it ${anchor('1:02')}.

- A list ${anchor('1:03')}
- [ ] A task ${anchor('1:04')}
  - below it **in bold ${anchor('1:05')}**

> A quote ${anchor('1:06')}

> [!note] A callout ${anchor('1:07')}
> and its text ${anchor('1:08')}

## A heading ${anchor('1:09')}

| Table | Moment |
| ----- | ------ |
| cell | ${anchor('1:10')} |

<div>Its own HTML ${anchor('1:11')}</div>

A word <b>in HTML ${anchor('1:12')}</b>, with a footnote.[^1]

\`code ${anchor('1:13')}\` and $math ${anchor('1:14')}$

[^1]: The footnote ${anchor('1:15')}.

${anchor('1:16')}
`;

const PLAYABLE = '1:01 1:02 1:03 1:04 1:05 1:06 1:07 1:08 1:09 1:10 1:11 1:12 1:15 1:16'.split(' ');

async function writes(reader: Reader, text = EVERYWHERE): Promise<void> {
  await reader.opens('Start here');
  await reader.writing.opensNew('Everywhere', text);
}

describe('in Live Preview', () => {
  test.each([
    [{}, 'light'],
    [{ theme: 'dark' }, 'dark'],
    [{ platform: 'phone' }, 'phone'],
  ] as const)('each timestamp is one chip, wherever it stands (%p)', async (equipment, name) => {
    const reader = await arrive({ ...equipment, mode: 'live' });
    await writes(reader);
    await until('each is a chip', async () => (await reader.writing.chips()).length >= PLAYABLE.length);
    await reader.keepsPicture(`live-preview-${name}`);
    expect(await reader.writing.chips()).toEqual(PLAYABLE);
    const anchors = await reader.writing.content.locator('a.yt-timestamp:not(.video-citations-chip)').count();
    expect(anchors).toBe(0);
  });

  test('a click plays, and leaves caret, selection, scroll and focus where they were', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    for (const time of ['1:02', '1:05', '1:09', '1:10', '1:11', '1:12', '1:15']) {
      await reader.writing.putsCursor('paragraph', 3);
      await reader.chip(time).scrollIntoViewIfNeeded();
      const before = await reader.writing.hand();
      await reader.chip(time).click();
      await reader.seesSecond(60 + Number(time.slice(2)));
      expect(await reader.writing.hand()).toEqual(before);
    }
  });

  test('Enter and Space play, the menu opens, and the tooltip says what it means', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    await reader.chip('1:01').focus();
    await reader.page.keyboard.press('Enter');
    await reader.seesSecond(61);
    await reader.chip('1:12').focus();
    await reader.page.keyboard.press('Space');
    await reader.seesSecond(72);
    await reader.writing.putsCursor('paragraph', 3);
    const before = await reader.writing.hand();
    await reader.chip('1:02').hover();
    await reader.seesText(/1:02 · written 1:02/);
    await reader.chip('1:02').click({ button: 'right' });
    await reader.seesText('Copy citation');
    await reader.keepsPicture('live-preview-menu');
    await reader.page.keyboard.press('Escape');
    expect((await reader.writing.hand()).selections).toEqual(before.selections);
    expect(await reader.writing.text()).toBe(EVERYWHERE);
  });

  test('its source shows where the cursor touches it, and nowhere else', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    await reader.chip('1:01').waitFor();
    const line = reader.writing.line('A paragraph');
    for (const behind of [0, 5, anchor('1:01').length]) {
      await reader.writing.putsCursor(anchor('1:01'), behind);
      await until('the source is shown', async () => (await line.innerText()).includes(anchor('1:01')));
      expect(await line.innerText()).not.toContain(anchor('1:02'));
    }
    await reader.keepsPicture('live-preview-source');
    await reader.writing.putsCursor(anchor('1:01'), anchor('1:01').length + 1);
    await reader.chip('1:01').waitFor();
    await reader.writing.putsCursor(anchor('1:02'));
    await until('the chip is gone', async () => (await reader.chip('1:02').count()) === 0);
    await reader.page.locator('.nav-files-container').click({ position: { x: 3, y: 3 } });
    await reader.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await reader.chip('1:02').waitFor();
  });

  test('typing, undo and many cursors change the text, and the chips with it', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    await reader.writing.putsCursor('A paragraph');
    await reader.page.keyboard.type('New words. ');
    await reader.chip('1:01').waitFor();
    await reader.writing.putsCursor('A quote');
    await reader.page.keyboard.type(`Typed ${anchor('1:20')} `);
    await reader.chip('1:20').click();
    await reader.seesSecond(80);
    await reader.writing.putsCursor(anchor('1:20'), anchor('1:20').length);
    await reader.page.keyboard.press('Backspace');
    await reader.page.keyboard.press('ControlOrMeta+z');
    await reader.writing.putsCursor('A quote');
    await reader.chip('1:20').waitFor();
    const written = await reader.writing.text();
    expect(written).toContain(`> Typed ${anchor('1:20')} A quote`);
    await reader.page.evaluate(
      (times) => {
        const editor = window.app?.workspace.activeEditor?.editor;
        const ends = times.map((each) => editor?.offsetToPos(editor.getValue().indexOf(each) + each.length));
        editor?.setSelections(ends.flatMap((each) => (each ? [{ anchor: each }] : [])));
        editor?.focus();
      },
      [anchor('1:01'), anchor('1:03')],
    );
    await until('both are shown', async () => {
      const says = await reader.writing.chips();
      return !says.includes('1:01') && !says.includes('1:03') && says.includes('1:02');
    });
    await reader.page.keyboard.type('!');
    expect(await reader.writing.text()).toBe(
      written.replace(anchor('1:01'), `${anchor('1:01')}!`).replace(anchor('1:03'), `${anchor('1:03')}!`),
    );
  });

  test('a composition beside a chip is not broken off, and the chip is there when it ends', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    await reader.chip('1:01').waitFor();
    await reader.writing.putsCursor(anchor('1:01'), anchor('1:01').length);
    const ime = await reader.page.context().newCDPSession(reader.page);
    for (const text of ['k', 'か', 'かn', 'かん']) {
      await ime.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await reader.page.waitForTimeout(60);
    }
    await ime.send('Input.insertText', { text: '漢' });
    await reader.page.waitForTimeout(100);
    expect(await reader.writing.text()).toBe(EVERYWHERE.replace(anchor('1:01'), `${anchor('1:01')}漢`));
    await reader.chip('1:01').waitFor();
  });

  test('a cue that plays is marked, and scrolled to when the reader wants to follow', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader, `${EVERYWHERE}${'\nwords\n'.repeat(60)}\nThe end ${anchor('1:30')}.\n`);
    await reader.clicks('1:16');
    await reader.seesSecond(76);
    const playing = reader.writing.content.locator('a.video-citations-chip.is-playing');
    await until('it is marked', async () => (await playing.allInnerTexts()).join().trim() === '1:16');
    await reader.keepsPicture('live-preview-playing');
    await reader.page.locator('[aria-label="Follow along in the note"]').first().click();
    await reader.page.waitForTimeout(4200);
    await reader.runs('Go to next cue');
    await until('the end is in view', async () => (await playing.allInnerTexts()).join().trim() === '1:30');
    expect(await playing.isVisible()).toBe(true);
  });

  test('it is there in long lines, in lines from right to left, and in each pane and window', async () => {
    const reader = await arrive({ mode: 'live' });
    const long = Array.from(
      { length: 60 },
      (_, i) => `${'words '.repeat(14)}${anchor(`2:${String(i).padStart(2, '0')}`)}`,
    );
    await writes(
      reader,
      `---\nvideoId: ${VIDEO}\n---\n\nعودة سينتل إلى الكهف ${anchor('1:20')} ثم تبدأ المعركة ${anchor('1:40')}.\n\n${long.join(' ')}\n`,
    );
    await until('most are drawn', async () => (await reader.writing.chips()).length > 30);
    await reader.keepsPicture('live-preview-long-line');
    await reader.clicks('1:40');
    await reader.seesSecond(100);
    await reader.clicks('2:59');
    await reader.seesSecond(179);
    await reader.runs('Split right');
    const last = reader.page.locator('a.video-citations-chip').filter({ hasText: /^\s*2:59/ });
    await until('both panes have it', async () => (await last.count()) === 2);
    const other = await reader.inNewWindow(() => reader.runs('Open current tab in new window'));
    await other.clicks('2:58');
    await reader.seesSecond(178);
  });

  test('it goes without a trace with the plugin, and is never in Source mode', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    await reader.chip('1:01').waitFor();
    await reader.page.evaluate(() => window.workbench?.disable('video-citations'));
    await until(
      'no chip is left',
      async () => (await reader.page.locator('.video-citations-chip').count()) === 0,
    );
    expect(await reader.writing.content.locator('a.yt-timestamp').count()).toBe(PLAYABLE.length);
    await reader.page.evaluate(() => window.workbench?.enable('video-citations'));
    await reader.chip('1:01').waitFor();

    const writer = await arrive({ mode: 'source' });
    await writes(writer);
    await writer.writing.line('A paragraph').waitFor();
    await writer.page.waitForTimeout(500);
    expect(await writer.page.locator('.video-citations-chip').filter({ visible: true }).count()).toBe(0);
    expect(await writer.writing.line('A paragraph').innerText()).toContain(anchor('1:01'));
  });
});

describe('by commands', () => {
  test.each(['live', 'source'] as const)(
    'the cursor goes from timestamp to timestamp, and the one that is meant plays (%s)',
    async (mode) => {
      const reader = await arrive({ mode });
      await writes(reader);
      const at = (): Promise<string> => reader.writing.textAtCursor();
      await reader.writing.putsCursor('A paragraph');
      for (const time of ['1:01', '1:02', '1:03']) {
        await reader.runs('Go to next timestamp');
        expect(await at()).toContain(`data-t="${time}"`);
      }
      await reader.runs('Go to previous timestamp');
      expect(await at()).toContain('data-t="1:02"');
      await reader.runs('Play timestamp at cursor');
      await reader.seesSecond(62);
      await reader.writing.putsCursor('A quote', 3);
      await reader.runs('Play timestamp at cursor');
      await reader.seesSecond(66);
      await reader.writing.putsCursor(anchor('1:16'), 2);
      await reader.runs('Play timestamp at cursor');
      await reader.seesSecond(76);
      await reader.writing.putsCursor('A paragraph');
      await reader.runs('Go to the cue being played');
      await until('the cursor is there', async () => (await at()).includes('data-t="1:16"'));
      await reader.writing.putsCursor('| -----');
      expect(await reader.offers('Play timestamp at cursor')).toBe(false);
    },
  );

  test('the focus goes from chip to chip in Reading view, and Enter plays', async () => {
    const reader = await arrive();
    await writes(reader, `${EVERYWHERE}${'\nwords\n'.repeat(200)}\nThe end ${anchor('1:30')}.\n`);
    const focused = (): Promise<string> =>
      reader.page.evaluate(() => document.activeElement?.getAttribute('data-t') ?? '');
    await reader.chip('1:01').waitFor();
    for (const time of ['1:01', '1:02', '1:03']) {
      await reader.runs('Go to next timestamp');
      await until(`${time} has the focus`, async () => (await focused()) === time);
    }
    await reader.runs('Go to previous timestamp');
    await until('the one before has the focus', async () => (await focused()) === '1:02');
    await reader.page.keyboard.press('Enter');
    await reader.seesSecond(62);
    await reader.scrollsTo(reader.chip('1:16'));
    await reader.chip('1:16').focus();
    await reader.runs('Go to next timestamp');
    await until('one far down has the focus', async () => (await focused()) === '1:30');
    await reader.keepsPicture('next-timestamp-reading');
    await reader.runs('Go to next timestamp');
    await until('that of the footnote has the focus', async () => (await focused()) === '1:15');
    await reader.runs('Go to next timestamp');
    await reader.seesText('There is no next timestamp.');
    await reader.runs('Go to the cue being played');
    await until('the cue is in view', () => reader.chip('1:02').isVisible());
  });
});
