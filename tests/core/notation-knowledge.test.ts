import { expect, test } from '@jest/globals';
import { parseAuthorsWord } from '../../src/core/notation-knowledge';

test.each([
  ['hh:mm:ss', 'h:mm:ss'],
  ['h:mm:ss', 'h:mm:ss'],
  [' HH:MM:SS ', 'h:mm:ss'],
  ['mm:ss:00', 'mm:ss:00'],
  ['MM:SS:00', 'mm:ss:00'],
  ['mm:ss', null],
  ['hours', null],
  ['', null],
])('the author’s word %p is %p', (text, word) => {
  expect(parseAuthorsWord(text)).toBe(word);
});
