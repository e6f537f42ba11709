import { describe, expect, test } from '@jest/globals';
import { visits } from './visits';

const arrive = visits();

const SINTEL = 'Sintels search for a lost dragon';
const BUNNY = 'Big Buck Bunny and the end of patience';

describe('before the first click', () => {
  test.each([SINTEL, BUNNY])('reading “%s” to its end asks nobody for a video', async (note) => {
    const reader = await arrive();
    await reader.opens(note);
    await reader.readsToTheEnd();
    expect(reader.network.refused).toEqual([]);
    expect(reader.youtube.frames).toEqual([]);
    expect(reader.requests.filter((address) => address.includes('/Media/'))).toEqual([]);
  });
});

describe('a film that lies in the vault', () => {
  test('is shown from the second that was clicked, without the network', async () => {
    const reader = await arrive();
    await reader.opens(SINTEL);
    await reader.clicks('9:05');
    await reader.seesSecond(545);
    await reader.keepsPicture('local-film-beside-the-note');
    expect(reader.network.refused).toEqual([]);
    expect(reader.youtube.frames).toEqual([]);
  });

  test('jumps to the next second that is clicked, in the same picture', async () => {
    const reader = await arrive();
    await reader.opens(SINTEL);
    await reader.clicks('9:05');
    await reader.seesSecond(545);
    const video = await reader.page.locator('video').elementHandle();
    await reader.clicks('10:26');
    await reader.seesSecond(626);
    await reader.clicks('0:12');
    await reader.seesSecond(12);
    expect(await video?.evaluate((element) => element.isConnected)).toBe(true);
    expect(await reader.page.locator('video').count()).toBe(1);
  });

  test('goes on from a second that is clicked while it stands still', async () => {
    const reader = await arrive();
    await reader.opens(SINTEL);
    await reader.clicks('0:58');
    await reader.seesSecond(58);
    await reader.page.locator('video').evaluate((element) => (element as HTMLVideoElement).pause());
    await reader.clicks('1:52');
    await reader.seesSecond(112);
    await reader.seesSecond(114.5);
  });
});

describe('a film on YouTube', () => {
  test('is shown from the second that was clicked, not from a key frame before it', async () => {
    const reader = await arrive();
    await reader.opens(BUNNY);
    await reader.clicks('8:02');
    await reader.seesSecond(482);
    await reader.keepsPicture('youtube-beside-the-note');
    await reader.seesSecond(485);
  });

  test('jumps to the next second that is clicked, in the same frame', async () => {
    const reader = await arrive();
    await reader.opens(BUNNY);
    await reader.clicks('8:02');
    await reader.seesSecond(482);
    await reader.clicks('0:34');
    await reader.seesSecond(34);
    expect(reader.youtube.frames).toHaveLength(1);
  });

  test('gives the frame to the next film, also to one of more than an hour', async () => {
    const reader = await arrive();
    reader.youtube.videos.set('OTEwLgfVLys', { title: 'The General', duration: 4700 });
    await reader.opens('My favourite moments');
    await reader.clicks('4:40');
    await reader.seesSecond(280);
    await reader.clicks('1:02:27');
    await reader.seesSecond(3747);
    await reader.clicks('5:26');
    await reader.seesSecond(326);
    expect(reader.youtube.frames).toHaveLength(1);
  });

  test('takes the place of a film from the vault, and gives it back', async () => {
    const reader = await arrive();
    await reader.opens('My favourite moments');
    await reader.clicks('10:26');
    await reader.seesSecond(626);
    await reader.clicks('4:40');
    await reader.seesSecond(280);
    expect(await reader.page.locator('video').count()).toBe(0);
    await reader.clicks('10:26');
    await reader.seesSecond(626);
    expect(await reader.page.locator('iframe').count()).toBe(0);
  });

  test('is shown from the second although an advertisement comes first', async () => {
    const reader = await arrive();
    reader.youtube.videos.set('YE7VzlLtp-4', { advertisement: 1.5 });
    await reader.opens(BUNNY);
    await reader.clicks('8:02');
    await reader.seesSecond(482);
  });
});
