import { describe, expect, test } from '@jest/globals';
import { backlinksOf } from '../../src/core/backlink';
import { filmVault } from './film-vault';

const backlinksAt = (path: string, vault = filmVault(), readNote = vault.readNote) =>
  backlinksOf(path, vault.index, readNote, vault.resolve);

const secondsOf = (cues: readonly { readonly reading: { readonly seconds: number } }[]) =>
  cues.map(({ reading }) => reading.seconds);

describe('the backlinks of a note', () => {
  test('are the notes that name it, however they write the name', () => {
    expect(backlinksAt('Mountain spirits.md').map(({ title }) => title)).toEqual([
      'Sintel and her dragon',
      'Spring, a walk with the dog',
    ]);
  });

  test('hold each mention with its sentence, the alias marked, and its moments', () => {
    const [sintel, spring] = backlinksAt('Mountain spirits.md');
    expect(spring?.mentions).toHaveLength(1);
    expect(spring?.mentions?.[0]).toMatchObject({
      sentence: { before: 'The shepherd wakes the ', marked: 'spirits of the mountain', after: '.' },
      line: 7,
    });
    expect(secondsOf(spring?.mentions?.[0]?.cues ?? [])).toEqual([70, 200]);
    expect(sintel?.mentions?.map(({ sentence, cues }) => [sentence?.marked, secondsOf(cues)])).toEqual([
      ['Mountain spirits', [120]],
      ['old ones', []],
    ]);
  });

  test('have no mentions until the linking note has been read', () => {
    expect(backlinksAt('Mountain spirits.md', filmVault(), () => null)).toEqual([
      { path: 'Sintel.md', title: 'Sintel and her dragon', mentions: null },
      { path: 'Spring.md', title: 'Spring, a walk with the dog', mentions: null },
    ]);
  });

  test('of a channel say where it is named', () => {
    const vault = filmVault({
      'Spring.md': '---\nvideoId: springvideo\n---\nFrom: [[blender_studio]] <br/>\n',
      'Blender Studio.md': 'A studio.\n',
    });
    expect(backlinksAt('Blender Studio.md', vault)).toMatchObject([
      {
        mentions: [
          { isChannel: true, sentence: { before: 'From: ', marked: 'blender studio', after: '' }, cues: [] },
        ],
      },
    ]);
  });

  test('hold one mention without a sentence where the link stands in no text', () => {
    const vault = filmVault({ 'A.md': 'Nothing here.\n', 'B.md': 'B.\n' });
    vault.index.replace({
      path: 'A.md',
      title: 'A',
      aliases: [],
      videoId: null,
      resolvedLinks: ['B.md'],
      unresolvedLinks: [],
    });
    expect(backlinksAt('B.md', vault)).toEqual([
      { path: 'A.md', title: 'A', mentions: [{ sentence: null, isChannel: false, line: 1, cues: [] }] },
    ]);
  });

  test('leave out the note itself', () => {
    const vault = filmVault({ 'A.md': 'See [[A]] and [[B]].\n', 'B.md': 'See [[A]].\n' });
    expect(backlinksAt('A.md', vault).map(({ path }) => path)).toEqual(['B.md']);
  });
});
