import { describe, expect, test } from '@jest/globals';
import { rewriteAnchor } from '../../src/core/rewrite-anchor';
import { scanTimestamps } from '../../src/core/timestamp-scan';

/** An anchor with 0:09:34 written into it, as the plugin finds it in a note. */
function rewrite(anchor: string) {
  const [found] = scanTimestamps(anchor, { from: 0, to: anchor.length });
  return rewriteAnchor(anchor, found?.written ?? '', '0:09:34');
}

describe('0:09:34 is written into an anchor', () => {
  test.each([
    [
      'as generators write it',
      '<a class="yt-timestamp" data-t="09:34:00">[09:34:00]</a>',
      '<a class="yt-timestamp" data-t="0:09:34">[0:09:34]</a>',
    ],
    [
      'with its attributes the other way round, and more of them',
      '<a id=x data-t="09:34:00" href="https://a.b/?t=09:34:00" class="yt-timestamp" hidden>[09:34:00]</a>',
      '<a id=x data-t="0:09:34" href="https://a.b/?t=09:34:00" class="yt-timestamp" hidden>[0:09:34]</a>',
    ],
    [
      'in single quotes',
      "<a class='yt-timestamp' data-t='09:34:00'>[09:34:00]</a>",
      "<a class='yt-timestamp' data-t='0:09:34'>[0:09:34]</a>",
    ],
    [
      'without quotes',
      '<a class=yt-timestamp data-t=9:34>9:34</a>',
      '<a class=yt-timestamp data-t=0:09:34>0:09:34</a>',
    ],
    [
      'in capitals, with spaces everywhere',
      '<A  CLASS = "yt-timestamp" DATA-T= " 09:34:00 " > [ 09:34:00 ] </A >',
      '<A  CLASS = "yt-timestamp" DATA-T= " 0:09:34 " > [ 0:09:34 ] </A >',
    ],
    [
      'over several lines, in CRLF',
      '<a class="yt-timestamp"\r\ndata-t="09:34:00">[09:34:00]\r\n</a>',
      '<a class="yt-timestamp"\r\ndata-t="0:09:34">[0:09:34]\r\n</a>',
    ],
    [
      'with a > in an attribute',
      '<a title="a > 09:34:00" class="yt-timestamp" data-t="09:34:00">[09:34:00]</a>',
      '<a title="a > 09:34:00" class="yt-timestamp" data-t="0:09:34">[0:09:34]</a>',
    ],
    [
      'with a misspelt class',
      '<a class="yt="yt-timestamp" data-t="09:34:00">[09:34:00]</a>',
      '<a class="yt="yt-timestamp" data-t="0:09:34">[0:09:34]</a>',
    ],
    [
      'with the first of two data-t',
      '<a class="yt-timestamp" data-t="09:34:00" data-t="1:00">[09:34:00]</a>',
      '<a class="yt-timestamp" data-t="0:09:34" data-t="1:00">[0:09:34]</a>',
    ],
    [
      'that shows another time',
      '<a class="yt-timestamp" data-t="09:34:00">[09:34:48]</a>',
      '<a class="yt-timestamp" data-t="0:09:34">[0:09:34]</a>',
    ],
    [
      'that shows what it should already',
      '<a class="yt-timestamp" data-t="09:34:00">[0:09:34]</a>',
      '<a class="yt-timestamp" data-t="0:09:34">[0:09:34]</a>',
    ],
    [
      'whose time is bold, escaped or code',
      '<a class="yt-timestamp" data-t="9:34">**\\[`9:34`\\]**</a>',
      '<a class="yt-timestamp" data-t="0:09:34">**\\[`0:09:34`\\]**</a>',
    ],
    [
      'with a tag round its time',
      '<a class="yt-timestamp" data-t="9:34"><b class="h2">[9:34]</b></a>',
      '<a class="yt-timestamp" data-t="0:09:34"><b class="h2">[0:09:34]</b></a>',
    ],
    [
      'whose time stands among words',
      '<a class="yt-timestamp" data-t="9:34">2 rabbits at 9:34</a>',
      '<a class="yt-timestamp" data-t="0:09:34">2 rabbits at 0:09:34</a>',
    ],
    [
      'whose words hold no time',
      '<a class="yt-timestamp" data-t="9:34">the 2 rabbits</a>',
      '<a class="yt-timestamp" data-t="0:09:34">the 2 rabbits</a>',
    ],
    [
      'whose words hold another time',
      '<a class="yt-timestamp" data-t="9:34">from 9:34 to 9:40</a>',
      '<a class="yt-timestamp" data-t="0:09:34">from 9:34 to 9:40</a>',
    ],
    [
      'whose visible time stands in pieces',
      '<a class="yt-timestamp" data-t="9:34">[<b>9</b>:34]</a>',
      '<a class="yt-timestamp" data-t="0:09:34">[<b>9</b>:34]</a>',
    ],
    [
      'that shows nothing',
      '<a class="yt-timestamp" data-t="9:34"></a>',
      '<a class="yt-timestamp" data-t="0:09:34"></a>',
    ],
    [
      'with a bracket too many',
      '<a class="yt-timestamp" data-t="9:34]">[9:34]]</a>',
      '<a class="yt-timestamp" data-t="0:09:34">[0:09:34]]</a>',
    ],
    ['without a data-t', '<a class="yt-timestamp">[9:34]</a>', '<a class="yt-timestamp">[0:09:34]</a>'],
    [
      'with an empty data-t',
      '<a class="yt-timestamp" data-t="">[9:34]</a>',
      '<a class="yt-timestamp" data-t="">[0:09:34]</a>',
    ],
    [
      'with a data-t without a value',
      '<a class="yt-timestamp" data-t>[9:34]</a>',
      '<a class="yt-timestamp" data-t>[0:09:34]</a>',
    ],
    [
      'that is never closed',
      '<a class="yt-timestamp" data-t="9:34">[9:34], and at 9:34 it ends. ',
      '<a class="yt-timestamp" data-t="0:09:34">[0:09:34], and at 9:34 it ends. ',
    ],
    [
      'that is never closed, and has no brackets',
      '<a class="yt-timestamp" data-t="9:34">9:34, and it ends. ',
      '<a class="yt-timestamp" data-t="0:09:34">9:34, and it ends. ',
    ],
  ])('%s', (_, before, after) => {
    expect(rewrite(before)).toEqual({ text: after });
  });
});

test.each([
  ['<a class="yt-timestamp">[<b>9</b>:34]</a>', 'Its time stands in several pieces.'],
  ['<a class="yt-timestamp" data-t="9:34>[9:34]</a>', 'The quotes of its data-t are broken.'],
  ['<a class="yt-timestamp', 'Its tag is broken.'],
])('%s stays as it is: %s', (anchor, problem) => {
  expect(rewrite(anchor)).toEqual({ problem });
});

test('an anchor that says it all already stays the same', () => {
  const anchor = '<a class="yt-timestamp" data-t="0:09:34">[0:09:34]</a>';
  expect(rewrite(anchor)).toEqual({ text: anchor });
});
