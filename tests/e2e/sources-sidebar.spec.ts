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
    await reader.receivesNote('Shopping', 'Bread and milk.\n');
    await reader.seesText('This note has no timestamps, and no other note links to it.');
  });
});

describe('the sources of a note', () => {
  test('are called as the note of their channel calls them', async () => {
    const reader = await arrive();
    await reader.opens('Agent 327 in the barbershop');
    await reader.sources.row(/^Agent 327: Operation Barbershop/).waitFor();
  });

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

describe('the topics of a note', () => {
  test('are there whether they have a note or not, and unfold to every other moment on them, which plays', async () => {
    const reader = await arrive();
    await reader.opens(BUNNY);
    await reader.sources.row('smells a flower').waitFor();
    await reader.sources.control('Collapse all').click();
    await reader.sources.row('comic timing').click();
    await reader.sources.row('Sprite Fright and its moral').click();
    await reader.sources.row('the song goes on and the mood does not').click();
    await reader.seesSecond(285);
    expect(reader.youtube.frames.map(({ pathname }) => pathname)).toEqual(['/embed/_cMxraX_5RE']);
  });

  test('without a note have a page in the sidebar, by a click, until the reader goes back', async () => {
    const reader = await arrive();
    await reader.opens(BUNNY);
    await reader.sources.row('smells a flower').waitFor();
    await reader.sources.control('Collapse all').click();
    await reader.sources.row('comic timing').locator('.video-citations-name').click();
    await reader.sources.row('When one of their own is hurt').waitFor();
    expect(await reader.sources.shownInstead.innerText()).toBe('comic timing');
    expect((await reader.sources.rows())[0]).toBe('Sources 4');
    await reader.keepsPicture('page-of-a-topic');
    await reader.sources.control('Back to the open note').click();
    await reader.sources.shownInstead.waitFor({ state: 'hidden' });
    await reader.sources.row('Blender Studio').waitFor();
  });

  test('are opened by a command, by any of their names', async () => {
    const reader = await arrive();
    await reader.opens('Start here');
    await reader.runs('Video Citations: Open topic…');
    await reader.page.locator('.prompt-input').fill('rituals');
    await reader.seesText('No note yet · named in one note');
    await reader.page.keyboard.press('Enter');
    await reader.sources.row('nobody below knows').click();
    await reader.seesSecond(380);
  });

  test('of a channel are those of its videos, by weight', async () => {
    const reader = await arrive();
    await reader.opens('Blender Studio');
    await reader.sources.row('Agent 327').waitFor();
    await reader.sources.row('Backlinked topics').click();
    await reader.sources.row('Related topics').click();
    await reader.sources.row('Character animation').waitFor();
    const rows = await reader.sources.rows();
    const counts = rows
      .slice(rows.findIndex((row) => row.startsWith('Related topics')) + 1)
      .map((row) => Number(/\d+$/.exec(row)?.[0]));
    expect(counts.length).toBeGreaterThan(2);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});

describe('the reader arranges the pane', () => {
  test('by a filter, which goes with its note', async () => {
    const reader = await arrive();
    await reader.opens('Blender Studio');
    await reader.sources.row('Agent 327').waitFor();
    await reader.sources.control('Show search filter').click();
    await reader.page.keyboard.type('file:sintel -made dragon');
    await until('only what passes is shown', async () => {
      const [first, second] = await reader.sources.rows();
      return first === 'Sources 1' && second?.startsWith('Sintels search for a lost dragon') === true;
    });
    await reader.keepsPicture('sources-filtered');
    await reader.page.locator('.nav-file-title').filter({ hasText: 'Big Buck Bunny' }).click();
    await reader.sources.row('smells a flower').waitFor();
    await reader.page.locator('.nav-file-title').filter({ hasText: 'Blender Studio' }).click();
    await reader.sources.row(/^Sources\s*1$/).waitFor();
  });

  test('by order and by channel', async () => {
    const reader = await arrive();
    await reader.opens('open_movie');
    await reader.sources.row('Backlinked topics').waitFor();
    await reader.sources.control('Collapse all').click();
    await reader.sources.arranges('Name (Z to A)');
    await until(
      'the last is first',
      async () => (await reader.sources.rows())[1]?.startsWith('Tears') === true,
    );
    await reader.sources.arranges('Group by channel');
    await reader.sources.row(/No channel/).waitFor();
    expect(await reader.sources.rows()).toContainEqual(expect.stringMatching(/^Blender Studio \d+$/));
  });

  test('by pinning it to a note, and finds it so after a restart', async () => {
    const reader = await arrive();
    await reader.opens(BUNNY);
    await reader.sources.row('smells a flower').waitFor();
    await reader.sources.control('Pin to this note').click();
    await reader.page.locator('.nav-file-title').filter({ hasText: 'Agent 327' }).click();
    await reader.chip('0:51').waitFor();
    expect(await reader.sources.shownInstead.innerText()).toBe(BUNNY);
    await reader.page.waitForTimeout(2500);
    await reader.opens('Agent 327 in the barbershop');
    await reader.sources.row('smells a flower').waitFor();
    await reader.sources.control('Unpin').click();
    await reader.sources.row('It is not a shop').waitFor();
  });

  test('by dragging a moment into a note, which names the video where it is another one', async () => {
    const reader = await arrive({ mode: 'source' });
    await reader.opens(BUNNY);
    const cue = reader.sources.row('smells a flower');
    await cue.waitFor();
    const text = reader.page.locator('.cm-content').filter({ visible: true });
    const heading = text.locator('.cm-line').filter({ hasText: 'Three bullies' });
    await cue.dragTo(heading);
    await until('the cue is written', async () => (await heading.innerText()).includes('data-t="1:05"'));
    expect(await heading.innerText()).not.toContain('data-video');
    await reader.sources.row('of a darker kind').dragTo(heading);
    await until('the other cue is written', async () =>
      (await heading.innerText()).includes('data-video="Y-rmzh0PI3c"'),
    );
  });

  test('by the keyboard alone', async () => {
    const reader = await arrive();
    await reader.opens(BUNNY);
    await reader.sources.row('0:34').click();
    await reader.seesSecond(34);
    await reader.page.keyboard.press('Home');
    await reader.page.keyboard.type('back');
    await reader.page.keyboard.press('ArrowLeft');
    await reader.page.keyboard.press('End');
    await reader.page.keyboard.type('comic');
    await reader.page.keyboard.press('Enter');
    await until('the topic is shown', async () => (await reader.sources.shownInstead.count()) > 0);
    expect(await reader.sources.shownInstead.innerText()).toBe('comic timing');
  });
});
