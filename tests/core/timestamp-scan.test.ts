import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { proseOf } from '../../src/core/prose';
import { scanTimestamps, writtenOf } from '../../src/core/timestamp-scan';
import { growthOf, LINEAR } from './growth';

function scan(text: string) {
  return scanTimestamps(proseOf(text, 0), { from: 0, to: text.length });
}

/** Each anchor of a text, cut out of it. */
const anchorsIn = (text: string) => scan(text).map(({ from, to }) => text.slice(from, to));

describe('an anchor is a timestamp, and says 9:34', () => {
  test.each([
    ['as generators write it', '<a class="yt-timestamp" data-t="9:34">[9:34]</a>'],
    ['with its attributes the other way round', '<a data-t="9:34" class="yt-timestamp">[9:34]</a>'],
    ['in single quotes', "<a class='yt-timestamp' data-t='9:34'>[9:34]</a>"],
    ['without quotes', '<a class=yt-timestamp data-t=9:34>[9:34]</a>'],
    ['with spaces round its equals signs', '<a class = "yt-timestamp" data-t= "9:34" >[9:34]</a >'],
    ['in capitals', '<A CLASS="yt-timestamp" DATA-T="9:34">[9:34]</A>'],
    ['with more classes', '<a class="a yt-timestamp  b" data-t="9:34">[9:34]</a>'],
    [
      'with more attributes',
      '<a id=x hidden href="https://a.b/?c=d&e" class="yt-timestamp" data-t="9:34">x</a>',
    ],
    ['with a > in an attribute', '<a title="a > b" class="yt-timestamp" data-t="9:34">x</a>'],
    ['over two lines', '<a class="yt-timestamp"\n   data-t="9:34">[9:34]\n</a>'],
    ['with CRLF in its tag', '<a class="yt-timestamp"\r\ndata-t="9:34">[9:34]</a>'],
    ['with spaces in its data-t', '<a class="yt-timestamp" data-t=" 9:34 ">x</a>'],
    ['with other visible text', '<a class="yt-timestamp" data-t="9:34">[9:36]</a>'],
    ['with the first of two data-t', '<a class="yt-timestamp" data-t="9:34" data-t="1:00">x</a>'],
    ['with a misspelt class', '<a class="yt="yt-timestamp" data-t="9:34">[9:34]</a>'],
    ['with an empty data-t', '<a class="yt-timestamp" data-t="">[9:34]</a>'],
    ['with a data-t without a value', '<a class="yt-timestamp" data-t>[9:34]</a>'],
    ['without a data-t', '<a class="yt-timestamp">[9:34]</a>'],
    ['without a data-t and brackets', '<a class="yt-timestamp"> 9:34 </a>'],
    ['without a data-t, with brackets escaped', '<a class="yt-timestamp">\\[9:34\\]</a>'],
    ['without a data-t, in bold', '<a class="yt-timestamp">**[9:34]**</a>'],
    ['without a data-t, with a tag inside', '<a class="yt-timestamp">[<b>9</b>:34]</a>'],
    ['without a data-t, in code', '<a class="yt-timestamp">`9:34`</a>'],
  ])('%s', (_, anchor) => {
    const text = `before ${anchor} behind`;
    expect(anchorsIn(text)).toEqual([anchor]);
    expect(scan(text)[0]?.written).toBe('9:34');
  });
});

test.each([
  ['another link', '<a href="x">[9:34]</a>'],
  ['an anchor with data-t alone', '<a data-t="9:34">[9:34]</a>'],
  ['a class that only begins so', '<a class="yt-timestamps">[9:34]</a>'],
  ['another element', '<abbr class="yt-timestamp" data-t="9:34">x</abbr>'],
  ['an escaped tag', '\\<a class="yt-timestamp" data-t="9:34">[9:34]</a>'],
  ['a tag that never ends', '<a class="yt-timestamp" data-t="9:34"'],
  ['code', '`<a class="yt-timestamp" data-t="9:34">[9:34]</a>`'],
  ['a comment', '%% <a class="yt-timestamp" data-t="9:34">[9:34]</a> %%'],
])('no timestamp is %s', (_, text) => {
  expect(scan(text)).toEqual([]);
});

test('an anchor behind an escaped backslash is one', () => {
  expect(scan('\\\\<a class="yt-timestamp" data-t="9:34">x</a>')).toHaveLength(1);
});

test('an anchor may name its video', () => {
  const [own, none] = scan(
    '<a class="yt-timestamp" data-video="aaaaaaaaaaa">1</a><a class=yt-timestamp>2</a>',
  );
  expect([own?.video, none?.video]).toEqual(['aaaaaaaaaaa', null]);
});

describe('an anchor that is never closed', () => {
  const open = (t: string) => `<a class="yt-timestamp" data-t="${t}">`;

  test.each([
    ['a time in brackets', '[1:00]'],
    ['a time', '1:00'],
    ['a time and what is left of its end tag', '[1:00]>'],
    ['no time', ''],
  ])('ends behind the time that follows its tag, so that prose is prose: %s', (_, time) => {
    const text = `a ${open('1:00')}${time} b [3] ${open('2:00')}[2:00]</a> c`;
    expect(anchorsIn(text)).toEqual([`${open('1:00')}${time}`, `${open('2:00')}[2:00]</a>`]);
  });

  test('says the time behind its tag where its data-t is missing', () => {
    expect(scan('a <a class="yt-timestamp">[1:00] b')[0]?.written).toBe('1:00');
  });

  test('ends before the next one, though nothing stands between', () => {
    expect(scan(open('1:00') + open('2:00') + open('3:00')).map(({ written }) => written)).toEqual([
      '1:00',
      '2:00',
      '3:00',
    ]);
  });

  test('ends with its block', () => {
    const text = `a ${open('1:00')}[1:00]\n- b </a>`;
    expect(scanTimestamps(text, { from: 0, to: text.indexOf('\n') })).toMatchObject([
      { from: 2, to: text.indexOf('\n') },
    ]);
  });
});

test('no anchor is an anchor without a time: it must not play the start of the video', () => {
  const written = ['<a class="yt-timestamp">[]</a>', '<a class="yt-timestamp" data-t=""></a>'].map(
    (text) => scan(text)[0]?.written,
  );
  expect(written).toEqual(['', '']);
});

test.each([
  ['9:34', '[1:00]', '9:34'],
  [' 9:34 ', '', '9:34'],
  ['', '[1:00]', '1:00'],
  [null, ' [1:00] ', '1:00'],
  [null, '1:00', '1:00'],
  [null, '[[1:00]]', '[1:00]'],
  [null, '', ''],
])('with data-t %p and the text %p is written %p', (dataT, visible, written) => {
  expect(writtenOf(dataT, visible)).toBe(written);
});

describe('for any number of anchors in any prose', () => {
  const time = fc
    .tuple(fc.nat(99), fc.nat(59))
    .map(([m, s]) => `${String(m)}:${String(s).padStart(2, '0')}:00`);
  const anchor = fc
    .tuple(
      time,
      fc.constantFrom('"', "'"),
      fc.constantFrom('', ' id="x"', ' title="a > b"', "\n data-video='x'"),
    )
    .map(
      ([t, quote, extra]) =>
        `<a class=${quote}yt-timestamp${quote}${extra} data-t=${quote}${t}${quote}>[${t}]</a>`,
    );
  const prose = fc
    .array(
      fc.constantFrom(
        'word',
        ' ',
        ', ',
        '. ',
        '**',
        '_',
        '[[a|b]]',
        '`code`',
        '<b>',
        '<',
        '>',
        'C:\\dir',
        '"',
        "'",
      ),
    )
    .map((parts) => `${parts.join('')} `);

  test('exactly these are found, in order, each where it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(prose, anchor), { maxLength: 8 }), prose, (pairs, end) => {
        const text = pairs.flat().join('') + end;
        expect(anchorsIn(text)).toEqual(pairs.map(([, each]) => each));
      }),
    );
  });
});

describe('the time it takes grows with the text', () => {
  test.each([
    '<a ',
    '<a>',
    '<a x=',
    '<a x="',
    "<a x='",
    '<a class="yt-timestamp" ',
    '<a class="yt-timestamp" data-t="1">',
    '<a class="yt-timestamp" data-t="1">[1]</a>, ',
    'class="yt-timestamp" ',
  ])('%s', (piece) => {
    const work = (times: number) => {
      const text = piece.repeat(times / 4);
      scanTimestamps(text, { from: 0, to: text.length });
    };
    expect(growthOf(work)).toBeLessThan(LINEAR);
  });
});
