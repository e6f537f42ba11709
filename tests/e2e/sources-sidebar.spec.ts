import { describe, expect, test } from '@jest/globals';
import type { Reader } from './reader';
import { until } from './until';
import { visits } from './visits';

const arrive = visits();

const BUNNY = 'Big Buck Bunny and the end of patience';

describe('the sources pane', () => {
  test('is there as soon as the plugin is, beside the note and not before it', async () => {
    const reader = await arrive();
    await reader.opens(BUNNY);
    await reader.sources.el.waitFor();
    await reader.sources.row('smells a flower').waitFor();
    expect(await reader.chip('0:34').isVisible()).toBe(true);
    await reader.keepsPicture('sources-on-first-enable');
  });

  test.each([
    ['its command', (reader: Reader) => reader.runs('Video Citations: Open sources')],
    ['its icon in the ribbon', (reader: Reader) => reader.page.getByLabel('Open sources').first().click()],
  ])('comes back by %s', async (_, open) => {
    const reader = await arrive();
    await reader.opens(BUNNY);
    await reader.sources.el.waitFor();
    await reader.page.getByLabel('Toggle right sidebar').click();
    await reader.sources.el.waitFor({ state: 'hidden' });
    await open(reader);
    await reader.sources.row('smells a flower').waitFor();
    expect(await reader.sources.el.count()).toBe(1);
  });

  test('says so where a note has neither timestamps nor backlinks', async () => {
    const reader = await arrive();
    await reader.opens('Start here');
    await reader.seesText('This note has no timestamps, and no other note links to it.');
  });
});

describe('the sources of a note', () => {
  test('are its videos with title, channel and number of moments, these in the order of the video', async () => {
    const reader = await arrive();
    await reader.opens(BUNNY);
    await reader.sources.row('smells a flower').waitFor();
    expect((await reader.sources.rows()).slice(0, 7)).toEqual([
      'Sources 1',
      'Big Buck Bunny and the end of patience Blender Studio 14',
      '0:34 A very large rabbit wakes up in a very lovely meadow',
      '1:05 smells a flower',
      '1:22 It was made to prove that Blender could do fur, grass and cartoon comedy',
      '2:25 Frank, Rinky and Gimera, a flying squirrel, a red squirrel and a chinchilla, have watched him',
      '2:58 They kill a butterfly for fun',
    ]);
  });

  test('play, each from its second', async () => {
    const reader = await arrive();
    await reader.opens(BUNNY);
    await reader.sources.row('1:22').click();
    await reader.seesSecond(82);
    await reader.sources.row('smells a flower').click();
    await reader.seesSecond(65);
    expect(reader.youtube.frames).toHaveLength(1);
  });

  test('play by the keyboard', async () => {
    const reader = await arrive();
    await reader.opens(BUNNY);
    await reader.sources.row('0:34').click();
    await reader.seesSecond(34);
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('Enter');
    await reader.seesSecond(65);
  });

  test('lead by Ctrl or Cmd to their place in the note', async () => {
    const reader = await arrive();
    await reader.opens(BUNNY);
    await reader.sources.row('9:12').click({ modifiers: ['ControlOrMeta'] });
    await reader.chip('9:12').waitFor();
    expect(await reader.secondShown()).toBeNull();
  });

  test('are several where a reader has gathered moments of several films', async () => {
    const reader = await arrive();
    await reader.opens('My favourite moments');
    await reader.sources.row('1:02:27').waitFor();
    const titles = (await reader.sources.rows()).filter((row) => !/^\d/.test(row));
    expect(titles).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Sources 4$/),
        expect.stringMatching(/^The General and its long chase/),
        expect.stringMatching(/^Spring and the spirits of the mountain/),
      ]),
    );
  });
});

describe('the pane follows', () => {
  test('the reader from note to note', async () => {
    const reader = await arrive();
    await reader.opens('Elephants Dream and the first open movie');
    await reader.sources.row('9:20').waitFor();
    await reader.scrollsTo(reader.page.getByRole('link', { name: 'the next film' }));
    await reader.page.getByRole('link', { name: 'the next film' }).click();
    await reader.sources.row('smells a flower').waitFor();
    expect((await reader.sources.rows())[1]).toMatch(/^Big Buck Bunny/);
  });

  test('what is being written', async () => {
    const reader = await arrive({ mode: 'source' });
    await reader.opens(BUNNY);
    await reader.sources.row('smells a flower').waitFor();
    await reader.page.locator('.cm-content').filter({ visible: true }).click();
    await reader.page.keyboard.press('ControlOrMeta+End');
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.insertText(
      'A rabbit waves <a class="yt-timestamp" data-t="00:00:07">[00:00:07]</a>.',
    );
    await reader.sources.row('A rabbit waves').waitFor();
    expect(await reader.sources.rows()).toContain('0:07 A rabbit waves');
  });
});

describe('the notes that lead to a note', () => {
  test('are there with the sentence and its moment, which plays', async () => {
    const reader = await arrive();
    await reader.opens('open_movie');
    await reader.sources.row('Backlinked topics').waitFor();
    expect((await reader.sources.rows())[0]).toMatch(/^Sources/);
    const mention = reader.sources.row(/its characters can be downloaded/);
    await until('the mention is read', async () => (await mention.count()) > 0);
    await reader.keepsPicture('backlinks-of-a-topic');
    expect(await mention.locator('.search-result-file-matched-text').innerText()).toBe('open movie');
    await mention.click();
    await reader.seesSecond(221);
    expect(reader.youtube.frames.map(({ pathname }) => pathname)).toEqual(['/embed/mN0zPOpADL4']);
  });

  test('are gone once they do not lead there any more', async () => {
    const reader = await arrive();
    await reader.opens('Agent 327 in the barbershop');
    await reader.sources.row(/Backlinked topics\s*3/).waitFor();
    await reader.receivesFile('Blender Studio.md', 'Nothing about films.\n');
    await reader.sources.row(/Backlinked topics\s*2/).waitFor();
  });
});
