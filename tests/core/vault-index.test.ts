import { describe, expect, test } from '@jest/globals';
import type { IndexedNote } from '../../src/core/indexed-note';
import { topicKeyOf, type Topic } from '../../src/core/topic';
import { VaultIndex } from '../../src/core/vault-index';
import { parseVideoId } from '../../src/core/video-id';
import { indexedNote } from './indexed-notes';

function indexOf(...notes: readonly IndexedNote[]): VaultIndex {
  const index = new VaultIndex();
  for (const note of notes) index.replace(note);
  return index;
}

describe('the backlinks to a note', () => {
  test('are the notes that Obsidian resolves to it, in path order, itself among them', () => {
    const index = indexOf(
      indexedNote('B.md', { resolvedLinks: ['B.md', 'A.md'] }),
      indexedNote('C.md', { resolvedLinks: ['B.md'] }),
      indexedNote('A.md', { resolvedLinks: ['B.md'] }),
    );
    expect(index.backlinksTo('B.md')).toEqual(['A.md', 'B.md', 'C.md']);
  });

  test.each([
    ['underscores', 'iran_azerbaijan_relations', 'Iran Azerbaijan relations.md'],
    ['case', 'OLD BRIDGE', 'Old bridge.md'],
    ['another form of its letters', 'Ko\u0308ln', 'K\u00F6ln.md'],
    ['more than one space', 'old  bridge', 'Old bridge.md'],
    ['a folder', 'Films/old_bridge', 'Bridges/Old bridge.md'],
    ['the ending of a file', 'old_bridge.md', 'Old bridge.md'],
  ])('are those too that name it but for %s', (_, target, path) => {
    const index = indexOf(indexedNote(path), indexedNote('A.md', { unresolvedLinks: [target] }));
    expect(index.backlinksTo(path)).toEqual(['A.md']);
    expect(index.noteNamed(target)).toBe(path);
  });

  test('are those that mean its title or an alias', () => {
    const index = indexOf(
      indexedNote('1.md', { title: 'Old bridge', aliases: ['The fall'] }),
      indexedNote('A.md', { unresolvedLinks: ['old_bridge'] }),
      indexedNote('B.md', { unresolvedLinks: ['the_fall', 'the fall'] }),
    );
    expect(index.backlinksTo('1.md')).toEqual(['A.md', 'B.md']);
  });

  test('are those of links that were there before the note', () => {
    const index = indexOf(indexedNote('A.md', { unresolvedLinks: ['old_bridge'] }));
    expect(index.noteNamed('old_bridge')).toBeNull();
    index.replace(indexedNote('Old bridge.md'));
    expect(index.backlinksTo('Old bridge.md')).toEqual(['A.md']);
  });

  test('go to the first of two notes of one name, and to the second when the first is gone', () => {
    const index = indexOf(
      indexedNote('Z/Bridge.md'),
      indexedNote('Y/bridge.md'),
      indexedNote('A.md', { unresolvedLinks: ['BRIDGE'] }),
    );
    expect([index.backlinksTo('Y/bridge.md'), index.backlinksTo('Z/Bridge.md')]).toEqual([['A.md'], []]);
    index.delete('Y/bridge.md');
    expect(index.backlinksTo('Z/Bridge.md')).toEqual(['A.md']);
  });

  test('stay with the notes that hold them when the note is deleted', () => {
    const index = indexOf(indexedNote('B.md'), indexedNote('A.md', { resolvedLinks: ['B.md'] }));
    index.delete('B.md');
    expect([index.noteAt('B.md'), index.backlinksTo('B.md')]).toEqual([null, ['A.md']]);
  });

  test('go with the note that held them', () => {
    const index = indexOf(
      indexedNote('B.md'),
      indexedNote('A.md', { resolvedLinks: ['B.md'], unresolvedLinks: ['b'] }),
    );
    index.replace(indexedNote('A.md'));
    expect(index.backlinksTo('B.md')).toEqual([]);
  });
});

describe('a topic', () => {
  const index = indexOf(
    indexedNote('Bridge.md', { title: 'The old bridge', aliases: ['Stari most'] }),
    indexedNote('A.md', {
      resolvedLinks: ['Bridge.md', 'map.png'],
      unresolvedLinks: ['stari_most', 'Old_wall'],
    }),
    indexedNote('B.md', { unresolvedLinks: ['old wall', 'Old_wall', 'tower'] }),
    indexedNote('C.md', { unresolvedLinks: ['stari_most', 'tower'] }),
    indexedNote('D.md', { unresolvedLinks: ['Old_wall'] }),
  );
  const bridge: Topic = { kind: 'note', path: 'Bridge.md' };
  const named = (name: string): Topic => ({ kind: 'name', key: topicKeyOf(name) });

  test.each([
    ['Bridge', 'Bridge.md', bridge],
    ['stari_most', null, bridge],
    ['Old_wall', null, named('old wall')],
    ['map.png', 'map.png', null],
  ])('of a link to %p, which leads to %p', (target, path, topic) => {
    expect(index.topicOf(target, path)).toEqual(topic);
  });

  test('bears the title of its note, or its name as most links have it', () => {
    expect(index.nameOf(bridge)).toBe('The old bridge');
    expect(index.nameOf(named('old wall'))).toBe('Old wall');
    expect(index.nameOf(named('never linked'))).toBe('never linked');
    expect(index.nameOf({ kind: 'note', path: 'Gone/A_b.md' })).toBe('A_b');
  });

  test('has the notes that link to it, in path order, each once', () => {
    expect(index.notesOnTopic(named('old wall'))).toEqual(['A.md', 'B.md', 'D.md']);
    expect(index.weightOf(named('old wall'))).toBe(3);
    expect(index.notesOnTopic(bridge)).toEqual(['A.md', 'C.md']);
    expect(index.notesOnTopic(named('Stari most'))).toEqual(['A.md', 'C.md']);
    expect(index.notesOnTopic(named('never linked'))).toEqual([]);
  });

  test('is one of those that a note links to, each once, and no picture among them', () => {
    expect(index.topicsOf('A.md')).toEqual([bridge, named('old wall')]);
    expect(new Set(index.topicsOf('B.md'))).toEqual(new Set([named('old wall'), named('tower')]));
    expect(index.topicsOf('Bridge.md')).toEqual([]);
  });

  test('weighs as many notes as link to it among some', () => {
    expect(index.topicsAmong(['A.md', 'B.md', 'C.md'])).toEqual([
      { topic: bridge, notes: 2 },
      { topic: named('old wall'), notes: 2 },
      { topic: named('tower'), notes: 2 },
    ]);
  });

  test('without a note is listed with its name, that which most notes link to first', () => {
    expect(index.unresolvedTopics()).toEqual([
      { topic: named('old wall'), display: 'Old wall', notes: 3 },
      { topic: named('tower'), display: 'tower', notes: 2 },
    ]);
  });

  test('becomes the note that is written for it, and is its name again when that is gone', () => {
    const changing = indexOf(indexedNote('A.md', { unresolvedLinks: ['old_wall'] }));
    changing.replace(indexedNote('Walls/Old wall.md'));
    const wall = changing.topicNow(named('old wall'));
    expect(wall).toEqual({ kind: 'note', path: 'Walls/Old wall.md' });
    expect(changing.unresolvedTopics()).toEqual([]);
    changing.delete('Walls/Old wall.md');
    expect(changing.topicNow(wall)).toEqual(named('old wall'));
    expect(changing.notesOnTopic(changing.topicNow(wall))).toEqual(['A.md']);
  });
});

test('the notes on a video are those that name it now', () => {
  const [first, second] = [parseVideoId('aaaaaaaaaaa'), parseVideoId('bbbbbbbbbbb')];
  if (first === null || second === null) throw new Error('These are ids.');
  const index = indexOf(indexedNote('A.md', { videoId: first }), indexedNote('B.md', { videoId: first }));
  index.replace(indexedNote('A.md', { videoId: second }));
  expect([[...index.notesOn(first)], [...index.notesOn(second)]]).toEqual([['B.md'], ['A.md']]);
});

test('a note that is taken in again is one note', () => {
  const index = indexOf(indexedNote('A.md'), indexedNote('B.md'), indexedNote('A.md', { title: 'New' }));
  expect([[...index.paths()], index.noteAt('A.md')?.title]).toEqual([['A.md', 'B.md'], 'New']);
});
