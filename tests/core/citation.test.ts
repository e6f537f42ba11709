import { expect, test } from '@jest/globals';
import { citationOf, quoteOf } from '../../src/core/citation';
import type { VideoId } from '../../src/core/video-id';

const MOMENT = { videoId: 'gcnPi-IEeec' as VideoId, seconds: 574.5 };
const URL = 'https://www.youtube.com/watch?v=gcnPi-IEeec&t=574';

test('a citation is a link to the moment, named by video and time', () => {
  expect(citationOf(MOMENT, 'The bridge')).toBe(`[The bridge, 9:34](${URL})`);
});

test('a title does not end the link early', () => {
  expect(citationOf(MOMENT, 'A [b] \\c')).toBe(`[A \\[b\\] \\\\c, 9:34](${URL})`);
});

test('a quote stands on one line, with its citation', () => {
  expect(quoteOf('It fell\n on a  Tuesday.', MOMENT, 'The bridge')).toBe(
    `> It fell on a Tuesday. ([The bridge, 9:34](${URL}))`,
  );
});

test('a claim without text is only cited', () => {
  expect(quoteOf('', MOMENT, 'The bridge')).toBe(citationOf(MOMENT, 'The bridge'));
});
