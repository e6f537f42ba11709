import { expect, test } from '@jest/globals';
import { TypeAhead } from '../../src/tree/type-ahead';

test('letters that follow one another soon are one name, after a silence they begin another', () => {
  const typed = new TypeAhead();
  expect(typed.isTyping(0)).toBe(false);
  expect(typed.type('S', 0)).toEqual({ text: 's', isMore: false });
  expect(typed.type('p', 300)).toEqual({ text: 'sp', isMore: true });
  expect(typed.isTyping(900)).toBe(true);
  expect(typed.isTyping(1100)).toBe(false);
  expect(typed.type('r', 1100)).toEqual({ text: 'r', isMore: false });
});

test('another key ends a name', () => {
  const typed = new TypeAhead();
  typed.type('s', 0);
  typed.end();
  expect(typed.isTyping(1)).toBe(false);
  expect(typed.type('p', 1)).toEqual({ text: 'p', isMore: false });
});

test('a letter that is typed again and again goes on to the next name', () => {
  const typed = new TypeAhead();
  typed.type('s', 0);
  expect(typed.type('s', 100)).toEqual({ text: 's', isMore: false });
});
