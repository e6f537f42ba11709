import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Equipment } from './equipment';
import { PROJECT } from './paths';
import type { Reader } from './reader';
import { visits } from './visits';

const arrive = visits();

const BUNNY = 'Big Buck Bunny and the end of patience';
const COPY = 'Media/Bunny [YE7VzlLtp-4].webm';
const WATCH = 'https://www.youtube.com/watch?v=YE7VzlLtp-4&t=482';

/** Clicks 8:02 in the note on Big Buck Bunny, of which the vault has no copy. */
async function clicksBunny(
  equipment?: Equipment,
  before?: (reader: Reader) => Promise<void>,
): Promise<Reader> {
  const reader = await arrive(equipment);
  await reader.opens(BUNNY);
  await before?.(reader);
  await reader.clicks('8:02');
  return reader;
}

/** The ways on that are offered, in their order. */
function waysOn(reader: Reader): Promise<string[]> {
  return reader.page.getByRole('alert').locator('button, a').allTextContents();
}

async function goesOn(reader: Reader, way: string): Promise<void> {
  await reader.page.getByRole('alert').getByText(way).click();
}

/** Nothing is asked for, and nothing else is said, by itself. */
async function restsThere(reader: Reader): Promise<void> {
  const state = async (): Promise<unknown> => [
    reader.youtube.frames.length,
    reader.requests.length,
    await reader.page.getByRole('alert').allTextContents(),
  ];
  const before = await state();
  await reader.page.waitForTimeout(2000);
  expect(await state()).toEqual(before);
}

describe('a film that YouTube does not give', () => {
  test.each([
    [2, /knows no video/, []],
    [5, /could not play/, ['Try again']],
    [100, /removed from YouTube, or is private/, []],
    [101, /lets it play on YouTube’s own pages only/, []],
    [150, /lets it play on YouTube’s own pages only/, []],
    [153, /not told who asks/, ['Try again']],
  ])('says why in a sentence, and where it plays (error %d)', async (error, sentence, more) => {
    const reader = await arrive();
    reader.youtube.videos.set('YE7VzlLtp-4', { error });
    await reader.opens(BUNNY);
    await reader.clicks('8:02');
    await reader.seesText(sentence);
    await reader.keepsPicture(`youtube-error-${error}`);
    expect(await waysOn(reader)).toEqual([...more, 'Open in browser']);
    await restsThere(reader);
    await goesOn(reader, 'Open in browser');
    expect(await reader.network.asked(1)).toEqual([WATCH]);
    reader.youtube.videos.delete('YE7VzlLtp-4');
    if (more.length === 0) return;
    await goesOn(reader, 'Try again');
    await reader.seesSecond(482);
  });

  test('plays from the copy in the vault once there is one', async () => {
    const reader = await arrive();
    reader.youtube.videos.set('YE7VzlLtp-4', { error: 150 });
    await reader.opens(BUNNY);
    const film = readFileSync(`${PROJECT}/tests/fixtures/demo-vault/Media/Sintel [eRsGyueVLvQ].webm`);
    await reader.files.putBytes(COPY, Buffer.from('damaged'));
    await reader.clicks('8:02');
    await goesOn(reader, 'Play from YouTube');
    await reader.seesText(/YouTube’s own pages only/);
    await reader.files.putBytes(COPY, film);
    await goesOn(reader, 'Play the local copy');
    await reader.seesSecond(482);
    expect(await reader.page.locator('iframe').count()).toBe(0);
  });

  test('does not keep the next one from playing', async () => {
    const reader = await arrive();
    reader.youtube.videos.set('YE7VzlLtp-4', { error: 101 });
    await reader.opens('My favourite moments');
    await reader.clicks('4:40');
    await reader.seesText(/YouTube’s own pages only/);
    await reader.clicks('5:26');
    await reader.seesSecond(326);
  });

  test('asks for a press on the picture where nothing may start by itself', async () => {
    const reader = await arrive();
    reader.youtube.videos.set('YE7VzlLtp-4', { blocksAutoplay: true });
    await reader.opens(BUNNY);
    await reader.clicks('8:02');
    await reader.seesText(/press play in the picture/);
    await reader.keepsPicture('autoplay-blocked');
    expect(await waysOn(reader)).toEqual(['Try again', 'Open in browser']);
    await goesOn(reader, 'Try again');
    await reader.seesText(/press play in the picture/);
    await restsThere(reader);
    await reader.page.locator('iframe').click();
    await reader.seesSecond(482);
    expect(await reader.page.getByRole('alert').count()).toBe(0);
    expect(reader.youtube.frames).toHaveLength(1);
  });
});

describe('YouTube that cannot be reached', () => {
  test('is said to be out of reach without a network, and plays once there is one', async () => {
    const reader = await clicksBunny({}, (it) => it.goesOffline());
    await reader.seesText(/You are offline/);
    expect(await waysOn(reader)).toEqual(['Try again', 'Open in browser']);
    await goesOn(reader, 'Try again');
    await reader.seesText(/You are offline/);
    await restsThere(reader);
    expect(reader.youtube.frames).toEqual([]);
    await reader.goesOffline(false);
    await goesOn(reader, 'Try again');
    await reader.seesSecond(482);
  });

  test.each([
    ['does not answer', { isSilent: true }, 'comes'],
    ['is blocked by something in the browser', {}, 'is blocked'],
    ['never comes', {}, 'is lost'],
  ] as const)(
    'is said to be silent where its frame %s, and plays when it is back',
    async (_, video, fate) => {
      const reader = await arrive();
      reader.mishaps.expect(/ERR_BLOCKED_BY_CLIENT/);
      reader.youtube.videos.set('YE7VzlLtp-4', video);
      reader.youtube.frameFate = fate;
      await reader.opens(BUNNY);
      await reader.clicks('8:02');
      await reader.seesText(/YouTube does not answer/, 14);
      expect(await waysOn(reader)).toEqual(['Try again', 'Open in browser']);
      expect(await reader.page.locator('iframe').count()).toBe(0);
      await restsThere(reader);
      expect(reader.youtube.frames).toHaveLength(1);
      reader.youtube.videos.delete('YE7VzlLtp-4');
      reader.youtube.frameFate = 'comes';
      await goesOn(reader, 'Try again');
      await reader.seesSecond(482);
    },
  );

  test('is said to be kept out where a security rule does so, at once', async () => {
    const reader = await clicksBunny({}, async ({ page, mishaps }) => {
      mishaps.expect(/Content Security Policy/);
      await page.evaluate(() => {
        const rule = { 'http-equiv': 'Content-Security-Policy', content: "frame-src 'none'" };
        document.head.createEl('meta', { attr: rule });
      });
    });
    await reader.seesText(/security rule of this app/, 5);
    expect(await waysOn(reader)).toEqual(['Try again', 'Open in browser']);
    await goesOn(reader, 'Try again');
    await reader.seesText(/security rule of this app/, 5);
    await restsThere(reader);
    expect(reader.youtube.frames).toEqual([]);
  });
});

describe('Obsidian’s own Web viewer', () => {
  test('is a way on where the reader has turned it on: it opens at that very second', async () => {
    const reader = await arrive({ core: ['webviewer'] });
    reader.youtube.videos.set('YE7VzlLtp-4', { error: 150 });
    await reader.opens(BUNNY);
    await reader.clicks('8:02');
    await reader.seesText(/YouTube’s own pages only/);
    await reader.keepsPicture('web-viewer-offered');
    expect(await waysOn(reader)).toEqual(['Open in Web viewer', 'Open in browser']);
    await goesOn(reader, 'Open in Web viewer');
    const address = reader.page.locator('.workspace-leaf-content[data-type="webviewer"] input');
    expect(await address.inputValue()).toBe(WATCH);
  });

  test('is none on a phone', async () => {
    const reader = await arrive({ core: ['webviewer'], platform: 'phone', theme: 'dark' });
    reader.youtube.videos.set('YE7VzlLtp-4', { error: 5 });
    await reader.opens(BUNNY);
    await reader.clicks('8:02');
    await reader.seesText(/could not play/);
    await reader.keepsPicture('youtube-error-on-a-phone');
    expect(await waysOn(reader)).toEqual(['Try again', 'Open in browser']);
  });
});

describe('a local copy that does not play', () => {
  /** A film whose pictures are in a codec that nobody has. */
  function inUnknownCodec(): Buffer {
    const film = readFileSync(`${PROJECT}/tests/fixtures/video/clock.mp4`);
    return Buffer.from(film.toString('latin1').replaceAll('avc1', 'zzzz'), 'latin1');
  }

  test.each([
    ['is empty', COPY, Buffer.alloc(0), /is empty/],
    ['is cut off', COPY, Buffer.from('only the beginning'), /cannot play the local copy/],
    [
      'is in a codec that is not known here',
      COPY.replace('webm', 'mp4'),
      inUnknownCodec(),
      /of a kind not known/,
    ],
    ['is still being downloaded', `${COPY}.part`, Buffer.from('the beginning'), /still being downloaded/],
  ])(
    'because it %s says so in a sentence, and YouTube plays instead',
    async (what, path, bytes, sentence) => {
      const reader = await clicksBunny({}, (it) => it.files.putBytes(path, bytes));
      await reader.seesText(sentence);
      await reader.keepsPicture(`local-copy-${what.replaceAll(' ', '-')}`);
      expect(await waysOn(reader)).toEqual(['Play from YouTube', 'Try again', 'Open in browser']);
      await goesOn(reader, 'Try again');
      await reader.seesText(sentence);
      await restsThere(reader);
      await goesOn(reader, 'Play from YouTube');
      await reader.seesSecond(482);
      expect(await reader.files.bytesOf(path)).toEqual(bytes);
    },
  );

  test('because it is not there says so in a sentence, and plays once it is', async () => {
    const reader = await arrive();
    const film = readFileSync(`${PROJECT}/tests/fixtures/demo-vault/Media/Sintel [eRsGyueVLvQ].webm`);
    const moment = '<a class="yt-timestamp" data-t="00:08:02">[00:08:02]</a>';
    await reader.receivesNote(
      'A film with a lost copy',
      `---\nvideoId: YE7VzlLtp-4\nmedia: gone.webm\n---\nThere ${moment}.`,
    );
    await reader.clicks('8:02');
    await reader.seesText(/“gone.webm” is not in the vault/);
    expect(await waysOn(reader)).toEqual(['Play from YouTube', 'Try again', 'Open in browser']);
    await goesOn(reader, 'Try again');
    await reader.seesText(/“gone.webm” is not in the vault/);
    await restsThere(reader);
    await reader.files.putBytes('gone.webm', film);
    await goesOn(reader, 'Try again');
    await reader.seesSecond(482);
    expect(reader.youtube.frames).toEqual([]);
  });
});
