import { expect, test } from '@jest/globals';
import { askNotes, notesToAsk, openVideosOf } from '../../src/core/notes-on-video';
import { parseNote } from '../../src/core/parse-note';
import type { VideoId } from '../../src/core/video-id';

const OWN = 'aaaaaaaaaaa' as VideoId;
const OTHER = 'bbbbbbbbbbb' as VideoId;

const anchor = (t: string, video = '') => `A claim <a class="yt-timestamp"${video} data-t="${t}">[${t}]</a>.`;
const note = (...body: readonly string[]) =>
  parseNote('A.md', ['---', `videoId: ${OWN}`, '---', ...body].join('\n'));

test('a video is open while a timestamp on it may mean something else', () => {
  const both = note(anchor('00:45:00'), anchor('9:34', ` data-video="${OTHER}"`));
  expect([...openVideosOf(both)]).toEqual([OWN]);
  expect([...openVideosOf(note(anchor('9:34'), anchor('soon')))]).toEqual([]);
});

test('a note asks the other notes, always the same ones, and no more than two dozen', () => {
  expect(notesToAsk('B.md', new Set(['C.md', 'B.md', 'A.md']))).toEqual(['A.md', 'C.md']);
  const many = Array.from({ length: 100 }, (_, i) => `${String(i)}.md`);
  expect(notesToAsk('A.md', many)).toHaveLength(24);
  expect(notesToAsk('A.md', [...many].reverse())).toEqual(notesToAsk('A.md', many));
});

test('of the notes asked only the timestamps on the video count', () => {
  const asked = note(anchor('0:00:55'), anchor('0:10:30'), anchor('0:20:30', ` data-video="${OTHER}"`));
  expect(askNotes([asked], OWN, 700)?.moments).toEqual(new Set([55, 630]));
  expect(askNotes([asked], OTHER, null)?.moments).toEqual(new Set([1230]));
  expect(askNotes([note('No timestamp.')], OWN, null)).toBeNull();
});
