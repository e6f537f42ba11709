import { expect, test } from '@jest/globals';
import { watchUrlOf } from '../../src/core/moment';
import { parseVideoId } from '../../src/core/video-id';

test.each([
  [0, '0'],
  [574, '574'],
  [574.999, '574'],
  [90000, '90000'],
])('a browser plays second %s from t=%s', (seconds, t) => {
  const videoId = parseVideoId('-bcdefghij_');
  if (videoId === null) throw new Error('This is an id.');
  expect(watchUrlOf({ videoId, seconds })).toBe(`https://www.youtube.com/watch?v=-bcdefghij_&t=${t}`);
});
