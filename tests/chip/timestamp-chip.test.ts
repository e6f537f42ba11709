/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openReadingApp, type ReadingApp, type Rendered } from '../reading/reading-app';

const VIDEO = 'gcnPi-IEeec';
const NOTE = 'Bridge.md';
const PROPERTIES = `---\ntitle: The bridge\nvideoId: ${VIDEO}\n---\n`;

let reading: ReadingApp;
let rendered: Rendered;

/** Draws a note that is this one anchor, and gives what becomes of it. */
async function drawn(anchor: string): Promise<HTMLElement> {
  reading = await openReadingApp({ [NOTE]: PROPERTIES + anchor });
  rendered = await reading.render(anchor, NOTE);
  return rendered.el.find('a');
}

/** What a reader sees of an element. */
function seen(el: HTMLElement): string {
  const copy = el.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('[hidden]').forEach((each) => each.remove());
  return copy.textContent ?? '';
}

/** What a screen reader calls an element: its labels by id. */
function nameOf(el: HTMLElement): string {
  const ids = el.getAttr('aria-labelledby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

beforeEach(() => {
  document.body.replaceChildren();
});

afterEach(() => {
  reading.plugin.unload();
});

describe('a chip', () => {
  const ANCHOR = '<a class="yt-timestamp" data-t="9:34" title="mine">[9:34]</a>';

  test('is a link to the video at that second', async () => {
    const el = await drawn(ANCHOR);
    expect(el.getAttr('href')).toBe(`https://www.youtube.com/watch?v=${VIDEO}&t=574`);
    expect(el.tagName).toBe('A');
  });

  test('keeps what its author wrote, and says what it means', async () => {
    const el = await drawn(ANCHOR);
    expect([el.getAttr('data-t'), el.getAttr('data-seconds'), el.getAttr('title')]).toEqual([
      '9:34',
      '574',
      'mine',
    ]);
    expect(el.hasClass('yt-timestamp')).toBe(true);
  });

  test('is named for who hears it, by the video and the time', async () => {
    expect(nameOf(await drawn(ANCHOR))).toBe('Play The bridge from 9 minutes 34 seconds');
  });

  test('that may mean two things shows and says both', async () => {
    const el = await drawn('<a class="yt-timestamp" data-t="00:45:00">[00:45:00]</a>');
    expect(seen(el)).toMatch(/^(0:45 or 45 min|45:00 or 45 s)$/);
    expect(nameOf(el)).toMatch(/ or 45 (min|s)$/);
    expect(el.hasClass('is-open')).toBe(true);
  });

  test('that is sure shows one time', async () => {
    const el = await drawn(ANCHOR);
    expect([seen(el), el.hasClass('is-open')]).toEqual(['9:34', false]);
  });

  test('says in its tooltip how it is read', async () => {
    expect((await drawn(ANCHOR)).getAttr('aria-label')).toMatch(
      /^9:34 · written 9:34, read as minutes:seconds/,
    );
  });

  test.each([
    ['[9:34]', '9:34'],
    ['09:34:00', '9:34'],
    ['', '9:34'],
    ['the fall', 'the fall'],
    ['[9:34] the fall', '[9:34] the fall'],
    ['<b>[9:34]</b>', '9:34'],
  ])('that its author showed as %p is shown as %p', async (written, shown) => {
    expect(seen(await drawn(`<a class="yt-timestamp" data-t="9:34">${written}</a>`))).toBe(shown);
  });

  test('at the very start is one too', async () => {
    const el = await drawn('<a class="yt-timestamp" data-t="0">[0]</a>');
    expect([seen(el), el.getAttr('href'), nameOf(el)]).toEqual([
      '0:00',
      `https://www.youtube.com/watch?v=${VIDEO}&t=0`,
      'Play The bridge from 0 seconds',
    ]);
  });

  test('has a name of its own, whatever else is drawn', async () => {
    await drawn(ANCHOR);
    await reading.render(ANCHOR + ANCHOR, NOTE);
    const ids = document.body.findAll('a.yt-timestamp').map((el) => el.getAttr('aria-labelledby'));
    expect(new Set(ids).size).toBe(3);
  });
});

describe('a timestamp that cannot play', () => {
  const ANCHOR = '<a class="yt-timestamp" data-t="soon" href="https://youtu.be/x">[soon]</a>';

  test('stays as it is written, and is no link', async () => {
    const el = await drawn(ANCHOR);
    expect([
      seen(el),
      el.getAttr('data-t'),
      el.hasAttribute('href'),
      el.hasAttribute('data-seconds'),
    ]).toEqual(['[soon]', 'soon', false, false]);
  });

  test('is marked, can be reached, and says why', async () => {
    const el = await drawn(ANCHOR);
    expect(el.hasClass('video-citations-problem')).toBe(true);
    expect(el.hasClass('video-citations-chip')).toBe(false);
    expect(el.tabIndex).toBe(0);
    expect(el.getAttr('aria-label')).toBe('“soon” is not a timestamp.');
  });

  test('is seen though its author wrote nothing', async () => {
    const el = await drawn('<a class="yt-timestamp" data-t=""></a>');
    expect([seen(el), el.getAttr('aria-label')]).toEqual(['[ ]', 'This timestamp is empty.']);
  });

  test('plays nothing when it is used', async () => {
    const el = await drawn(ANCHOR);
    el.click();
    el.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }));
    expect([reading.player.played, reading.player.opened]).toEqual([[], []]);
  });
});

describe('when what was drawn ends', () => {
  test.each([
    '<a class="yt-timestamp" data-t="9:34">[9:34]</a>',
    '<a class="a yt-timestamp b" data-t="9:34" href="https://a.b/" aria-label="mine" tabindex="-1">[<b>9</b>:34]</a>',
    '<a class="yt-timestamp" data-t="soon" href="https://a.b/" role="link">soon</a>',
    '<a class="yt-timestamp" data-t=""></a>',
  ])('%s is its author’s again', async (anchor) => {
    const el = await drawn(anchor);
    const before = document.createElement('div');
    before.innerHTML = anchor;
    rendered.child.unload();
    expect(el.isEqualNode(before.firstElementChild)).toBe(true);
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    el.click();
    expect(reading.player.played).toEqual([]);
  });

  test('what a stranger put into the chip goes with it', async () => {
    const el = await drawn('<a class="yt-timestamp" data-t="9:34">[9:34]</a>');
    el.createEl('a', { href: 'https://youtu.be/x?t=1', text: '9:34' });
    rendered.child.unload();
    expect(el.innerHTML).toBe('[9:34]');
  });
});
