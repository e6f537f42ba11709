import { describe, expect, test } from '@jest/globals';
import { LinkGraph } from '../../src/core/link-graph';
import { parseVideoId } from '../../src/core/video-id';
import { indexedNote } from './indexed-notes';

/** All that the graph holds, as texts. */
function textsIn({ files, names, videos }: LinkGraph): readonly string[] {
  return [
    ...[...files.all()].map((each) => files.textOf(each)),
    ...[...names.all()].map((each) => names.textOf(each)),
    ...[...videos.all()].map((each) => videos.textOf(each)),
  ].sort();
}

describe('the graph of links', () => {
  test('holds nothing of what all notes have dropped, however often a note is written', () => {
    const graph = new LinkGraph();
    const written = indexedNote('A.md', {
      aliases: ['First letter'],
      videoId: parseVideoId('aaaaaaaaaaa'),
      resolvedLinks: ['A.md', 'map.png'],
      unresolvedLinks: ['Old bridge', 'old_bridge', 'OLD BRIDGE', 'tower'],
    });
    for (let round = 0; round < 3; round++) {
      graph.replace(written);
      expect(textsIn(graph)).toEqual(['A.md', 'OLD BRIDGE', 'Old bridge', 'a', 'aaaaaaaaaaa', 'first_letter', 'map.png', 'old_bridge', 'tower']); // prettier-ignore
      graph.replace(indexedNote('A.md'));
      expect(textsIn(graph)).toEqual(['A.md', 'a']);
    }
    graph.delete('A.md');
    expect(textsIn(graph)).toEqual([]);
  });

  test('keeps a file that is gone while a note links to it', () => {
    const graph = new LinkGraph();
    graph.replace(indexedNote('A.md', { resolvedLinks: ['B.md'] }));
    graph.replace(indexedNote('B.md'));
    graph.delete('B.md');
    expect(textsIn(graph)).toEqual(['A.md', 'B.md', 'a']);
    graph.delete('A.md');
    expect(textsIn(graph)).toEqual([]);
  });

  test('knows one topic key of all ways to write a name, and the first note that bears it', () => {
    const graph = new LinkGraph();
    graph.replace(indexedNote('A.md', { unresolvedLinks: ['Old bridge', 'old_bridge'] }));
    const numberOf = (name: string) => graph.names.give(name);
    expect(graph.keyOf(numberOf('Old bridge'))).toBe(numberOf('old_bridge'));
    expect(new Set(graph.spellingsOf(numberOf('old_bridge')))).toEqual(
      new Set([numberOf('old_bridge'), numberOf('Old bridge')]),
    );
    expect(graph.bearerOf(numberOf('old_bridge'))).toBeNull();
    graph.replace(indexedNote('X/Old Bridge.md'));
    graph.replace(indexedNote('C.md', { aliases: ['old bridge'] }));
    expect(graph.bearerOf(numberOf('old_bridge'))).toBe(graph.files.give('C.md'));
    graph.delete('C.md');
    expect(graph.bearerOf(numberOf('old_bridge'))).toBe(graph.files.give('X/Old Bridge.md'));
  });
});
