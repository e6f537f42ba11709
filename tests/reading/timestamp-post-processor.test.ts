/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { MarkdownPostProcessorContext } from 'obsidian';
import { MarkdownRenderChild } from 'obsidian';
import { openReadingApp, settle, type ReadingApp } from './reading-app';

const VIDEO = 'gcnPi-IEeec';
const OTHER = 'aaaaaaaaaaa';
const anchor = (t: string, attributes = '') =>
  `<a class="yt-timestamp" data-t="${t}"${attributes}>[${t}]</a>`;

const NOTE = 'Films/Bridge.md';
const TEXT = `---
title: The bridge
videoId: ${VIDEO}
---

The bridge falls ${anchor('09:34:00')}, ${anchor('09:38:00')}.

## It burns ${anchor('10:00:00')}

- **Why:** it is old ${anchor('11:34:00')}

> [!quote] Says one ${anchor('11:40:00')}
> and another ${anchor('11:50:00')}

| When | What |
| --- | --- |
| ${anchor('12:00:00')} | The robots win |

\`${anchor('12:10:00')}\` **${anchor('12:20:00')}**
`;

let reading: ReadingApp;

beforeEach(async () => {
  document.body.replaceChildren();
  reading = await openReadingApp({
    [NOTE]: TEXT,
    'Other.md': `---\ntitle: Another film\nvideoId: ${OTHER}\n---\n`,
    'Topic.md': `On ${anchor('1:05', ` data-video="${OTHER}"`)} and ${anchor('1:06')}.`,
  });
});

afterEach(() => {
  reading.plugin.unload();
  jest.restoreAllMocks();
});

describe('in a rendered note', () => {
  test('every timestamp in every place is a chip with the second that it plays', async () => {
    const { anchors } = await reading.render(TEXT, NOTE);
    expect(anchors().map((el) => [el.getAttr('data-t'), el.getAttr('data-seconds')])).toEqual([
      ['09:34:00', '574'],
      ['09:38:00', '578'],
      ['10:00:00', '600'],
      ['11:34:00', '694'],
      ['11:40:00', '700'],
      ['11:50:00', '710'],
      ['12:00:00', '720'],
      ['12:20:00', '740'],
    ]);
    expect(anchors().every((el) => el.hasClass('video-citations-chip'))).toBe(true);
  });

  test('a chip plays the moment for its note', async () => {
    const { anchors } = await reading.render(TEXT, NOTE);
    anchors()[0]?.click();
    expect(reading.player.played).toMatchObject([
      { moment: { videoId: VIDEO, seconds: 574 }, sourcePath: NOTE, title: 'The bridge' },
    ]);
  });

  test('a chip is named by the video that it plays', async () => {
    const { el, anchors } = await reading.render('On @', 'Topic.md');
    expect(anchors()).toEqual([]);
    el.remove();
    const topic = await reading.render(`On ${anchor('1:05', ` data-video="${OTHER}"`)}`, 'Topic.md');
    expect(topic.anchors()[0]?.textContent).toContain('Play Another film from 1 minute 5 seconds');
    topic.anchors()[0]?.click();
    expect(reading.player.played).toMatchObject([
      { moment: { videoId: OTHER, seconds: 65 }, title: 'Another film' },
    ]);
  });

  test('a video that no note is about is named by its id', async () => {
    const { anchors } = await reading.render(anchor('1:05', ' data-video="bbbbbbbbbbb"'), NOTE);
    expect(anchors()[0]?.textContent).toContain('Play video bbbbbbbbbbb from');
  });

  test('a timestamp of a note without a video is no link, and says why', async () => {
    const { anchors } = await reading.render(anchor('1:06'), 'Topic.md');
    expect(anchors()[0]?.getAttr('aria-label')).toMatch(/^The note names no video/);
    expect(anchors()[0]?.hasAttribute('href')).toBe(false);
  });

  test('a misspelt class makes no difference', async () => {
    const { el } = await reading.render('<a class="yt=" data-t="09:34:00">[09:34:00]</a>', NOTE);
    expect(el.find('a').getAttr('data-seconds')).toBe('574');
  });

  test('a text that the note does not hold yet is read as one more of its timestamps', async () => {
    const { anchors } = await reading.render(anchor('13:00:00'), NOTE);
    expect(anchors()[0]?.getAttr('data-seconds')).toBe('780');
  });

  test('links of others stay as they are', async () => {
    const { el } = await reading.render(
      '[9:34](https://youtu.be/x?t=574) and <a href="#9:34">9:34</a>',
      NOTE,
    );
    expect(el.findAll('.video-citations-chip, .video-citations-problem')).toEqual([]);
  });
});

describe('in what is no note', () => {
  test('a timestamp that names its video plays', async () => {
    const { anchors } = await reading.render(anchor('1:05', ` data-video="${OTHER}"`), '');
    anchors()[0]?.click();
    expect(reading.player.played).toMatchObject([
      { moment: { videoId: OTHER, seconds: 65 }, sourcePath: '' },
    ]);
  });

  test('a timestamp that names none says so', async () => {
    const { anchors } = await reading.render(anchor('1:05'), '');
    expect(anchors()[0]?.getAttr('aria-label')).toMatch(/^The note names no video/);
  });
});

describe('rendered again over the same elements', () => {
  const contextOf = (child: MarkdownRenderChild): MarkdownPostProcessorContext => ({
    docId: 'a',
    sourcePath: NOTE,
    frontmatter: null,
    addChild: (each) => child.addChild(each),
    getSectionInfo: () => null,
  });

  test('a chip stays one chip', async () => {
    const { el, child, anchors } = await reading.render(TEXT, NOTE);
    const before = el.innerHTML;
    await reading.plugin.process(el, contextOf(child));
    expect(el.innerHTML).toBe(before);
    anchors()[0]?.click();
    expect(reading.player.played).toHaveLength(1);
  });

  test('at the same time, a chip stays one chip', async () => {
    const el = document.body.createDiv();
    el.innerHTML = anchor('09:34:00');
    const child = new MarkdownRenderChild(el);
    child.load();
    await Promise.all([
      reading.plugin.process(el, contextOf(child)),
      reading.plugin.process(el, contextOf(child)),
    ]);
    expect(el.findAll('span[hidden]')).toHaveLength(1);
    child.unload();
    expect(el.innerHTML).toBe(anchor('09:34:00'));
  });

  test('by what is not loaded yet, a chip becomes one chip', async () => {
    const el = document.body.createDiv();
    el.innerHTML = anchor('09:34:00');
    const children = [new MarkdownRenderChild(el), new MarkdownRenderChild(el)];
    for (const child of children) await reading.plugin.process(el, contextOf(child));
    for (const child of children) child.load();
    expect(el.findAll('span[hidden]')).toHaveLength(1);
    for (const child of children) child.unload();
    expect(el.innerHTML).toBe(anchor('09:34:00'));
  });
});

test('a note that cannot be read is told, and its timestamps say why they do not play', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  jest.spyOn(reading.app.vault, 'cachedRead').mockRejectedValue(new Error('The disk is gone.'));
  const { anchors } = await reading.render(anchor('09:34:00'), NOTE);
  expect(anchors()[0]?.getAttr('aria-label')).toMatch(/names no video/);
  expect(console.error).toHaveBeenCalledWith(`Video Citations could not read “${NOTE}”.`, expect.any(Error));
});

test('a piece without timestamps reads no note', async () => {
  const read = jest.spyOn(reading.app.vault, 'cachedRead');
  await reading.render('The bridge falls.', NOTE);
  expect(read).not.toHaveBeenCalled();
});

test('a player that fails is told of', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  jest.spyOn(reading.player, 'play').mockRejectedValue(new Error('No pane.'));
  const { anchors } = await reading.render(TEXT, NOTE);
  anchors()[0]?.click();
  await settle();
  expect(console.error).toHaveBeenCalledWith('Video Citations could not play the video.', expect.any(Error));
});
