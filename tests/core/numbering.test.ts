import { describe, expect, test } from '@jest/globals';
import { Numbering } from '../../src/core/numbering';

describe('a numbering', () => {
  test('gives each text one number, and each number back its text', () => {
    const numbering = new Numbering<string, number>();
    const [a, b] = [numbering.give('a'), numbering.give('b')];
    expect(a).not.toBe(b);
    expect(numbering.give('a')).toBe(a);
    expect(numbering.of('b')).toBe(b);
    expect(numbering.of('c')).toBeUndefined();
    expect([a, b].map((each) => numbering.textOf(each))).toEqual(['a', 'b']);
  });

  test('takes __proto__ and constructor for texts like any other', () => {
    const numbering = new Numbering<string, number>();
    expect(numbering.of('constructor')).toBeUndefined();
    expect(numbering.textOf(numbering.give('__proto__'))).toBe('__proto__');
  });

  test('gives a number that is free again to the next text, so that it counts no further than it must', () => {
    const numbering = new Numbering<string, number>();
    const [a] = [numbering.give('a'), numbering.give('b')];
    numbering.free(a);
    expect(numbering.of('a')).toBeUndefined();
    expect(numbering.textOf(a)).toBe('');
    expect(numbering.give('c')).toBe(a);
    expect([...numbering.all()].map((each) => numbering.textOf(each))).toEqual(['b', 'c']);
  });

  test('takes a number back once, so that no two texts get it', () => {
    const numbering = new Numbering<string, number>();
    const a = numbering.give('a');
    numbering.free(a);
    numbering.free(a);
    expect(numbering.give('b')).not.toBe(numbering.give('c'));
  });
});
