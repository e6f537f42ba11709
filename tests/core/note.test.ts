import { expect, test } from '@jest/globals';
import { isCue, momentOf } from '../../src/core/note';
import { parseNote } from '../../src/core/parse-note';

const anchor = (attributes: string) => `<a class="yt-timestamp" ${attributes}>x</a>`;

test('a timestamp is a cue, and has a moment, where both its digits and its video are understood', () => {
  const { timestamps } = parseNote(
    'A.md',
    `---\nvideoId: aaaaaaaaaaa\n---\n${anchor('data-t="0"')} ${anchor('data-t="soon"')}
${anchor('data-t="9:34" data-video="x"')} ${anchor('data-t="9:34" data-video="bbbbbbbbbbb"')}`,
  );
  expect(timestamps.map((each) => (isCue(each) ? momentOf(each) : null))).toEqual([
    { videoId: 'aaaaaaaaaaa', seconds: 0 },
    null,
    null,
    { videoId: 'bbbbbbbbbbb', seconds: 574 },
  ]);
});
