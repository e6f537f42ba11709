import { describe, expect, test } from '@jest/globals';
import type { Equipment } from './equipment';
import type { Reader } from './reader';
import { until } from './until';
import { visits } from './visits';

const arrive = visits();

const IN_NOTE = 'Video Citations: Repair timestamps in this note';
const IN_VAULT = 'Video Citations: Repair timestamps in the vault';
const UNDO = 'Video Citations: Undo last repair';

const NAME = 'Notes on a walk';
const PATH = `${NAME}.md`;

const anchor = (time: string) => `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`;

/** A note as a generator pads it, with what a careless writer would lose: CRs, tabs, spaces, no last line end. */
const note = (times: readonly [string, string, string, string, string]) =>
  '---\r\ntitle:   "A walk"   \r\nvideoId: zuto7qWrplc\r\n---\r\n\r\n' +
  `First\t${anchor(times[0])} ,  ${anchor(times[1])}  \r\n` +
  `- naïve 𝄞 e\u0301 \u200f\u00a0\u2028${anchor(times[2])}\n` +
  `\`${anchor('10:10:00')}\` [09:34:00] <a data-t='09:34:00'>09:34:00</a>\r` +
  `| a | ${anchor(times[3])} |\r\n\r\n\r\n%%\\${anchor('11:00:00')}%% ${anchor(times[4])}\t `;

const WRITTEN = note(['00:45:00', '09:34:00', '09:38:00', '11:34:00', '12:05:00']);
const MEANT = note(['0:00:45', '0:09:34', '0:09:38', '0:11:34', '0:12:05']);

async function arriveAtNote(text = WRITTEN, equipment?: Equipment): Promise<Reader> {
  const reader = await arrive(equipment);
  await reader.receivesNote(NAME, text);
  return reader;
}

async function textOf(reader: Reader): Promise<string> {
  return (await reader.files.bytesOf(PATH)).toString('utf8');
}

describe('the preview of a repair', () => {
  test('tells of each timestamp its line, what is written, what it will be, why, and how sure that is', async () => {
    const reader = await arriveAtNote();
    await reader.runs(IN_NOTE);
    const [head, ...rows] = await (await reader.changes.appears()).rows();
    expect(head).toBe('A walk Notes on a walk.md 5 of 5');
    expect(rows.map((row) => / → /.exec(row) && row.replace(/ read as .*/, ''))).toEqual([
      'line 6 00:45:00 → 0:00:45',
      'line 6 09:34:00 → 0:09:34',
      'line 7 09:38:00 → 0:09:38',
      'line 8 11:34:00 → 0:11:34',
      'line 11 12:05:00 → 0:12:05',
    ]);
    for (const row of rows) expect(row).toMatch(/read as minutes:seconds.* · (certain|likely)$/);
  });

  test('writes nothing by itself, nor when it is cancelled', async () => {
    const reader = await arriveAtNote();
    await reader.runs(IN_NOTE);
    await reader.changes.appears();
    await reader.page.keyboard.press('Escape');
    await reader.changes.el.waitFor({ state: 'detached' });
    await reader.runs(IN_NOTE);
    await reader.changes.appears();
    await reader.changes.el.getByRole('button', { name: 'Cancel' }).click();
    expect(await textOf(reader)).toBe(WRITTEN);
    expect(await reader.offers(UNDO)).toBe(false);
  });

  test('is gone through by the keyboard alone', async () => {
    const reader = await arriveAtNote();
    await reader.runs(IN_NOTE);
    await reader.changes.appears();
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('Space');
    expect(await reader.changes.row('09:34:00').getAttribute('aria-checked')).toBe('false');
    await reader.page.keyboard.press('ControlOrMeta+Enter');
    await reader.seesText('Repaired 4 timestamps in 1 note.');
    expect(await textOf(reader)).toBe(note(['0:00:45', '09:34:00', '0:09:38', '0:11:34', '0:12:05']));
  });

  test('ticks and unticks only what its filter lets through', async () => {
    const reader = await arriveAtNote();
    await reader.runs(IN_NOTE);
    await reader.changes.appears();
    await reader.changes.filters('09:3');
    await until('two are left', async () => (await reader.changes.rows()).length === 3);
    await reader.changes.el.getByRole('checkbox').first().click();
    await reader.changes.filters('');
    await until('all are back', async () => (await reader.changes.rows()).length === 6);
    await reader.changes.repairs('3 timestamps');
    await reader.seesText('Repaired 3 timestamps in 1 note.');
    expect(await textOf(reader)).toBe(note(['0:00:45', '09:34:00', '09:38:00', '0:11:34', '0:12:05']));
  });

  test('warns where one that is left would be read otherwise, and does as it is told the second time', async () => {
    const times = ['57:01:00', '02:03:00', '1:02:00', '02:03:00'];
    const text = (written: readonly string[]) =>
      `---\nvideoId: aaaaaaaaaaa\n---\n\n${written.map((time) => `A claim ${anchor(time)}.\n`).join('\n')}`;
    const reader = await arriveAtNote(text(times));
    await reader.runs(IN_NOTE);
    await reader.changes.appears();
    const button = reader.changes.el.getByRole('button', { name: 'Repair 3 timestamps', exact: true });
    await button.click();
    await reader.seesText('Left as written, 1 timestamp would be read otherwise');
    await reader.seesText('line 9: 1:02:00 as 1:02:00 instead of 0:01:02');
    await reader.keepsPicture('repair-warning');
    expect(await textOf(reader)).toBe(text(times));
    await reader.changes.ticks('line 9');
    expect(await reader.changes.el.getByRole('alert').count()).toBe(0);
    await reader.changes.ticks('line 9');
    await button.click();
    await reader.seesText('Left as written, 1 timestamp');
    await button.click();
    await reader.seesText('Repaired 3 timestamps in 1 note.');
    expect(await textOf(reader)).toBe(text(['0:57:01', '0:02:03', '1:02:00', '0:02:03']));
  });

  test('says that there is nothing to repair where every timestamp says what it means', async () => {
    const reader = await arriveAtNote(MEANT);
    await reader.runs(IN_NOTE);
    await reader.seesText('Every timestamp in this note says what it means already.');
  });
});

describe('a repair of a note', () => {
  test('changes its timestamps and not a byte besides, and is undone to the byte', async () => {
    const reader = await arriveAtNote();
    const before = await reader.files.bytesOf(PATH);
    await reader.runs(IN_NOTE);
    await (await reader.changes.appears()).repairs('5 timestamps');
    await reader.seesText('Repaired 5 timestamps in 1 note.');
    expect(await textOf(reader)).toBe(MEANT);
    await reader.chip('9:34').waitFor();

    await reader.runs(UNDO);
    await reader.seesText('Restored 5 timestamps in 1 note.');
    expect(await reader.files.bytesOf(PATH)).toEqual(before);
    expect(await reader.offers(UNDO)).toBe(false);
    expect(reader.network.refused).toEqual([]);
  });

  test('leaves the chips as they are: they mean the same as before', async () => {
    const reader = await arriveAtNote();
    const seconds = () =>
      reader.page
        .locator('a.video-citations-chip')
        .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('data-seconds')));
    await reader.chip('11:34').waitFor();
    const before = await seconds();
    await reader.runs(IN_NOTE);
    await (await reader.changes.appears()).repairs('5 timestamps');
    await reader.seesText('Repaired 5 timestamps in 1 note.');
    await until('the note is drawn', async () => (await seconds()).length === before.length);
    expect(await seconds()).toEqual(before);
    await reader.clicks('9:38');
    await reader.seesSecond(578);
  });

  test.each(['live', 'source'] as const)(
    'counts what is typed and not saved yet (%s), and the editor undoes it in one step',
    async (mode) => {
      const text = WRITTEN.replaceAll(/\r\n?/g, '\n');
      const reader = await arriveAtNote(text, { mode });
      const editor = reader.page.locator('.cm-content').filter({ visible: true });
      await editor.click();
      await reader.page.keyboard.press('ControlOrMeta+End');
      await reader.page.keyboard.insertText(`and then ${anchor('13:00:00')}`);
      await reader.runs(IN_NOTE);
      await (await reader.changes.appears()).repairs('6 timestamps');
      await reader.seesText('Repaired 6 timestamps in 1 note.');
      const typed = (all: string, time: string) =>
        `${all.replaceAll(/\r\n?/g, '\n')}and then ${anchor(time)}`;
      expect(await textOf(reader)).toBe(typed(MEANT, '0:13:00'));

      await editor.focus();
      await reader.page.keyboard.press('ControlOrMeta+z');
      await until(
        'it is undone and saved',
        async () => (await textOf(reader)) === typed(WRITTEN, '13:00:00'),
      );
    },
  );

  test('does not write the line ends anew of a note that is open in an editor', async () => {
    const reader = await arriveAtNote(WRITTEN, { mode: 'source' });
    await reader.runs(IN_NOTE);
    await (await reader.changes.appears()).repairs('5 timestamps');
    await reader.seesText('Repaired 5 timestamps in 1 note.');
    expect(await textOf(reader)).toBe(MEANT);
  });

  test.each(['reading', 'source'] as const)(
    'keeps bytes that are no text, and a mark of the byte order (%s)',
    async (mode) => {
      const reader = await arriveAtNote('To come.', { mode });
      const [head, tail] = [Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(' caf\xe9', 'latin1')];
      await reader.files.putBytes(PATH, Buffer.concat([head, Buffer.from(WRITTEN)]));
      await reader.runs(IN_NOTE);
      await (await reader.changes.appears()).repairs('5 timestamps');
      await reader.seesText('Repaired 5 timestamps in 1 note.');
      expect(await reader.files.bytesOf(PATH)).toEqual(Buffer.concat([head, Buffer.from(MEANT)]));

      await reader.runs(UNDO);
      await reader.seesText('Restored 5 timestamps in 1 note.');
      expect(await reader.files.bytesOf(PATH)).toEqual(Buffer.concat([head, Buffer.from(WRITTEN)]));

      const broken = Buffer.concat([Buffer.from(WRITTEN), tail]);
      await reader.files.putBytes(PATH, broken);
      await reader.runs(IN_NOTE);
      await (await reader.changes.appears()).repairs('5 timestamps');
      await reader.seesText(/5 timestamps skipped/);
      await reader.seesText(/the file is not plain UTF-8 text/);
      expect(await reader.files.bytesOf(PATH)).toEqual(broken);
    },
  );
});

describe('a note that changes while the preview is open', () => {
  test('is repaired where it still says what was shown, and the rest is told', async () => {
    const reader = await arriveAtNote();
    await reader.runs(IN_NOTE);
    await reader.changes.appears();
    const edit = (text: string) =>
      `${text.replace('First', 'First of all').replaceAll('09:38:00', '09:39:00')}, says a phone`;
    await reader.receivesFile(PATH, edit(WRITTEN));
    await reader.changes.repairs('5 timestamps');
    await reader.seesText('Repaired 4 timestamps in 1 note.');
    await reader.seesText(`${PATH}, line 7, 09:38:00: it is not there any more`);
    expect(await textOf(reader)).toBe(edit(note(['0:00:45', '0:09:34', '09:38:00', '0:11:34', '0:12:05'])));
    await reader.keepsPicture('repair-skipped');
  });

  test('is repaired under its new name', async () => {
    const reader = await arriveAtNote();
    await reader.runs(IN_NOTE);
    await reader.changes.appears();
    await reader.files.rename(PATH, 'A walk, renamed.md');
    await reader.changes.repairs('5 timestamps');
    await reader.seesText('Repaired 5 timestamps in 1 note.');
    expect((await reader.files.notes())['A walk, renamed.md']).toBe(MEANT);
  });

  test('is told to be gone when it has been deleted', async () => {
    const reader = await arriveAtNote();
    await reader.runs(IN_NOTE);
    await reader.changes.appears();
    await reader.files.delete(PATH);
    await reader.changes.repairs('5 timestamps');
    await reader.seesText('Repaired 0 timestamps in 0 notes.');
    await reader.seesText(`${PATH}, line 6, 00:45:00: the note is gone`);
    expect(await reader.offers(UNDO)).toBe(false);
  });
});

describe('an undo after the reader has gone on writing', () => {
  test('restores what still stands, keeps what was written, and says what it left', async () => {
    const reader = await arriveAtNote();
    await reader.runs(IN_NOTE);
    await (await reader.changes.appears()).repairs('5 timestamps');
    await reader.seesText('Repaired 5 timestamps in 1 note.');
    const edit = (text: string) => `Written later. ${text.replace('First', 'Second')} And the end.`;
    await reader.receivesFile(PATH, edit(MEANT).replaceAll('0:09:34', '0:09:35'));
    await reader.runs(UNDO);
    await reader.seesText('Restored 4 timestamps in 1 note.');
    await reader.seesText(`${PATH}, 0:09:34: it is not there any more`);
    expect(await textOf(reader)).toBe(
      edit(note(['00:45:00', '0:09:35', '09:38:00', '11:34:00', '12:05:00'])),
    );
  });
});

describe('a repair of the vault', () => {
  test('shows the notes that need it, changes them and no other, and is undone to the byte', async () => {
    const reader = await arriveAtNote();
    const before = await reader.files.notes();
    await reader.runs(IN_VAULT);
    await reader.changes.appears();
    await reader.keepsPicture('repair-vault');
    const button = reader.changes.el.getByRole('button', { name: /^Repair \d/ });
    const count = Number(/\d+/.exec(await button.innerText())?.[0]);
    expect(count).toBeGreaterThan(50);
    await button.click();
    await reader.seesText(new RegExp(`Repaired ${String(count)} timestamps in \\d+ notes\\.`));

    const after = await reader.files.notes();
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter((path) => after[path] !== before[path]);
    expect(changed).toEqual(expect.arrayContaining([PATH, 'The General and its long chase.md']));
    expect(changed).not.toContain('Start here.md');
    for (const path of changed) expect(withoutTimes(after[path])).toBe(withoutTimes(before[path]));
    expect(after[PATH]).toBe(MEANT);

    await reader.runs(IN_VAULT);
    // What is left, if anything, is open: nothing of it is ticked.
    const nothingTicked = reader.changes.el.getByRole('button', { name: 'Repair 0 timestamps', exact: true });
    const nothingLeft = reader.page.getByText('Every timestamp in the vault says what it means already.');
    await nothingTicked.or(nothingLeft).first().waitFor();
    await reader.page.keyboard.press('Escape');
    await reader.runs(UNDO);
    await reader.seesText(new RegExp(`Restored ${String(count)} timestamps in \\d+ notes\\.`));
    expect(await reader.files.notes()).toEqual(before);
  });
});

/** A note with its times struck out of its timestamp anchors, and only there. */
function withoutTimes(text = ''): string {
  return text.replaceAll(/<a class="yt-timestamp"[^<]*<\/a>/g, (found) =>
    found.replaceAll(/(data-t=")[\d:]+|(>\[)[\d:]+/g, '$1$2#'),
  );
}

describe('the preview is seen', () => {
  test.each([
    ['light', 'desktop'],
    ['dark', 'desktop'],
    ['light', 'phone'],
    ['dark', 'phone'],
  ] as const)('in the colours of %s on a %s', async (theme, platform) => {
    const reader = await arrive({ theme, platform });
    await reader.opens('The General and its long chase');
    await reader.runs(IN_VAULT);
    await reader.changes.appears();
    await reader.page.waitForTimeout(300);
    await reader.keepsPicture(`repair-${theme}-${platform}`);
    const box = await reader.changes.el.boundingBox();
    const width = reader.page.viewportSize()?.width ?? 0;
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    const overflow = await reader.changes.el
      .locator('.video-citations-change-list')
      .evaluate((el) => el.scrollWidth - el.clientWidth);
    expect(overflow).toBe(0);
  });
});
