import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findMoments } from '../../src/core/find-moments';
import { noteAround } from './closed-places';
import { growthOf, LINEAR } from './growth';

const ID = 'aaaaaaaaaaa';
const anchor = (time: string) => `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`;

const writtenIn = (text: string) => findMoments(text, null).map(({ written }) => written);
const doubtIn = (text: string, duration: number | null = null) => findMoments(text, duration)[0]?.doubt;

describe('a time is found', () => {
  test.each([
    ['12:34', ['12:34']],
    ['[12:34] The bridge', ['[12:34]']],
    ['falls (1:02:03).', ['(1:02:03)']],
    ['[09:34:00]', ['[09:34:00]']],
    ['at 12:34, 12:38 and 1:02:03.5', ['12:34', '12:38', '1:02:03.5']],
    ['from 12:34–13:10', ['12:34', '13:10']],
    ['from 12:34-13:10', ['12:34', '13:10']],
    ['- 0:00 Intro\n- 1:15 The end', ['0:00', '1:15']],
    ['> 12:34 he says', ['12:34']],
    ['| 12:34 | x |\n|---|---|\n| 1:00 | y |', ['12:34', '1:00']],
    ['**12:34** *12:35*', ['12:34', '12:35']],
    ['“12:34”', ['12:34']],
    ['120:05 of the stream', ['120:05']],
    ['see (12:34 and more)', ['12:34']],
    ['one\r\n12:34\r\ntwo', ['12:34']],
    ['- [ ] 12:34 to do', ['12:34']],
    ['- item\n\n    12:34 more of it', ['12:34']],
  ])('in %j', (text, written) => {
    expect(writtenIn(text)).toEqual(written);
  });
});

describe('nothing is found', () => {
  test.each([
    ['in code', '`12:34` and ``a ` 12:34`` and\n```\n12:34\n```\n~~~\n[12:34]\n~~~'],
    ['in indented code', 'a\n\n    12:34\n\n    [1:02:03]'],
    ['in math', 'it is $12:34$ and\n$$\n12:34\n$$'],
    ['in front matter', '---\nstart: 12:34\n---\n'],
    ['in comments', '%%12:34%% <!-- 12:34 -->\n%%\n12:34\n%%'],
    ['in timestamps', `${anchor('12:34')} <a class="yt-timestamp">[12:34]</a>`],
    ['in links', `[12:34](https://youtu.be/${ID}?t=754) [[note 12:34|at 12:34]] ![[x 12:34]] [12:34][ref]`],
    ['in HTML', '<b title="12:34">x</b> <span data-t=\'12:34\'> <code>12:34</code> <a href="x">12:34</a>'],
    ['in an anchor that is not closed', '<a class="x">12:34'],
    ['in the definition of a link', '[12:34]: https://example.com "12:34"'],
    ['in a footnote mark', '[^12:34]'],
    ['in other addresses', 'https://example.com/12:34?t=12:34 http://localhost:80:12/ example.com/1:02:03'],
    [
      'in dates and numbers',
      '2024-01-02T12:34:56 1.12:34 a12:34 12:34b 12:345 12:34:56:00 v1:20 5/12:34 12:34.5',
    ],
    ['in what is no time', '12:60 1:2 :30 12: 34 4:3'],
  ])('%s', (_, text) => {
    expect(writtenIn(text)).toEqual([]);
  });
});

test('nothing is found in any place that is closed, whatever stands around it', () => {
  const held = ['12:34', '[1:02:03]', `https://youtu.be/${ID}?t=5`];
  for (const each of held) {
    fc.assert(
      fc.property(noteAround(each), ({ text, at }) => {
        const inIt = findMoments(text, null).filter(({ from, to }) => from < at + each.length && to > at);
        expect(inIt).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }
});

test('a time at the start of a paragraph is found behind a link, a footnote’s mark and math', () => {
  for (const start of ['[[a link]] says at', '[^1]:', '$x + y$ at', `${anchor('1:00')} and`])
    expect(writtenIn(`Before.\n\n${start} 12:34.`)).toEqual(['12:34']);
});

describe('an address is found', () => {
  test.each([
    `https://www.youtube.com/watch?v=${ID}&t=12`,
    `https://youtu.be/${ID}?t=1h2m3s`,
    `youtu.be/${ID}?t=5`,
    `https://m.youtube.com/watch?v=${ID}#t=1m`,
    `https://www.youtube-nocookie.com/embed/${ID}?start=9`,
    `https://www.youtube.com/shorts/${ID}?t=3`,
    `http://music.youtube.com/watch?v=${ID}&amp;t=9`,
    `https://www.youtube.com/live/${ID}?si=abc_DEF-1&t=90`,
    `WWW.YouTube.com/watch?list=PLx-y_z&index=2&v=${ID}&t=1h2m3s`,
    `//youtu.be/${ID}?t=4`,
  ])('%s', (address) => {
    for (const text of [address, `see ${address}.`, `(${address})`, `"${address}",`, `- ${address}\n`])
      expect(findMoments(text, null)).toEqual([
        expect.objectContaining({ written: address, videoId: ID, doubt: null }),
      ]);
  });

  test('but never in a link, in code, or of something else', () => {
    const address = `https://youtu.be/${ID}?t=1`;
    for (const text of [
      `[x](${address})`,
      `<${address}>`,
      `<a href="${address}">x</a>`,
      `\`${address}\``,
      `![](${address})`,
      `[ref]: ${address}`,
      `<iframe src="${address}"></iframe>`,
      `https://example.com/?u=${address}`,
      'https://www.youtube.com/@someone/12:34',
      `https://notyoutube.com/watch?v=${ID}&t=5`,
      `https://youtube.com.evil.org/watch?v=${ID}&t=5`,
      `https://youtube.com@evil.org/watch?v=${ID}&t=5`,
      `https://evil.org/youtu.be/${ID}?t=5`,
      `mailto:me@youtu.be/${ID}?t=5`,
    ])
      expect(writtenIn(text)).toEqual([]);
  });

  test('with a doubt where it names no second', () => {
    expect(doubtIn(`https://youtu.be/${ID}`)).toBe('it names no second');
  });
});

describe('a time that may be no moment is doubted', () => {
  test.each([
    ['at 12:34 pm', 'a time of day'],
    ['um 10:30 Uhr', 'a time of day'],
    ['at 9:30 a.m. sharp', 'a time of day'],
    ['10:30 UTC', 'a time of day'],
    ['on 2024-01-02 12:34', 'a time of day'],
    ['on Monday 12:34', 'a time of day'],
    ['by 12:34 in the afternoon', 'a time of day'],
    ['a ratio of 16:10', 'a ratio or score'],
    ['they won 21:19', 'a ratio or score'],
    ['John 3:16', 'a verse'],
    ['1 Cor. 13:12', 'a verse'],
    ['length:: 12:34', 'the value of a property'],
  ])('%j is %s', (text, doubt) => {
    expect(doubtIn(text)).toBe(doubt);
  });

  test.each([
    'at 12:34 he says',
    '[12:34] pm',
    'In Rome they say 12:34',
    'the ratio changes. At 12:34 it',
    '12:34 amazing',
  ])('%j is not', (text) => {
    expect(doubtIn(text)).toBeNull();
  });

  test('where it lies beyond the end of the video', () => {
    expect(doubtIn('[12:34]', 700)).toBe('the video lasts 11:40');
    expect(doubtIn('[12:34]', 800)).toBeNull();
    expect(doubtIn('[09:34:00]', 700)).toBeNull();
  });
});

test('what is found is where it is said to be, in order, and none lies in another', () => {
  const piece = fc.constantFrom(
    ...[
      '12:34',
      '[1:02:03]',
      '(',
      ')',
      '[',
      ']',
      ' ',
      '\n',
      '\r\n',
      '\n\n',
      '`',
      '```\n',
      '$',
      '%%',
      '- ',
      '    ',
      '> ',
    ],
    ...[
      '<a href="',
      '">',
      '</a>',
      '<b>',
      '[[',
      ']]',
      `https://youtu.be/${ID}?t=1`,
      'words',
      '.',
      '](',
      '---\n',
      '\uFEFF',
    ],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const { from, to, written } of findMoments(text, null)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(text.slice(from, to)).toBe(written);
        end = to;
      }
    }),
    { numRuns: 500 },
  );
});

test.each(['12:34 ', '[', '<a ', 'a.', '<b title="', '[12:34]('])(
  'the time it takes for many %j grows with the text',
  (piece) => {
    expect(growthOf((count) => void findMoments(piece.repeat(count), null))).toBeLessThan(LINEAR);
  },
);
