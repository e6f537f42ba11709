import { describe, expect, test } from '@jest/globals';
import { parseNote } from '../../src/core/parse-note';
import { suggestMoments } from '../../src/core/suggest-moments';
import { formatTimestamp } from '../../src/core/timestamp';
import { parseVideoId } from '../../src/core/video-id';

const anchor = (time: string, video = '') =>
  `<a class="yt-timestamp" data-t="${time}"${video && ` data-video="${video}"`}>[${time}]</a>`;
const NOTE = parseNote(
  'A.md',
  `---\nvideoId: aaaaaaaaaaa\n---\nThe bridge falls ${anchor('9:34')}. It is rebuilt ${anchor('12:00')}.\n\n` +
    `Another film has it too ${anchor('9:30', 'bbbbbbbbbbb')}. It all begins ${anchor('0:30')}, ${anchor('9:34')}.\n`,
);

/** What is offered, as it is seen, while a video (not of `a`s: another) shows a second. */
function offered(query: string, seconds: number | null, video = 'aaaaaaaaaaa') {
  const videoId = parseVideoId(video);
  const shown = videoId === null || seconds === null ? null : { videoId, seconds };
  const nameOf = ({ moment, claim }: ReturnType<typeof suggestMoments>[number]) =>
    `${formatTimestamp(moment.seconds)} ${claim ?? 'now'}`;
  return suggestMoments(NOTE, shown, query, nameOf).map(nameOf);
}

describe('moments are suggested', () => {
  test('the one that is shown first, then the nearest of its video, then the others', () => {
    expect(offered('', 700)).toEqual([
      '11:40 now',
      '12:00 It is rebuilt',
      '9:34 The bridge falls',
      '0:30 It all begins',
      '9:30 Another film has it too',
    ]);
  });

  test('in the order of the text while nothing is shown', () => {
    expect(offered('', null).map((each) => each.split(' ')[0])).toEqual(['9:34', '12:00', '9:30', '0:30']);
  });

  test('by the words of their claims and by their times', () => {
    expect(offered('BRIDGE fall', 0)).toEqual(['9:34 The bridge falls']);
    expect(offered('9:3', 0)).toEqual(['9:34 The bridge falls', '9:30 Another film has it too']);
    expect(offered('nothing', 0)).toEqual([]);
  });

  test('the one that is shown alone, of a note that has not been read', () => {
    const videoId = parseVideoId('aaaaaaaaaaa');
    if (videoId === null) throw new Error('no id');
    const shown = { videoId, seconds: 5 };
    expect(suggestMoments(null, shown, '', () => '')).toEqual([{ moment: shown, claim: null }]);
  });
});
