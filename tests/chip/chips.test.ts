/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { TFile } from 'obsidian';
import type { VideoId } from '../../src/core/video-id';
import { openReadingApp, settle, type ReadingApp } from '../reading/reading-app';

const NOTE = 'Bridge.md';
const ANCHOR = '<a class="yt-timestamp" data-t="9:34">[9:34]</a>';
const TEXT = `---\ntitle: The bridge\nvideoId: gcnPi-IEeec\n---\nIt falls ${ANCHOR}.`;

let reading: ReadingApp;
let file: TFile;

beforeEach(async () => {
  document.body.replaceChildren();
  reading = await openReadingApp({ [NOTE]: TEXT });
  const found = reading.app.vault.getFileByPath(NOTE);
  if (found === null) throw new Error('The note is gone.');
  file = found;
});

afterEach(() => {
  jest.restoreAllMocks();
  reading.plugin.unload();
});

describe('a chip says what it said', () => {
  test.each<[string, () => Promise<void>]>([
    ['is renamed', () => reading.app.vault.rename(file, 'Renamed.md')],
    ['is deleted', () => reading.app.vault.delete(file)],
    [
      'can be read no more',
      () => {
        jest.spyOn(console, 'error').mockImplementation(() => undefined);
        jest.spyOn(reading.app.vault, 'cachedRead').mockRejectedValue(new Error('EIO'));
        file.stat.mtime++;
        reading.plugin.durations.learn('bbbbbbbbbbb' as VideoId, 60);
        return Promise.resolve();
      },
    ],
  ])('when its note %s', async (_, happens) => {
    const { el } = await reading.render(ANCHOR, NOTE);
    const chipEl = el.find('a');
    const drawn = chipEl.outerHTML;
    expect(chipEl.getAttr('data-seconds')).toBe('574');
    await happens();
    await settle();
    expect(chipEl.outerHTML).toBe(drawn);
  });
});

test('what is drawn while the plugin is turned off is what its author wrote', async () => {
  const drawing = reading.render(ANCHOR, NOTE);
  reading.plugin.unload();
  const { el } = await drawing;
  expect(el.find('a').outerHTML).toBe(ANCHOR);
  expect(reading.plugin.events.isAttended(el.find('a'))).toBe(false);
});

test('that a note cannot be read is told once for all its chips, and again once it could be read meanwhile', async () => {
  await reading.render(`${ANCHOR} ${ANCHOR}`, NOTE);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const read = jest.spyOn(reading.app.vault, 'cachedRead');
  const learns = async (seconds: number): Promise<number> => {
    file.stat.mtime++;
    reading.plugin.durations.learn('bbbbbbbbbbb' as VideoId, seconds);
    await settle();
    return document.body.findAll('.notice').length;
  };
  read.mockRejectedValue(new Error('EIO'));
  expect([await learns(60), await learns(70)]).toEqual([1, 1]);
  read.mockResolvedValue(TEXT);
  await learns(80);
  read.mockRejectedValue(new Error('EIO'));
  expect(await learns(90)).toBe(2);
});
