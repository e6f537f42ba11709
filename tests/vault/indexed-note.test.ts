import { describe, expect, test } from '@jest/globals';
import type { CachedMetadata } from 'obsidian';
import { readIndexedNote, readVideoId } from '../../src/vault/indexed-note';
import { readMetadata } from '../workbench/markdown/metadata';

/** What the metadata cache says of a note with such properties. */
const cacheOf = (properties: string): CachedMetadata => readMetadata(`---\n${properties}\n---\n`);

const PATH = 'Films/Old bridge.md';
const indexed = (properties: string) =>
  readIndexedNote(PATH, cacheOf(properties), null, undefined, undefined);

describe('the videoId of a note', () => {
  test.each([
    ['videoId: gcnPi-IEeec', 'gcnPi-IEeec'],
    ['videoId: -bcdefghij_', '-bcdefghij_'],
    ['videoId: "12345678901"', '12345678901'],
    ['videoId: too short', null],
    ['videoId:', null],
    ['videoId: null', null],
    ['title: A', null],
  ])('of %p is %p', (properties, videoId) => {
    expect(readVideoId(cacheOf(properties))).toEqual({ known: true, videoId });
  });

  test.each([
    'videoId: 12345678901',
    'videoId: 12345678e10',
    'videoId: 0x123456789',
    'videoId: [gcnPi-IEeec]',
  ])('is lost to YAML in %p', (properties) => {
    expect(readVideoId(cacheOf(properties))).toEqual({ known: false });
  });

  test('of a note that is not known yet is none', () => {
    expect(readVideoId(null)).toEqual({ known: true, videoId: null });
  });
});

describe('the title of a note', () => {
  test.each([
    ['title: " The bridge "', 'The bridge'],
    ['title: 1984', '1984'],
    ['title: ""', 'Old bridge'],
    ['title: [a, b]', 'Old bridge'],
    ['videoId: gcnPi-IEeec', 'Old bridge'],
  ])('of %p is %p', (properties, title) => {
    expect(indexed(properties).title).toBe(title);
  });
});

describe('the aliases of a note', () => {
  test.each<[string, string[]]>([
    ['aliases: [a, " b ", "", 1984]', ['a', 'b', '1984']],
    ['aliases: a, b', ['a', 'b']],
    ['aliases: 7', []],
    ['aliases:', []],
    ['aliases: [[a], {b: c}]', []],
    ['title: A', []],
  ])('of %p are %p', (properties, aliases) => {
    expect(indexed(properties).aliases).toEqual(aliases);
  });
});

test('the links of a note are the targets that the cache counts, each once', () => {
  expect(readIndexedNote(PATH, null, null, { 'A.md': 2, 'B.md': 1 }, { old_tower: 3 })).toMatchObject({
    path: PATH,
    title: 'Old bridge',
    resolvedLinks: ['A.md', 'B.md'],
    unresolvedLinks: ['old_tower'],
  });
});
