import { describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Reader } from './reader';
import { until } from './until';
import { visits } from './visits';

const arrive = visits();

const SINTEL = 'Sintels search for a lost dragon';
const BUNNY = 'Big Buck Bunny and the end of patience';

const timeline = ({ page }: Reader): Locator => page.getByRole('slider').first();
const button = ({ page }: Reader, name: string): Locator =>
  page.locator('.video-citations-transport').getByRole('button', { name });

/** A reader who watches a film at its second. */
async function watches(note: string, time: string, second: number): Promise<Reader> {
  const reader = await arrive();
  await reader.opens(note);
  await reader.clicks(time);
  await reader.seesSecond(second);
  return reader;
}

/** Waits until what the slider says, in words, begins so. */
async function hears(reader: Reader, words: RegExp): Promise<void> {
  await until(`the slider says ${String(words)}`, async () =>
    words.test((await timeline(reader).getAttribute('aria-valuetext')) ?? ''),
  );
}

describe.each([
  ['from the vault', SINTEL, '9:05', 545, 12],
  ['on YouTube', BUNNY, '8:02', 482, 34],
])('a film %s', (where, note, time, second, first) => {
  test('has a timeline that says where it is, and goes where it is clicked', async () => {
    const reader = await watches(note, time, second);
    await hears(reader, /^[89] minutes/);
    await reader.keepsPicture(`study-${where.replaceAll(' ', '-')}`);
    const box = await timeline(reader).boundingBox();
    if (box === null) throw new Error('There is no timeline.');
    const length = Number(await timeline(reader).getAttribute('aria-valuemax'));
    await reader.page.mouse.click(box.x + box.width * 0.97, box.y + box.height / 3);
    await until('the picture is near the end', async () => {
      const shown = await reader.secondShown();
      return shown !== null && shown > length * 0.9;
    });
  });

  test('goes from cue to cue by commands, while the note has the focus', async () => {
    const reader = await watches(note, time, second);
    await timeline(reader).focus();
    await reader.page.keyboard.press('Home');
    await reader.seesSecond(0);
    await reader.page
      .locator('.markdown-preview-view')
      .filter({ visible: true })
      .first()
      .click({ position: { x: 4, y: 60 } });
    await reader.runs('Go to next cue');
    await reader.seesSecond(first);
    await reader.runs('Forward 5 seconds');
    await reader.seesSecond(first + 5);
    await reader.runs('Go to previous cue');
    await reader.seesSecond(first);
  });

  test('repeats what lies between the two ends of a loop', async () => {
    const reader = await watches(note, time, second);
    await button(reader, 'Start loop here').click();
    await reader.seesSecond(second + 2);
    await button(reader, 'End loop here').click();
    const seen: number[] = [];
    const begun = Date.now();
    while (Date.now() - begun < 8000) {
      const shown = await reader.secondShown();
      if (shown !== null) seen.push(shown);
    }
    expect(Math.max(...seen)).toBeLessThan(second + 6);
    expect(Math.min(...seen)).toBeGreaterThan(second - 0.5);
    const timesBack = seen.filter((now, i) => now < (seen[i - 1] ?? 0) - 0.5).length;
    expect(timesBack).toBeGreaterThanOrEqual(2);
    await button(reader, 'Clear loop').click();
    await reader.seesSecond(second + 7);
  });

  test('plays at the speed of the last film', async () => {
    const reader = await watches(note, time, second);
    await reader.page.locator('.video-citations-speed').click();
    await reader.page.locator('.menu-item').filter({ hasText: /^2×/ }).click();
    const [before, begun] = [await reader.secondShown(), Date.now()];
    await reader.page.waitForTimeout(4000);
    const [after, ended] = [await reader.secondShown(), Date.now()];
    expect(((after ?? 0) - (before ?? 0)) / ((ended - begun) / 1000)).toBeCloseTo(2, 0);
    expect(await reader.page.locator('.video-citations-speed').textContent()).toBe('2×');
  });

  test('goes by the keys of the timeline', async () => {
    const reader = await watches(note, time, second);
    await timeline(reader).focus();
    await reader.page.keyboard.press('Home');
    await reader.seesSecond(0);
    await reader.page.keyboard.press('ArrowRight');
    await reader.page.keyboard.press('ArrowRight');
    await reader.seesSecond(10);
  });
});

describe('note and sidebar', () => {
  // The editor behind Reading view marks its own.
  const playingChip = ({ page }: Reader): Locator =>
    page.locator('a.video-citations-chip[aria-current]').filter({ visible: true });
  const playingRow = ({ page }: Reader): Locator => page.locator('.video-citations-row[aria-current]');

  /** Sees the chip and the row of a time marked, and no others. */
  async function seesMarked(reader: Reader, time: string, claim: RegExp): Promise<void> {
    await until(`${time} is marked`, async () => {
      const chips = await playingChip(reader).allTextContents();
      const rows = await playingRow(reader).allTextContents();
      return (
        chips.length > 0 &&
        chips.every((text) => text.startsWith(time)) &&
        rows.length === 1 &&
        claim.test(rows[0] ?? '')
      );
    });
  }

  test('mark the moment that is shown, while the film plays from one to the next', async () => {
    const reader = await watches(SINTEL, '0:12', 12);
    await seesMarked(reader, '0:12', /third open movie/);
    await reader.runs('Forward 5 seconds');
    await reader.seesSecond(18);
    await seesMarked(reader, '0:12', /third open movie/);
    await reader.seesSecond(24);
    await seesMarked(reader, '0:24', /begins in the middle/);
    await reader.keepsPicture('follow-along');
  });

  test('scroll to it when the reader wants to follow, and not while the reader is scrolling', async () => {
    const reader = await watches(SINTEL, '0:12', 12);
    await timeline(reader).focus();
    await reader.page.keyboard.press('End');
    await button(reader, 'Go to previous cue').click();
    await until('nothing has scrolled', async () => !(await isInView(playingRow(reader))));
    await button(reader, 'Follow along in the note').click();
    await until('the chip is in view', () => isInView(playingChip(reader)));
    await until('the row is in view', () => isInView(playingRow(reader)));
    await reader.keepsPicture('follow-along-far');

    const note = reader.page.locator('.markdown-preview-view').filter({ visible: true }).first();
    await note.hover({ position: { x: 5, y: 60 } });
    await reader.page.mouse.wheel(0, -300);
    await reader.page.waitForTimeout(500);
    const before = await note.evaluate((el) => el.scrollTop);
    await timeline(reader).focus();
    await reader.page.keyboard.press('Home');
    await button(reader, 'Go to next cue').click();
    await until('the row is in view', () =>
      isInView(playingRow(reader).filter({ hasText: 'third open movie' })),
    );
    await reader.page.waitForTimeout(800);
    expect(await note.evaluate((el) => el.scrollTop)).toBe(before);
    await reader.page.waitForTimeout(3000);
    await button(reader, 'Go to next cue').click();
    await until('the chip is in view', () => isInView(playingChip(reader)));
    expect(await note.evaluate((el) => el.scrollTop)).toBeLessThan(before);
  });

  test('stay where they are when the note has the moment twice, and the reader plays it at the other place', async () => {
    const reader = await arrive();
    const anchor = (time: string) => `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`;
    const between = 'Words without a moment.\n\n'.repeat(60);
    await reader.opens('Start here');
    await reader.writing.opensNew(
      'Twice',
      `---\nvideoId: eRsGyueVLvQ\n---\n\nFirst ${anchor('1:00')}.\n\n${between}Then ${anchor('2:00')}, and again ${anchor('1:00')}.\n`,
    );
    await reader.clicks('1:00');
    await reader.seesSecond(60);
    await button(reader, 'Follow along in the note').click();
    await reader.readsToTheEnd();
    await reader.clicks('2:00');
    await reader.seesSecond(120);
    // The reader has not scrolled for a while.
    await reader.page.waitForTimeout(4200);
    const again = playingChip(reader).last();
    await reader.page
      .locator('a.video-citations-chip')
      .filter({ hasText: '1:00', visible: true })
      .last()
      .click();
    await until('it is marked', async () => (await again.textContent())?.startsWith('1:00') === true);
    await reader.page.waitForTimeout(800);
    expect(await isInView(again)).toBe(true);
  });

  async function isInView(thing: Locator): Promise<boolean> {
    const box = (await thing.count()) === 0 ? null : await thing.boundingBox();
    return box !== null && box.y > 60 && box.y + box.height / 2 < 860;
  }
});

describe('a film whose transcript lies beside it', () => {
  const MEDIA = 'Media/Sintel [eRsGyueVLvQ]';

  test('shows what is being said, when asked to', async () => {
    const reader = await arrive();
    await reader.opens(SINTEL);
    await reader.receivesFile(
      `${MEDIA}.en.vtt`,
      'WEBVTT\n\n00:00.000 --> 01:00.000\nThis blade has a dark past.\n',
    );
    await reader.clicks('0:12');
    await reader.seesSecond(12);
    expect(await captionsOf(reader)).toEqual([]);
    await turnsCaptions(reader);
    await until(
      'captions are shown',
      async () => (await captionsOf(reader))[0] === 'This blade has a dark past.',
    );
    await reader.keepsPicture('captions');
    await turnsCaptions(reader);
    await until('captions are hidden', async () => (await captionsOf(reader)).length === 0);
  });

  /** In the menu of what there is no room for in a side pane. */
  async function turnsCaptions(reader: Reader): Promise<void> {
    await button(reader, 'More').click();
    await reader.page.locator('.menu-item').filter({ hasText: 'Show or hide captions' }).click();
  }

  /** What lies over the picture. */
  function captionsOf({ page }: Reader): Promise<readonly string[]> {
    return page.locator('video').evaluate((el) =>
      Array.from((el as HTMLVideoElement).textTracks)
        .filter(({ mode }) => mode === 'showing')
        .flatMap(({ activeCues }) => Array.from(activeCues ?? [], (cue) => (cue as VTTCue).text)),
    );
  }
});
