/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { openReadingApp, settle, type ReadingApp } from '../reading/reading-app';

const VIDEO = 'gcnPi-IEeec';
const NOTE = 'Bridge.md';
const PROPERTIES = `---\ntitle: The bridge\nvideoId: ${VIDEO}\n---\n`;

let reading: ReadingApp;

/** Opens the menu of the first chip of a note that says this. */
async function openMenu(body: string): Promise<void> {
  reading = await openReadingApp({ [NOTE]: PROPERTIES + body });
  const { el } = await reading.render(body, NOTE);
  el.find('a').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
}

const items = (): readonly HTMLElement[] => document.body.findAll('.menu-item');
const nameOf = (item: HTMLElement): string => (item.textContent ?? '').trim();
const names = (): readonly string[] => items().map(nameOf);

async function choose(name: string): Promise<void> {
  items()
    .find((item) => nameOf(item) === name)
    ?.click();
  await settle();
}

beforeEach(() => {
  document.body.replaceChildren();
});

afterEach(() => {
  reading.plugin.unload();
});

describe('the menu of a chip', () => {
  const CLAIM = 'It fell on a Tuesday <a class="yt-timestamp" data-t="9:34">[9:34]</a>.';

  test('plays it, opens it in the browser, and copies it', async () => {
    await openMenu(CLAIM);
    expect(names()).toEqual([
      'Play from 9:34',
      'Open in browser',
      'Copy link',
      'Copy timestamp',
      'Copy citation',
      'Copy quote',
    ]);
    await choose('Play from 9:34');
    expect(reading.player.played.map(({ moment }) => moment.seconds)).toEqual([574]);
  });

  test('copies the claim with its citation', async () => {
    const writeText = jest.fn((_: string) => Promise.resolve());
    Object.defineProperty(window.navigator, 'clipboard', { value: { writeText }, configurable: true });
    await openMenu(CLAIM);
    await choose('Copy quote');
    expect(writeText.mock.calls).toEqual([
      [`> It fell on a Tuesday ([The bridge, 9:34](https://www.youtube.com/watch?v=${VIDEO}&t=574))`],
    ]);
  });

  test('of a timestamp that may mean two things plays the other one too, as it is', async () => {
    await openMenu('<a class="yt-timestamp" data-t="00:45:00">[00:45:00]</a>');
    const [, other = ''] = names();
    expect(other).toMatch(/^Play from (45 min|45 s) instead$/);
    await choose(other);
    const [request] = reading.player.played;
    expect(request?.moment.seconds).toBe(other.includes('min') ? 2700 : 45);
    expect(request?.written).toBeUndefined();
  });

  test('is none for a timestamp that cannot be understood', async () => {
    await openMenu('<a class="yt-timestamp" data-t="soon">[soon]</a>');
    expect(names()).toEqual([]);
  });
});
