import { describe, expect, test } from '@jest/globals';
import { formatDraggedMoment, parseDraggedMoment, portableAnchorOf } from '../../src/core/dragged-moment';
import { parseNote } from '../../src/core/parse-note';
import { parseVideoId, type VideoId } from '../../src/core/video-id';

const videoId = parseVideoId('springvideo') as VideoId;

describe('a dragged moment', () => {
  test.each([0, 9, 574, 3747, 12.5])('of second %d is what it was', (seconds) => {
    expect(parseDraggedMoment(formatDraggedMoment({ videoId, seconds }))).toEqual({ videoId, seconds });
  });

  test.each([
    '',
    'text',
    'null',
    '[]',
    '{}',
    '{"videoId":"springvideo"}',
    '{"videoId":"<a href=x>","seconds":1}',
    '{"videoId":"springvideo","seconds":-1}',
    '{"videoId":"springvideo","seconds":"1"}',
    '{"videoId":"springvideo","seconds":1e999}',
  ])('is none of %s', (text) => {
    expect(parseDraggedMoment(text)).toBeNull();
  });

  test.each([0, 9, 574, 3747, 40_000])('of second %d is read in any note, and names its video', (seconds) => {
    const text = `---\nvideoId: sintelvideo\n---\nA claim ${portableAnchorOf({ videoId, seconds })}.`;
    expect(parseNote('A.md', text).timestamps).toMatchObject([{ videoId, reading: { seconds } }]);
  });
});
