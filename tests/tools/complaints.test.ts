import { expect, test } from '@jest/globals';
import { NO_VIDEO_KNOWN } from '../../src/core/note-knowledge';
import { parseNote } from '../../src/core/parse-note';
import { complaintsOf } from './complaints';

function complaintsAbout(timestamps: string, duration: number | null = null): readonly string[] {
  const known = { ...NO_VIDEO_KNOWN, durationOf: () => duration };
  const anchors = timestamps
    .split(' ')
    .map((each) => `A claim <a class="yt-timestamp" data-t="${each}">[${each}]</a>.`);
  return complaintsOf(
    parseNote('A.md', `---\nvideoId: eRsGyueVLvQ\n---\n${anchors.join('\n\n')}`, known),
    known,
  );
}

test('a note in order is not complained about', () => {
  expect(complaintsAbout('00:00:24 00:01:52 00:02:12')).toEqual([]);
});

test('a timestamp that cannot be is named with its line', () => {
  expect(complaintsAbout('00:00:24 soon')).toEqual(['A.md:6: “soon” is not a timestamp.']);
});

test('a timestamp beyond the end of its video is named', () => {
  expect(complaintsAbout('00:00:24 20:17', 888)).toEqual([
    'A.md:6: “20:17” lies beyond the end of the video at 14:48.',
  ]);
});

test('a timestamp that may be read in two ways is named with both', () => {
  expect(complaintsAbout('00:45:00')).toEqual(['A.md:4: “00:45:00” may be 0:45 or 45:00.']);
});
