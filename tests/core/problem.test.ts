import { describe, expect, test } from '@jest/globals';
import { readFrontMatter } from '../../src/core/front-matter';
import { parseNote } from '../../src/core/parse-note';
import { problemOfVideo, problemOfWritten } from '../../src/core/problem';

const problemsIn = (text: string) => parseNote('A.md', text).problems;
const anchor = (t: string) => `<a class="yt-timestamp" data-t="${t}">[${t}]</a>`;

test.each([
  ['', 'This timestamp is empty.'],
  ['soon', '“soon” is not a timestamp.'],
  ['9:34 pm', '“9:34 pm” is not a timestamp.'],
  ['9:99', '“9:99” cannot be a time: minutes and seconds end at 59.'],
])('of what is written %p a reader is told %p', (written, sentence) => {
  expect(problemOfWritten(written)).toBe(sentence);
});

test.each([
  ['x', '---\nvideoId: aaaaaaaaaaa\n---\n', /^“x” is no video: .+11 letters.+\.$/],
  [null, '---\ntitle: A\n---\n', /^The note names no video: .+\.$/],
  [null, '---\nvideoId: 12\n---\n', /^The note’s videoId “12” is no video: .+\.$/],
  [null, '---\nvideoId:\n---\n', /^The note names no video: .+\.$/],
  [null, '---\nvideoId:\n  - aaaaaaaaaaa\n---\n', /^The note’s videoId is a list, no video: .+\.$/],
])(
  'of an anchor whose own video is %p, in a note that begins with %p, a reader is told why',
  (own, text, sentence) => {
    expect(problemOfVideo(own, readFrontMatter(text))).toMatch(sentence);
  },
);

describe('the problems of a note', () => {
  test('are none where all is well', () => {
    expect(problemsIn(`---\nvideoId: aaaaaaaaaaa\n---\nIt falls ${anchor('9:34')}`)).toEqual([]);
  });

  test('are none in a note without timestamps that names no video', () => {
    expect(problemsIn('My own thoughts on [[bridges]].')).toEqual([]);
  });

  test('are told of a videoId that is a list, with timestamps or without', () => {
    const properties = '---\ntitle: A\nvideoId:\n  - aaaaaaaaaaa\n---\n';
    for (const text of [properties, properties + anchor('9:34')])
      expect(problemsIn(text)).toMatchObject([
        { line: 3, reason: expect.stringMatching(/^The note’s videoId is a list/) },
      ]);
  });

  test('are told in the order of their lines', () => {
    const text = `---\ntitle: a: b\nvideoId: short\n---\n\`${anchor('0:01')}\`\n${anchor('9:34')}\n${anchor('soon')}`;
    expect(problemsIn(text).map(({ line, reason }) => [line, reason.slice(0, 16)])).toEqual([
      [1, 'The front matter'],
      [3, 'The note’s video'],
      [5, 'A timestamp stan'],
      [7, '“soon” is not a '],
    ]);
  });

  test('that all timestamps have in common are told once', () => {
    expect(problemsIn(`a\n${anchor('9:34')}\n${anchor('9:38')}`)).toEqual([
      { line: 2, reason: 'The note names no video: its front matter has no videoId.' },
    ]);
  });

  test('of a timestamp that is written wrong are told wherever it stands', () => {
    expect(problemsIn(`${anchor('soon')}\n\n${anchor('soon')}`).map(({ line }) => line)).toEqual([1, 3]);
  });

  test.each([
    ['code', `\`${anchor('1:00')}\``],
    ['fenced code', `\`\`\`\n${anchor('1:00')}\n\`\`\``],
    ['a comment', `%% ${anchor('1:00')} %%`],
    ['a tag that never ends', '<a class="yt-timestamp" data-t="1:00"'],
  ])('tell of a timestamp in %s', (_, text) => {
    expect(problemsIn(text)).toEqual([
      {
        line: text.slice(0, text.indexOf('<a')).split('\n').length,
        reason: expect.stringMatching(/^A timestamp stands in code/),
      },
    ]);
  });

  test('count the timestamps that nothing plays', () => {
    expect(problemsIn(`\`${anchor('1:00')}\` and \`${anchor('2:00')}\``)[0]?.reason).toMatch(
      /^2 timestamps stand/,
    );
  });
});
