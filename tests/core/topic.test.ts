import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { displayNameOf, topicKeyOf } from '../../src/core/topic';

describe('two ways of writing one topic have one key', () => {
  test.each([
    ['old_bridge', 'Old bridge'],
    ['__old__bridge_', 'old bridge'],
    ['Films/old_bridge', 'old bridge.md'],
    ['CAFÉ', 'cafe\u0301'],
    ['old\u00A0bridge', 'Old   Bridge'],
  ])('%p and %p', (one, other) => {
    expect(topicKeyOf(one)).toBe(topicKeyOf(other));
  });
});

test.each(['_', '__', ' ', '', 'Folder/', '.md'])(
  '%p, which has no word in it, has a key all the same',
  (name) => {
    expect(topicKeyOf(topicKeyOf(name))).toBe(topicKeyOf(name));
  },
);

test('the key of a key is the key', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('a', 'B', '_', ' ', '.md', '.MD', '/', 'İ', 'Å', '\u0301') })); // prettier-ignore
  fc.assert(fc.property(text, (name) => topicKeyOf(topicKeyOf(name)) === topicKeyOf(name)));
});

test.each([
  ['old bridge', 'old bridges'],
  ['old-bridge', 'old bridge'],
  ['C', 'C++'],
  ['2.5', '25'],
])('%p and %p are two topics', (one, other) => {
  expect(topicKeyOf(one)).not.toBe(topicKeyOf(other));
});

test.each([
  ['armenia_and_azerbaijan', 'armenia and azerbaijan'],
  ['_a__b_', 'a b'],
  ['C++ & more', 'C++ & more'],
  ['', ''],
])('without a note %p is shown as %p', (target, name) => {
  expect(displayNameOf(target)).toBe(name);
});
