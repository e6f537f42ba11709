import { expect, test } from '@jest/globals';
import type { Equipment } from './equipment';
import type { Reader } from './reader';
import { until } from './until';
import { visits } from './visits';

const arrive = visits();

const TOPIC = 'The last bridge';

const anchor = (t: string): string => `<a class="yt-timestamp" data-t="${t}">[${t}]</a>`;

/** A note on a video that speaks of the topic for some seconds from one on, and then of something else. */
const noteOn = (videoId: string, from: number, lasting: number): string => `---
videoId: ${videoId}
---
They come to [[${TOPIC}]] at dusk ${anchor(`0:${String(from)}`)}.

Then it rains ${anchor(`0:${String(from + lasting)}`)}, and later they sleep ${anchor('9:40')}.
`;

/** Two notes, each on another video, speak of a topic whose note is open. */
async function arriveAtTopic(
  equipment: Equipment = {},
  lasting = 3,
  before: (reader: Reader) => void = () => undefined,
): Promise<Reader> {
  const reader = await arrive(equipment);
  before(reader);
  await reader.receivesNote(TOPIC, 'It was built twice.');
  await reader.receivesFile('A walk.md', noteOn('lqiN98z6Dak', 20, lasting));
  await reader.receivesFile('B road.md', noteOn('aqz-KE-bpKQ', 40, lasting));
  return reader;
}

const strip = (reader: Reader) => reader.page.locator('.video-citations-reel').filter({ visible: true });

test('a topic is played from note to note, across videos, and waits at its end', async () => {
  const reader = await arriveAtTopic();
  await until('the topic can be played', () => reader.offers('Play all moments on this topic'));
  await reader.runs('Play all moments on this topic');
  await reader.seesSecond(20);
  expect(await strip(reader).innerText()).toMatch(/The last bridge\s+note 1 of 2/);
  await reader.keepsPicture('reel-light');
  await reader.seesSecond(40);
  expect(await strip(reader).innerText()).toMatch(/note 2 of 2/);
  await reader.seesText('That was the last moment on “The last bridge”.');
  await strip(reader).waitFor({ state: 'hidden' });
  const shown = await reader.secondShown();
  expect(shown).toBeGreaterThanOrEqual(42);
  expect(shown).toBeLessThanOrEqual(44);
  await reader.page.waitForTimeout(1500);
  expect(await reader.secondShown()).toBe(shown);
});

test('the sidebar begins it, and its buttons lead on, back and out of it', async () => {
  // As long as hands need that come to the buttons late.
  const reader = await arriveAtTopic({ theme: 'dark' }, 7);
  await reader.runs('Open sources');
  const play = reader.page.getByRole('button', { name: 'Play all moments on this' });
  await play.click();
  await reader.seesSecond(20);
  await strip(reader).getByRole('button', { name: 'Next moment of the reel' }).click();
  await reader.seesSecond(40);
  await reader.keepsPicture('reel-dark');
  await strip(reader).getByRole('button', { name: 'Previous moment of the reel' }).click();
  await reader.seesSecond(20);
  await strip(reader).getByRole('button', { name: 'End the reel' }).click();
  await strip(reader).waitFor({ state: 'hidden' });
  await reader.seesSecond(28);
});

test('on a phone its buttons are large enough for a thumb', async () => {
  const reader = await arrive({ platform: 'phone' });
  await reader.opens('open_movie');
  await until('the topic can be played', () => reader.offers('Play all moments on this topic'));
  await reader.runs('Play all moments on this topic');
  const next = strip(reader).getByRole('button', { name: 'Next moment of the reel' });
  await next.waitFor();
  const box = await next.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await next.click();
  await reader.keepsPicture('reel-phone');
});

test('at the top of a wide note it stands beside the picture', async () => {
  const reader = await arriveAtTopic({}, 19);
  await until('the topic can be played', () => reader.offers('Play all moments on this topic'));
  await reader.runs('Play all moments on this topic');
  await reader.seesSecond(20);
  await reader.runs('Move player to the top of the note');
  await strip(reader).waitFor();
  await until('it is beside the picture', async () => {
    const [el, picture] = [strip(reader), reader.page.locator('.video-citations-picture')];
    const [own, its] = [await el.boundingBox(), await picture.boundingBox()];
    const controls = await reader.page.locator('.video-citations-controls').boundingBox();
    if (own === null || its === null || controls === null) return false;
    const right = its.x + its.width;
    return own.x >= right && controls.x >= right && own.y < controls.y;
  });
  await reader.keepsPicture('reel-in-note');
});

test('a video that plays on YouTube’s own pages only is passed over, and the reader told why', async () => {
  const reader = await arriveAtTopic({}, 3, ({ youtube }) =>
    youtube.videos.set('lqiN98z6Dak', { error: 150 }),
  );
  await until('the topic can be played', () => reader.offers('Play all moments on this topic'));
  await reader.runs('Play all moments on this topic');
  await reader.seesText(/The reel passes over “A walk”\. The owner of this video/);
  await reader.seesSecond(40);
  expect(await strip(reader).innerText()).toMatch(/note 2 of 2/);
  await reader.keepsPicture('reel-passes-over');
});

test('a player that is closed during it stays closed', async () => {
  const reader = await arriveAtTopic();
  await until('the topic can be played', () => reader.offers('Play all moments on this topic'));
  await reader.runs('Play all moments on this topic');
  await reader.seesSecond(20);
  await reader.runs('Move player to the top of the note');
  await reader.seesSecond(22);
  await reader.page.getByRole('button', { name: 'Close the player' }).click();
  await reader.page.waitForTimeout(2500);
  expect(await reader.page.locator('.video-citations-player').count()).toBe(0);
});
