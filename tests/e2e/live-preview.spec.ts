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

/** What the chips say that are drawn, in the order of the note. */
async function chipsIn(reader: Reader): Promise<readonly string[]> {
  const texts = await reader.writing.content.locator('a.video-citations-chip').allInnerTexts();
  return texts.map((text) => text.trim());
}

describe('in Live Preview', () => {
  test.each([
    [{}, 'light'],
    [{ theme: 'dark' }, 'dark'],
    [{ platform: 'phone' }, 'phone'],
  ] as const)('each timestamp is one chip, wherever it stands (%p)', async (equipment, name) => {
    const reader = await arrive({ ...equipment, mode: 'live' });
    await writes(reader);
    await until('each is a chip', async () => (await chipsIn(reader)).length >= PLAYABLE.length);
    await reader.keepsPicture(`live-preview-${name}`);
    expect(await chipsIn(reader)).toEqual(PLAYABLE);
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
});
