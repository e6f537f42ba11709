import { describe, expect, test } from '@jest/globals';
import type { Equipment } from './equipment';
import type { Reader } from './reader';
import { until } from './until';
import { visits } from './visits';
import { WritingDesk } from './writing-desk';

const arrive = visits();

const SINTEL = 'Sintels search for a lost dragon';
const INSERT = 'Video Citations: Insert current moment';
const PLAY = 'Video Citations: Play or pause';

/** Somebody who watches Sintel from 9:05 on, and has begun to write at the end of its note. */
async function writesBesideFilm(equipment: Equipment = {}): Promise<{ reader: Reader; desk: WritingDesk }> {
  const reader = await arrive(equipment);
  await reader.opens(SINTEL);
  await reader.clicks('9:05');
  await reader.seesSecond(545);
  await reader.runs(PLAY);
  const desk = new WritingDesk(reader);
  await desk.takesUp();
  await desk.types('\nShe calls him.');
  return { reader, desk };
}

const END = /She calls him\. <a class="yt-timestamp" data-t="(9:\d\d)">\[\1\]<\/a>$/;

describe('the moment that is shown', () => {
  test('is written behind what was typed, plays there, and is undone in one step', async () => {
    const { reader, desk } = await writesBesideFilm();
    const before = await desk.text();
    await reader.runs(INSERT);
    await desk.says('there is an anchor', (text) => END.test(text));
    const [, time = ''] = END.exec(await desk.text()) ?? [];
    expect(await desk.el.evaluate((el) => el.contains(el.doc.activeElement))).toBe(true);

    await reader.page.keyboard.press('ControlOrMeta+z');
    expect(await desk.text()).toBe(before);
    await reader.page.keyboard.press('ControlOrMeta+y');
    await desk.types('.');
    expect(await desk.text()).toMatch(/<\/a>\.$/);

    await reader.page.locator('.view-action[aria-label^="Current view: editing"]').click();
    await reader.readsToTheEnd();
    await reader.chip(time).click();
    await reader.seesSecond(Number(time.split(':')[1]) + 540);
  });

  test.each(['desktop', 'phone'] as const)(
    'is written by a button of the player, on a %s',
    async (platform) => {
      const { reader, desk } = await writesBesideFilm({ platform });
      await reader.page.getByRole('button', { name: 'Insert current moment' }).click();
      await desk.says('there is an anchor', (text) => END.test(text));
      await reader.keepsPicture(`insert-${platform}`);
    },
  );

  test('is written from the toolbar of a phone, which has the focus back for the next word', async () => {
    const reader = await arrive({ platform: 'phone' });
    const toolbar = { mobileToolbarCommands: ['video-citations:insert-current-moment'] };
    await reader.opens(SINTEL);
    await reader.files.putConfig('app.json', JSON.stringify(toolbar));
    await reader.opens(SINTEL);
    await reader.clicks('9:05');
    await reader.seesSecond(545);
    const desk = new WritingDesk(reader);
    await desk.takesUp();
    await desk.types('\nShe calls him.');
    await reader.keepsPicture('insert-phone-toolbar');
    await reader.page.locator('.mobile-toolbar').getByRole('button', { name: 'Insert current moment' }).tap();
    await desk.says('there is an anchor', (text) => END.test(text));
    await desk.types(' He');
    expect(await desk.text()).toMatch(/<\/a> He$/);
  });

  test('is written by the menu of the player', async () => {
    const { reader, desk } = await writesBesideFilm();
    await reader.page.getByRole('button', { name: 'Player menu' }).click();
    await reader.keepsPicture('insert-menu');
    await reader.page.locator('.menu-item').filter({ hasText: 'Insert current moment' }).click();
    await desk.says('there is an anchor', (text) => END.test(text));
  });

  test('names its video in a note about another one, and is its time alone in code', async () => {
    const { reader, desk } = await writesBesideFilm();
    await reader.page.locator('.nav-file-title').filter({ hasText: 'My favourite moments' }).click();
    await desk.says('it is the other note', (text) => text.includes('Some moments that I come back to'));
    await desk.goesToTheEnd();
    await desk.types('\nHere');
    await reader.runs(INSERT);
    await desk.says('it names Sintel', (text) =>
      /Here <a class="yt-timestamp" data-t="9:\d\d" data-video="[\w-]{11}">\[9:\d\d\]<\/a>$/.test(text),
    );
    await desk.types('\n\n```\nat ');
    await reader.runs(INSERT);
    await desk.says('it is a time', (text) => /```\nat 9:\d\d$/.test(text));
  });

  test('is asked for in vain where nothing is written, and that is said', async () => {
    const reader = await arrive();
    await reader.opens(SINTEL);
    expect(await reader.offers(INSERT)).toBe(false);
    await reader.clicks('9:05');
    await reader.seesSecond(545);
    expect(await reader.offers(INSERT)).toBe(false);
    await reader.page.getByRole('button', { name: 'Insert current moment' }).click();
    await reader.seesText('Open a note for editing first');
  });
});

describe('behind the trigger', () => {
  const offers = ({ page }: Reader) => page.locator('.suggestion-item.video-citations-suggestion');

  test.each([
    ['light', 'desktop'],
    ['dark', 'phone'],
  ] as const)(
    'the current moment and the cues near it are offered, in %s on a %s',
    async (theme, platform) => {
      const { reader, desk } = await writesBesideFilm({ theme, platform });
      await desk.types(' ;;');
      await offers(reader).first().waitFor();
      const texts = await offers(reader).allInnerTexts();
      expect(texts[0]).toMatch(/^9:0\d\s+Current moment$/);
      expect(texts[1]).toMatch(/^9:05\s+sculpted and simulated by hand$/);
      await reader.keepsPicture(`suggest-${theme}-${platform}`);
      await desk.types('shaman');
      await until('one is left', async () => (await offers(reader).count()) === 1);
      await reader.page.keyboard.press('Enter');
      await desk.says('it is inserted', (text) =>
        text.endsWith('him. <a class="yt-timestamp" data-t="1:52">[1:52]</a>'),
      );
      await reader.page.keyboard.press('ControlOrMeta+z');
      expect(await desk.text()).toMatch(/him\. ;;shaman$/);
    },
  );

  test('what was typed stays where the reader wants none', async () => {
    const { reader, desk } = await writesBesideFilm();
    await desk.types(' ;;');
    await offers(reader).first().waitFor();
    await reader.page.keyboard.press('Escape');
    await offers(reader).first().waitFor({ state: 'detached' });
    expect(await desk.text()).toMatch(/him\. ;;$/);
    await desk.types('sha');
    await reader.page.waitForTimeout(400);
    expect(await offers(reader).count()).toBe(0);
    await desk.types(' ;;nothing');
    await offers(reader).first().waitFor({ state: 'detached' });
    for (let left = 'nothing'.length; left > 0; left--) await reader.page.keyboard.press('Backspace');
    await offers(reader).first().waitFor();
    await desk.types('\n\n```\n;;');
    await reader.page.waitForTimeout(400);
    expect(await offers(reader).count()).toBe(0);
  });
});

describe('by the reader’s choice', () => {
  const chosen = { version: 1, place: 'beside', placeOnPhone: 'note' };

  test('it is a link to the video, some seconds earlier', async () => {
    const { reader, desk } = await writesBesideFilm();
    await reader.files.putPluginData(
      JSON.stringify({ settings: { ...chosen, template: 'link', goesBack: 60 } }),
    );
    await reader.runs(INSERT);
    await desk.says('there is a link', (text) =>
      /him\. \[8:\d\d\]\(https:\/\/www\.youtube\.com\/watch\?v=[\w-]{11}&t=\d{3}\)$/.test(text),
    );
  });

  test('what is pasted becomes timestamps at once, in one step of undo, and only then', async () => {
    const { reader, desk } = await writesBesideFilm();
    const paste = (text: string) =>
      desk.el.evaluate((el, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        el.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, text);
    await paste(' at [1:00]');
    await desk.says('it is pasted', (text) => text.endsWith('She calls him. at [1:00]'));
    await reader.files.putPluginData(JSON.stringify({ settings: { ...chosen, convertsPasted: true } }));
    await paste('\n[2:00] and\nhttps://youtu.be/YE7VzlLtp-4?t=65 or 3:00 pm');
    await desk.says('it is converted', (text) =>
      text.endsWith(
        ' at [1:00]\n<a class="yt-timestamp" data-t="2:00">[2:00]</a> and\n' +
          '<a class="yt-timestamp" data-t="1:05" data-video="YE7VzlLtp-4">[1:05]</a> or 3:00 pm',
      ),
    );
    await reader.page.keyboard.press('ControlOrMeta+z');
    await desk.says('it is undone', (text) => text.endsWith('She calls him. at [1:00]'));
  });

  test('the video waits while it is typed, and goes on afterwards', async () => {
    const { reader, desk } = await writesBesideFilm();
    await reader.files.putPluginData(JSON.stringify({ settings: { ...chosen, pausesWhileTyping: true } }));
    // The choice is read at the first stroke.
    await desk.types('x');
    await reader.runs(PLAY);
    const isPaused = () => reader.page.locator('video').evaluate((el) => (el as HTMLVideoElement).paused);
    await until('it plays', async () => !(await isPaused()));
    await desk.el.focus();
    await desk.types(' a long sentence');
    await until('it waits', isPaused);
    await until('it goes on', async () => !(await isPaused()));
  });
});

describe('times and addresses', () => {
  const CONVERT = 'Video Citations: Convert times and addresses in this note to timestamps';
  const ID = 'eRsGyueVLvQ';
  const FRONT = `---\r\ntitle: A walk\r\nvideoId: ${ID}\r\n---\r\n\r\n`;
  const BODY =
    `[9:05] She fights. Later (10:26) she sees.\r\n\r\n- 1:52 the shaman\r\n` +
    `- see https://youtu.be/${ID}?t=2m12s and https://www.youtube.com/watch?v=YE7VzlLtp-4&t=482\r\n` +
    '- not `12:34`, not [12:34](https://example.com), nor John 3:16 or at 12:30 pm\r\n';
  const anchor = (time: string, video = '') =>
    `<a class="yt-timestamp" data-t="${time}"${video && ` data-video="${video}"`}>[${time}]</a>`;
  const WANTED = BODY.replace('[9:05]', anchor('9:05'))
    .replace('(10:26)', anchor('10:26'))
    .replace('1:52', anchor('1:52'))
    .replace(`https://youtu.be/${ID}?t=2m12s`, anchor('2:12'))
    .replace('https://www.youtube.com/watch?v=YE7VzlLtp-4&t=482', anchor('8:02', 'YE7VzlLtp-4'));
  const PATH = 'A walk.md';

  test('become timestamps after they were shown, each as chosen, and one undo takes that back', async () => {
    const reader = await arrive();
    await reader.receivesNote('A walk', FRONT + BODY);
    await reader.runs(CONVERT);
    await reader.changes.appears();
    const rows = (await reader.changes.rows()).join('\n');
    expect(rows).toContain('(10:26) → 10:26');
    expect(rows).toContain('a verse');
    expect(rows).toContain('a time of day');
    await reader.changes.el.getByRole('button', { name: 'Convert to 5 timestamps', exact: true }).click();
    await reader.seesText('Made 5 timestamps in 1 note.');
    expect((await reader.files.notes())[PATH]).toBe(FRONT + WANTED);
    await reader.clicks('10:26');
    await reader.seesSecond(626);

    await reader.runs('Video Citations: Undo last repair or conversion');
    await reader.seesText('Restored 5 timestamps in 1 note.');
    expect((await reader.files.notes())[PATH]).toBe(FRONT + BODY);
    // An editor saves two seconds after an edit; that the file has changed is none, and its line ends stay.
    await reader.page.waitForTimeout(2500);
    expect((await reader.files.notes())[PATH]).toBe(FRONT + BODY);
  });

  test('of what is selected become so in the editor, as one step of its undo', async () => {
    const reader = await arrive({ mode: 'live' });
    const desk = new WritingDesk(reader);
    await reader.receivesNote('A walk', (FRONT + BODY).replaceAll('\r\n', '\n'));
    await desk.goesToTheEnd();
    await desk.types('\n1:00 first\n2:00 second');
    const before = await desk.text();
    await reader.page.keyboard.press('Shift+Home');
    await reader.runs('Video Citations: Convert times and addresses in selection to timestamps');
    await reader.changes.appears();
    expect(await reader.changes.rows()).toHaveLength(2);
    await reader.changes.el.getByRole('button', { name: 'Convert to 1 timestamp', exact: true }).click();
    await desk.says('it is a timestamp', (text) => text === before.replace('2:00', anchor('2:00')));
    await desk.el.focus();
    await reader.page.keyboard.press('ControlOrMeta+z');
    expect(await desk.text()).toBe(before);
  });

  test.each([
    ['light', 'desktop'],
    ['dark', 'phone'],
  ] as const)('are shown in the colours of %s on a %s', async (theme, platform) => {
    const reader = await arrive({ theme, platform });
    await reader.opens('Start here');
    await reader.receivesFile('Start here.md', FRONT + BODY);
    await reader.seesText('the shaman');
    await reader.runs(CONVERT);
    await reader.changes.appears();
    await reader.page.waitForTimeout(300);
    await reader.keepsPicture(`convert-${theme}-${platform}`);
    const overflow = await reader.changes.el
      .locator('.video-citations-change-list')
      .evaluate((el) => el.scrollWidth - el.clientWidth);
    expect(overflow).toBe(0);
  });
});

describe('a new note for a video', () => {
  const NEW = 'Video Citations: New note for a video';

  test.each([
    ['light', 'desktop'],
    ['dark', 'phone'],
  ] as const)('begins with its properties, in %s on a %s', async (theme, platform) => {
    const reader = await arrive({ theme, platform });
    const desk = new WritingDesk(reader);
    await reader.opens('Start here');
    await reader.runs(NEW);
    const { page } = reader;
    await page.getByLabel('Address').fill('https://youtu.be/1e123456789?t=5');
    await page.getByLabel('Title').fill('Start here');
    await reader.keepsPicture(`new-note-${theme}-${platform}`);
    await page.getByRole('button', { name: 'Create note' }).click();
    await reader.seesText('the new one is “Start here 1”');
    await desk.says(
      'it is there',
      (text) => text === '---\ntitle: Start here\nvideoId: "1e123456789"\n---\n\n',
    );
    expect((await reader.files.notes())['Start here 1.md']).toContain('1e123456789');
  });

  test.each([
    ['as a folder for all', { newFileLocation: 'folder', newFileFolderPath: 'Media' }, 'Media/My walk.md'],
    ['beside the one that is open', { newFileLocation: 'current' }, 'Mistakes/My walk.md'],
    ['at the top of the vault', {}, 'My walk.md'],
  ])('goes where the app’s settings say: %s', async (_, config, path) => {
    const reader = await arrive();
    const desk = new WritingDesk(reader);
    await reader.opens('Start here');
    await reader.files.putConfig('app.json', JSON.stringify(config));
    await reader.opens('Mistakes/An invalid videoId');
    await reader.runs(NEW);
    await reader.page.getByLabel('Address').fill('youtu.be/1e123456789');
    await reader.page.getByLabel('Title').fill('My walk');
    await reader.page.keyboard.press('Enter');
    await desk.says('it is open', (text) => text.includes('title: My walk'));
    expect((await reader.files.notes())[path]).toContain('title: My walk');
  });

  test('of the video in the player is called what YouTube calls it, unless another one is wanted', async () => {
    const reader = await arrive();
    const desk = new WritingDesk(reader);
    reader.youtube.videos.set('1e123456789', { title: 'A walk: up the hill', author: 'Hills | 山' });
    await reader.receivesNote(
      'Mine',
      '<a class="yt-timestamp" data-t="0:12" data-video="1e123456789">[0:12]</a>',
    );
    await reader.clicks('0:12');
    await reader.seesSecond(12);
    await reader.runs(NEW);
    const { page } = reader;
    const [address, title] = [page.getByLabel('Address'), page.getByLabel('Title')];
    expect(await title.inputValue()).toBe('A walk: up the hill');
    await address.fill('youtu.be/2e123456789');
    expect(await title.inputValue()).toBe('');
    await address.fill('youtu.be/1e123456789');
    await address.press('Enter');
    const properties = 'title: "A walk: up the hill"\nvideoId: "1e123456789"';
    const text = `---\n${properties}\n---\n\nFrom: [[Hills 山]] <br/>\n\n`;
    await desk.says('it is there', (now) => now === text);
    expect((await reader.files.notes())['A walk up the hill.md']).toBe(text);
  });

  test('leads to those that exist, of the video in the player', async () => {
    const reader = await arrive();
    await reader.opens(SINTEL);
    await reader.clicks('9:05');
    await reader.seesSecond(545);
    const before = Object.keys(await reader.files.notes());
    await reader.runs(NEW);
    const { page } = reader;
    expect(await page.getByLabel('Address').inputValue()).toContain('eRsGyueVLvQ');
    expect(await page.getByLabel('Title').inputValue()).not.toBe('');
    await reader.seesText('There are 2 notes on this video already:');
    await reader.keepsPicture('new-note-existing');
    await page.getByRole('button', { name: SINTEL }).waitFor();
    await page.getByLabel('Address').press('Enter');
    await page.locator('.inline-title').filter({ hasText: 'How Sintel was made', visible: true }).waitFor();
    expect(Object.keys(await reader.files.notes())).toEqual(before);

    await reader.runs(NEW);
    await page.getByRole('button', { name: 'Create another note' }).click();
    await until(
      'there is one more',
      async () => Object.keys(await reader.files.notes()).length > before.length,
    );
  });
});
