import { describe, expect, test } from '@jest/globals';
import type { Reader } from './reader';
import { until } from './until';
import { visits } from './visits';

const arrive = visits();

const anchor = (t: string): string => `<a class="yt-timestamp" data-t="${t}">[${t}]</a>`;
const far = '\nwords\n'.repeat(40);

const NOTE = `---
videoId: eRsGyueVLvQ
---

The beginning ${anchor('1:00')}

## A section ${anchor('2:00')}

In it ${anchor('3:00')}, and ${anchor('4:00')}.

| Table | Moment |
| ----- | ------ |
| cell | ${anchor('5:00')} |

## Another section

- An item ${anchor('6:00')}
  - below it ${anchor('7:00')}

The end ${anchor('8:00')}
`;

async function folds(reader: Reader, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    await reader.writing.putsCursor(line);
    await reader.runs('Toggle fold on the current line');
  }
  await until('it is folded', async () => (await foldsSeen(reader)) === lines.length);
}

function foldsSeen(reader: Reader): Promise<number> {
  return reader.writing.content.locator('.cm-foldPlaceholder').count();
}

async function writes(reader: Reader, text = NOTE): Promise<void> {
  await reader.opens('Start here');
  await reader.writing.opensNew('Folds', text);
  await reader.chip('1:00').waitFor();
}

describe('what is folded', () => {
  test('has no chips, but for those of its first line, and has them when it is unfolded', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    await folds(reader, '## A section', '- An item');
    await reader.writing.putsCursor('The beginning');
    expect(await reader.writing.chips()).toEqual(['1:00', '2:00', '6:00', '8:00']);
    await reader.keepsPicture('live-preview-folded');
    await reader.chip('2:00').click();
    await reader.seesSecond(120);
    expect(await foldsSeen(reader)).toBe(2);

    // By the triangle, and by the three dots.
    await reader.writing.line('A section').hover();
    await reader.writing.line('A section').locator('.collapse-icon').click();
    await until('the section is there', async () => (await reader.writing.chips()).includes('4:00'));
    // Nothing moves under the mouse between its two ways, though the cursor comes to the timestamp there.
    await reader.writing.content.locator('.cm-foldPlaceholder').click({ delay: 200 });
    await until('nothing is folded', async () => (await foldsSeen(reader)) === 0);
    await reader.writing.putsCursor('The beginning');
    const all = ['1:00', '2:00', '3:00', '4:00', '5:00', '6:00', '7:00', '8:00'];
    await until('all is there', async () => (await reader.writing.chips()).length === all.length);
    expect(await reader.writing.chips()).toEqual(all);
    await reader.chip('4:00').click();
    await reader.seesSecond(240);
    expect(await reader.writing.text()).toBe(NOTE);
  });

  test('opens for the cursor that goes from timestamp to timestamp', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader);
    await folds(reader, '## A section', '- An item');
    await reader.writing.putsCursor('The end');
    await reader.runs('Go to previous timestamp');
    await until('the item is open', async () => (await foldsSeen(reader)) === 1);
    await reader.writing.line('below it').waitFor();
    expect(await reader.writing.textAtCursor()).toContain('data-t="7:00"');
    await reader.writing.putsCursor('## A section');
    await reader.runs('Go to next timestamp');
    expect(await foldsSeen(reader)).toBe(1);
    await reader.runs('Go to next timestamp');
    await until('the section is open', async () => (await foldsSeen(reader)) === 0);
    expect(await reader.writing.textAtCursor()).toContain('data-t="3:00"');
  });

  test('stays folded while the note follows along: its first line is scrolled to', async () => {
    const reader = await arrive({ mode: 'live' });
    await writes(reader, NOTE.replace('## A section', `${far}## A section`) + far);
    await folds(reader, '## A section');
    await reader.writing.putsCursor('The beginning');
    await reader.chip('1:00').scrollIntoViewIfNeeded();
    await reader.chip('1:00').click();
    await reader.seesSecond(60);
    await reader.page.locator('[aria-label="Follow along in the note"]').first().click();
    // The note is the reader's own for some seconds after it was scrolled.
    await reader.page.waitForTimeout(4200);
    await reader.runs('Go to next cue');
    await reader.runs('Go to next cue');
    await reader.runs('Go to next cue');
    await reader.seesSecond(240);
    await reader.keepsPicture('live-preview-folded-playing');
    await until('the section is in view', () => reader.writing.shows(reader.chip('2:00')));
    expect(await foldsSeen(reader)).toBe(1);
  });
});
