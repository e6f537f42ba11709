/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parseVideoId, type VideoId } from '../../src/core/video-id';
import { openReadingApp, type ReadingApp, type Rendered } from '../reading/reading-app';

const [VIDEO, OTHER] = ['gcnPi-IEeec', 'aqz-KE-bpKQ'].map((id) => parseVideoId(id)) as [VideoId, VideoId];
const NOTE = 'Bridge.md';

const anchor = (time: string, video = ''): string =>
  `<a class="yt-timestamp" data-t="${time}"${video}>[${time}]</a>`;
const BODY = `One ${anchor('9:34')}, two ${anchor('9:38')}, one again ${anchor('9:34')}, elsewhere ${anchor('9:34', ` data-video="${OTHER}"`)}.`;

let reading: ReadingApp;
let rendered: Rendered;

const playing = (): readonly number[] =>
  rendered.anchors().flatMap((el, i) => {
    expect(el.getAttr('aria-current')).toBe(el.hasClass('is-playing') ? 'true' : null);
    return el.hasClass('is-playing') ? [i] : [];
  });
const show = (seconds: number | null, videoId = VIDEO): void =>
  reading.plugin.nowPlaying.show(seconds === null ? null : { videoId, seconds, sourcePath: NOTE, line: 4 });

beforeEach(async () => {
  document.body.replaceChildren();
  reading = await openReadingApp({ [NOTE]: `---\nvideoId: ${VIDEO}\n---\n${BODY}` });
  rendered = await reading.render(BODY, NOTE);
});

afterEach(() => reading.plugin.unload());

test('every chip of the cue being shown is marked, of this video and no other, until another cue is shown', () => {
  expect(playing()).toEqual([]);
  show(574);
  expect(playing()).toEqual([0, 2]);
  show(578);
  expect(playing()).toEqual([1]);
  show(574, OTHER);
  expect(playing()).toEqual([3]);
  show(null);
  expect(playing()).toEqual([]);
});

test('a chip that is drawn while its cue is shown is marked at once', async () => {
  show(578);
  rendered = await reading.render(BODY, NOTE);
  expect(playing()).toEqual([1]);
});

test('a chip that comes to mean another moment is marked by that one', () => {
  show(9 * 3600 + 34 * 60);
  expect(playing()).toEqual([]);
  const { playing: chips } = reading.plugin;
  const [first] = rendered.anchors();
  if (first === undefined) throw new Error('There is no chip.');
  chips.attend(first, { videoId: VIDEO, seconds: 9 * 3600 + 34 * 60 });
  expect(playing()).toEqual([0]);
  chips.attend(first, { videoId: VIDEO, seconds: 574 });
  expect(playing()).toEqual([]);
});

test('nothing of it is left on an anchor that is no chip any more', () => {
  show(574);
  rendered.child.unload();
  expect(playing()).toEqual([]);
  show(578);
  show(574);
  expect(playing()).toEqual([]);
});
