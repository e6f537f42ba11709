import { describe, expect, test } from '@jest/globals';
import { until } from './until';
import type { Reader } from './reader';
import { visits } from './visits';

const arrive = visits();

const ROBBERY = 'The Great Train Robbery and its first minutes';
const VIDEO = 'zuto7qWrplc';
const TWELVE_MINUTES = 727;

/** What its timestamps seem to say as long as nobody knows the film, and what they say. */
const AS_HOURS = ['41:15', '1:10:36', '1:52:20', '2:14:48'];
const AS_MINUTES = ['0:41', '1:10', '1:52', '2:14'];

async function open(reader: Reader): Promise<void> {
  reader.youtube.videos.set(VIDEO, { title: 'The Great Train Robbery', duration: TWELVE_MINUTES });
  await reader.opens(ROBBERY);
  await reader.chip('1:10:36').waitFor();
}

async function timesOfChips(reader: Reader): Promise<readonly string[]> {
  const texts = await reader.page.locator('a.video-citations-chip').filter({ visible: true }).allInnerTexts();
  return texts.map((text) => text.trim());
}

async function timesOfRows(reader: Reader): Promise<readonly string[]> {
  return (await reader.sources.rows()).flatMap((row) => /^\d+:[\d:]+/.exec(row) ?? []);
}

/** The chips and the rows of the sources pane say these times, and no others, within a second. */
async function says(reader: Reader, times: readonly string[]): Promise<void> {
  const isSo = async () =>
    (await timesOfChips(reader)).join() === times.join() &&
    (await timesOfRows(reader)).join() === times.join();
  await until(`chips and rows say ${times.join(', ')}`, isSo, 2);
}

describe('a film that nobody has played yet', () => {
  test('is read by its timestamps alone, and nobody is asked for it', async () => {
    const reader = await arrive();
    await open(reader);
    await says(reader, AS_HOURS);
    await reader.readsToTheEnd();
    await reader.chip('2:14:48').hover();
    expect(reader.youtube.frames).toEqual([]);
    expect(reader.network.refused).toEqual([]);
  });

  test('is shown from the second that is meant, although the timestamp seemed to say another', async () => {
    const reader = await arrive();
    await open(reader);
    await reader.clicks('1:10:36');
    await reader.seesSecond(70);
    await reader.seesSecond(72.5);
    await reader.keepsPicture('duration-learnt');
  });

  test('changes what every open chip and every row of the sources pane says, at once', async () => {
    const reader = await arrive();
    await open(reader);
    await says(reader, AS_HOURS);
    await reader.clicks('2:14:48');
    await reader.seesSecond(134);
    await says(reader, AS_MINUTES);
    expect(await reader.chip('1:10').getAttribute('href')).toBe(
      `https://www.youtube.com/watch?v=${VIDEO}&t=70`,
    );
    await reader.chip('1:10').hover();
    await reader.seesText(/written 01:10:36.*the video lasts 12:07/);
  });

  test('is learnt from a row of the sources pane as well', async () => {
    const reader = await arrive();
    await open(reader);
    await reader.sources.row('1:52:20').click();
    await reader.seesSecond(112);
    await says(reader, AS_MINUTES);
    await reader.sources.row('0:41').click();
    await reader.seesSecond(41);
  });
});

describe('a film whose length is known', () => {
  test('is still known after the workbench was closed, without asking anybody', async () => {
    const reader = await arrive();
    await open(reader);
    await reader.clicks('1:10:36');
    await reader.seesSecond(70);
    // It is written when nothing more has been learnt for two seconds.
    await until('it is written', () => isRemembered(reader));
    const framesBefore = reader.youtube.frames.length;
    const requestsBefore = reader.requests.length;
    await reader.opens(ROBBERY);
    await reader.chip('1:10').waitFor();
    await says(reader, AS_MINUTES);
    expect(reader.youtube.frames).toHaveLength(framesBefore);
    expect(reader.requests.slice(requestsBefore).filter((address) => /youtube/.test(address))).toEqual([]);

    await reader.clicks('1:52');
    await reader.seesSecond(112);
    const starts = reader.youtube.frames.map(({ searchParams }) => searchParams.get('start'));
    expect(starts.at(-1)).toBe('112');
  });

  test('is known to an open note as soon as another device has played it', async () => {
    const reader = await arrive();
    await open(reader);
    await says(reader, AS_HOURS);
    const seconds = [[VIDEO, TWELVE_MINUTES]];
    await reader.files.putPluginData(JSON.stringify({ durations: { version: 1, seconds } }));
    await says(reader, AS_MINUTES);
    expect(reader.youtube.frames).toEqual([]);
  });

  test.each([
    ['is broken', '{"durations":'],
    ['comes from a later version', '{"durations":{"version":2,"seconds":[["zuto7qWrplc",727]]}}'],
    ['holds something else', '{"durations":{"version":1,"seconds":[["zuto7qWrplc","long"],7,["x",9]]}}'],
  ])('is learnt anew where the file that should know it %s', async (_, file) => {
    const reader = await arrive();
    await open(reader);
    await reader.files.putPluginData(file);
    await open(reader);
    await says(reader, AS_HOURS);
    await reader.clicks('1:10:36');
    await reader.seesSecond(70);
    await says(reader, AS_MINUTES);
  });
});

async function isRemembered(reader: Reader): Promise<boolean> {
  return (await reader.files.pluginData()).includes(VIDEO);
}
