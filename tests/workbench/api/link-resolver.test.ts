import { describe, expect, test } from '@jest/globals';
import { LinkResolver } from './link-resolver';

const resolverOf = (...paths: string[]) => {
  const resolver = new LinkResolver();
  for (const path of paths) resolver.add(path);
  return resolver;
};

describe('a link means', () => {
  test.each([
    ['Note', 'a/Source.md', 'Note.md', 'the note of that name'],
    ['nOTE', 'a/Source.md', 'Note.md', 'it whatever the case'],
    ['Note.md', 'a/Source.md', 'Note.md', 'it with its extension'],
    ['Topic', 'a/Source.md', 'a/Topic.md', 'what lies in the folder of the source first'],
    ['Topic', 'a/sub/Source.md', 'Topic.md', 'the note whose path from the root it is, before any other'],
    ['Deep', 'a/Source.md', 'a/x/y/Deep.md', 'a note further down in the folder of the source'],
    ['Deep', 'Source.md', 'b/Deep.md', 'the one with the shortest path when none is near'],
    ['x/y/Deep', 'Source.md', 'a/x/y/Deep.md', 'a note whose path ends like it'],
    ['./Topic', 'a/Source.md', 'a/Topic.md', 'a note beside the source'],
    ['../Note', 'a/Source.md', 'Note.md', 'a note above the source'],
    ['/Topic', 'a/Source.md', 'Topic.md', 'a note at the root'],
    ['v1.2', 'Source.md', 'v1.2.md', 'a note with a dot in its name'],
    ['film.webm', 'Source.md', 'media/film.webm', 'a file of another kind'],
    ['', 'Source.md', 'Source.md', 'the source itself when it is empty'],
  ])('%j in %s means %s: %s', (link, source, expected) => {
    const resolver = resolverOf(
      'Note.md',
      'Source.md',
      'Topic.md',
      'a/Topic.md',
      'a/Source.md',
      'a/x/y/Deep.md',
      'b/Deep.md',
      'v1.2.md',
      'media/film.webm',
    );
    // The note at the root is not there where the nearer one is asked for.
    if (link === 'Topic' && source === 'a/Source.md') resolver.remove('Topic.md');
    expect(resolver.resolve(link, source)).toBe(expected);
  });

  test.each([
    ['film', 'a file of another kind without its extension'],
    ['opic', 'the end of a name'],
    ['./Note', 'a note that is not beside the source'],
    ['/Deep', 'a note that is not at the root'],
    ['b/Note', 'a note in another folder'],
  ])('%j in a/Source.md means nothing: %s', (link) => {
    const resolver = resolverOf('Note.md', 'Topic.md', 'b/Deep.md', 'film.webm');
    expect(resolver.resolve(link, 'a/Source.md')).toBeNull();
  });

  test('nothing any more once the file has gone', () => {
    const resolver = resolverOf('Note.md');
    resolver.remove('Note.md');
    expect(resolver.resolve('Note', 'Source.md')).toBeNull();
    expect(resolver.countOfName('note.md')).toBe(0);
  });
});
