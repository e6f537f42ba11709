import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseNote } from '../../src/core/parse-note';
import { NO_VIDEO_KNOWN } from '../../src/core/note-knowledge';
import { parseVideoId, type VideoId } from '../../src/core/video-id';
import { anchorAt } from '../../src/core/write-timestamp';
import { drawNote, KINDS } from '../bench/written-note';
import { randomFrom } from '../bench/random';

const OF_NOTE = idOf('aaaaaaaaaaa');
const OTHER = idOf('-bbbbbbbbb_');

const anchor = (time: string) => `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`;
const noteWith = (times: readonly string[], frontMatter = '') =>
  `---\nvideoId: ${OF_NOTE}\n${frontMatter}---\n\n` +
  times.map((time) => `Something is said ${anchor(time)}.\n`).join('\n');

/** What is written at the end of a note for a second of a video. */
const written = (text: string, seconds: number, videoId = OF_NOTE) =>
  anchorAt({ videoId, seconds }, { text, at: text.length });

describe('the anchor of a moment', () => {
  test.each([
    [0, '0:00'],
    [9.99, '0:09'],
    [574, '9:34'],
    [3599, '59:59'],
    [3747.2, '1:02:27'],
  ])('%d s is written as %s', (seconds, time) => {
    expect(written(noteWith([]), seconds)).toBe(anchor(time));
  });

  test('names its video where that is not the one of the note', () => {
    const named = `<a class="yt-timestamp" data-t="9:34" data-video="${OTHER}">[9:34]</a>`;
    expect(written(noteWith([]), 574, OTHER)).toBe(named);
    expect(written('A note about no video. ', 574, OTHER)).toBe(named);
    expect(written('---\nvideoId: none\n---\n', 574, OTHER)).toBe(named);
  });

  test.each([
    ['which says that its timestamps are mm:ss:00', noteWith([], 'timestamps: mm:ss:00\n')],
    ['in which it is the first timestamp, and may be two minutes', noteWith([])],
    ['whose video is said to last half an hour', noteWith([], 'duration: 30:00\n')],
    [
      'in which minutes are padded',
      noteWith(['00:45:00', '09:34:00', '09:38:00', '11:34:00'], 'duration: 12:00\n'),
    ],
  ])('has minutes above 59 in a note %s', (_, text) => {
    expect(written(text, 3720)).toBe(anchor('62:00'));
  });

  test('heeds what is known of the video', () => {
    const known = { ...NO_VIDEO_KNOWN, durationOf: () => 600 };
    const text = noteWith([]);
    expect(anchorAt({ videoId: OF_NOTE, seconds: 3720 }, { text, at: text.length, known })).toBe(
      anchor('62:00'),
    );
  });

  test.each([
    ['front matter', '---\ntitle: x|\n---\n'],
    ['a block of code', 'a\n\n```js\nlet x;|\n```\n'],
    ['code in a line', 'the `name|` of it'],
    ['a comment', 'seen %%later|%% on'],
    ['math', 'it is\n$$\nx|\n$$\n'],
    ['the tag of another anchor', '<a class="yt-timestamp" data-t="|1:00">[1:00]</a>'],
  ])('is null in %s', (_, marked) => {
    const at = marked.indexOf('|');
    const text = marked.replace('|', '');
    expect(anchorAt({ videoId: OTHER, seconds: 60 }, { text, at })).toBeNull();
  });
});

describe('in any note', () => {
  const seed = fc.integer({ min: 1, max: 2 ** 31 - 1 });
  const kind = fc.constantFrom(...KINDS());

  test('what is written is read as the second that was meant, wherever it stands', () => {
    fc.assert(
      fc.property(kind, seed, fc.nat(8 * 3600), fc.nat(), (style, start, seconds, where) => {
        const times = drawNote(style, randomFrom(start)).written;
        const text = noteWith(times);
        const before = parseNote('', text).timestamps;
        const ends = [text.length, ...before.map(({ to }) => to)];
        const at = ends[where % ends.length] ?? 0;
        const anchored = anchorAt({ videoId: OF_NOTE, seconds }, { text, at }) ?? '';
        const after = parseNote('', text.slice(0, at) + anchored + text.slice(at)).timestamps;
        expect(after).toHaveLength(before.length + 1);
        expect(after.find(({ from }) => from === at)?.reading?.seconds).toBe(seconds);
      }),
      { numRuns: 40 },
    );
  });
});

function idOf(text: string): VideoId {
  const videoId = parseVideoId(text);
  if (videoId === null) throw new Error(`${text} is no video.`);
  return videoId;
}
