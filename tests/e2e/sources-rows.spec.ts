import { describe, expect, test } from '@jest/globals';
import type { Menu, TAbstractFile } from 'obsidian';
import type { Reader } from './reader';
import { until } from './until';
import { visits } from './visits';

const arrive = visits();

const BUNNY = 'Big Buck Bunny and the end of patience';
const COSMOS = 'Cosmos Laundromat and the gift of a lifetime';

async function arriveAtBunny(): Promise<Reader> {
  const reader = await arrive();
  await reader.opens(BUNNY);
  await reader.sources.row('of a darker kind').waitFor();
  return reader;
}

/** What Obsidian's page preview was asked for last: the note, and the text of the line. */
async function previewAsked(reader: Reader, hover: () => Promise<void>): Promise<readonly [string, string]> {
  await reader.page.evaluate(() => {
    window.previews = [];
    window.app?.workspace.on('hover-link', (link: never) => window.previews?.push(link));
  });
  await hover();
  await until('a preview is asked for', () => reader.page.evaluate(() => (window.previews ?? []).length > 0));
  return reader.page.evaluate(async () => {
    const link = window.previews?.at(-1);
    const file = window.app?.metadataCache.getFirstLinkpathDest(link?.linktext ?? '', link?.sourcePath ?? '');
    const text = file ? await window.app?.vault.cachedRead(file) : '';
    return [file?.basename ?? '', text?.split('\n')[link?.state?.scroll ?? -1] ?? ''] as const;
  });
}

declare global {
  interface Window {
    previews?: { linktext: string; sourcePath: string; state?: { scroll?: number } }[];
  }
}

describe('a row under the pointer, with Ctrl or Cmd', () => {
  test.each([
    ['of a moment', 'smells a flower', BUNNY, 'smells a flower'],
    ['of a mention', 'of a darker kind', COSMOS, 'of a darker kind'],
  ])('%s shows its note at its line', async (_, row, note, line) => {
    const reader = await arriveAtBunny();
    const asked = await previewAsked(reader, () =>
      reader.sources
        .row(row)
        .locator('.tree-item-self')
        .hover({ modifiers: ['ControlOrMeta'] }),
    );
    expect(asked).toEqual([note, expect.stringContaining(line)]);
    await reader.page.locator('.hover-popover').filter({ hasText: line }).waitFor();
  });

  test('of a note shows that note from its start', async () => {
    const reader = await arriveAtBunny();
    const row = reader.sources.row(/^Cosmos Laundromat/).locator('.tree-item-self');
    const asked = await previewAsked(reader, () => row.hover({ modifiers: ['ControlOrMeta'] }));
    expect(asked).toEqual([COSMOS, '']);
  });

  test('of a channel shows the note of the channel', async () => {
    const reader = await arriveAtBunny();
    const channel = reader.sources.row(/^Big Buck Bunny/).locator('.video-citations-channel');
    const asked = await previewAsked(reader, () => channel.hover({ modifiers: ['ControlOrMeta'] }));
    expect(asked[0]).toBe('Blender Studio');
  });
});

test("the menu of a note, of a video and of a topic with a note holds the app's own menu of the file", async () => {
  const reader = await arriveAtBunny();
  await reader.page.evaluate(() => {
    window.app?.workspace.on('file-menu', (menu: Menu, file: TAbstractFile, source: string) => {
      menu.addItem((item) => item.setTitle(`File ${file.path} in ${source}`));
    });
  });
  for (const [row, file] of [
    [/^Cosmos Laundromat/, COSMOS],
    [/^Big Buck Bunny/, BUNNY],
  ] as const) {
    await reader.sources.row(row).click({ button: 'right' });
    await reader.seesText(`File ${file}.md in video-citations-sources`);
    await reader.page.keyboard.press('Escape');
  }
  await reader.sources.row('smells a flower').click({ button: 'right' });
  await reader.seesText('Go to place in note');
  expect(await reader.page.locator('.menu').innerText()).not.toContain('File ');
});

describe('a screen reader', () => {
  test('is told of the tree: its name, and of each row name, level, whether it is unfolded and where it stands', async () => {
    const reader = await arriveAtBunny();
    const tree = reader.page.getByRole('tree', { name: 'Sources, backlinked topics and topics' });
    await tree.getByRole('treeitem', { name: 'Sources 1', expanded: true }).waitFor();
    const snapshot = await tree.ariaSnapshot();
    expect(snapshot).toMatch(/treeitem "Sources 1" \[expanded\] \[level=1\]/);
    expect(snapshot).toMatch(/treeitem "Big Buck Bunny[^"]* 14" \[expanded\] \[level=2\]/);
    expect(snapshot).toMatch(/treeitem "1:05 smells a flower" \[level=3\]/);
    expect(snapshot).toMatch(/treeitem "Timestamps that say nothing[^"]*" \[level=3\]/);
    const flower = reader.sources.row('smells a flower');
    expect(await flower.getAttribute('aria-posinset')).toBe('2');
    expect(Number(await flower.getAttribute('aria-setsize'))).toBe(15);
  });

  test('goes through it by keys, with one row in the order of Tab, which is the selected one', async () => {
    const reader = await arriveAtBunny();
    const current = reader.sources.el.getByRole('treeitem', { selected: true });
    const isOn = async (text: string | RegExp): Promise<void> => {
      await current.filter({ hasText: text }).waitFor();
      expect(await current.count()).toBe(1);
      expect(await current.evaluate((el) => el === document.activeElement)).toBe(true);
      expect(await reader.sources.el.locator('[tabindex="0"]').count()).toBe(1);
    };
    await current.focus();
    await isOn(/^Sources/);
    await reader.page.keyboard.press('ArrowDown');
    await isOn(/^Big Buck Bunny/);
    await reader.page.keyboard.press('ArrowLeft');
    await reader.sources.el.getByRole('treeitem', { name: /^Big Buck Bunny/, expanded: false }).waitFor();
    await isOn(/^Big Buck Bunny/);
    await reader.page.keyboard.press('ArrowRight');
    await reader.page.keyboard.press('ArrowRight');
    await isOn(/^0:34/);
    await reader.page.keyboard.press('ArrowLeft');
    await isOn(/^Big Buck Bunny/);
    await reader.page.keyboard.type('cosmos');
    await isOn(/^Cosmos Laundromat/);
    await reader.page.keyboard.press('End');
    await isOn('Elephants Dream');
    await reader.page.keyboard.press('Home');
    await isOn(/^Sources/);
  });
});

describe('a filter', () => {
  test('that nothing passes says so, and what can be asked', async () => {
    const reader = await arriveAtBunny();
    await reader.sources.control('Show search filter').click();
    await reader.page.keyboard.type('unheard of');
    await reader.seesText('Nothing here passes the filter.');
    await reader.seesText('path:, file:, tag:, channel: or line:');
    await reader.page.keyboard.press('Escape');
    await reader.sources.row('smells a flower').waitFor();
  });

  test('asks for tags, and for words of one line', async () => {
    const reader = await arriveAtBunny();
    await reader.files.put(`${COSMOS}.md`, await tagged(reader));
    await reader.sources.control('Show search filter').click();
    await reader.page.keyboard.type('tag:seen line:(darker kind)');
    await until('only what passes is shown', async () => {
      const rows = await reader.sources.rows();
      return (
        rows.length === 3 && rows[1]?.startsWith('Cosmos') === true && rows[2]?.includes('darker') === true
      );
    });
  });
});

async function tagged(reader: Reader): Promise<string> {
  const notes = await reader.files.notes();
  return `${notes[`${COSMOS}.md`] ?? ''}\n#seen/twice\n`;
}
