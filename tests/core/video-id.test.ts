import { expect, test } from '@jest/globals';
import { parseVideoId } from '../../src/core/video-id';

test.each(['gcnPi-IEeec', '-bcdefghij_', '12345678901', ' gcnPi-IEeec\n'])('%p is a video', (text) => {
  expect(parseVideoId(text)).toBe(text.trim());
});

test.each([
  '',
  'gcnPi-IEee',
  'gcnPi-IEeecc',
  'gcnPi IEeec',
  'gcnPi-IEeé1',
  '１２３４５６７８９０１',
  'https://youtu.be/gcnPi-IEeec',
  'gcnPi-IEeec\ngcnPi-IEeec',
  '"><script>1',
])('%p is none', (text) => {
  expect(parseVideoId(text)).toBeNull();
});
