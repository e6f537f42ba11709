import { describe, expect, test } from '@jest/globals';
import { mentionsIn } from '../../src/core/backlink';
import type { Topic } from '../../src/core/topic';
import { topicKeyOf } from '../../src/core/topic';
import { filmVault, noteAt } from './film-vault';

const note = (path: string): Topic => ({ kind: 'note', path });

const mentionsAt = (path: string, topic: Topic, vault = filmVault()) =>
  mentionsIn(noteAt(vault, path), topic, vault.index, vault.resolve);

const secondsOf = (cues: readonly { readonly reading: { readonly seconds: number } }[]) =>
  cues.map(({ reading }) => reading.seconds);

describe('the mentions of a topic in a note', () => {
  test('hold the sentence, the alias marked, the line and the moments', () => {
    const [mention, ...others] = mentionsAt('Spring.md', note('Mountain spirits.md'));
    expect(others).toEqual([]);
    expect(mention).toMatchObject({
      sentence: { before: 'The shepherd wakes the ', marked: 'spirits of the mountain', after: '.' },
      line: 7,
    });
    expect(secondsOf(mention?.cues ?? [])).toEqual([70, 200]);
  });

  test('are found by name, alias and heading, however they are written', () => {
    const mentions = mentionsAt('Sintel.md', note('Mountain spirits.md'));
    expect(mentions.map(({ sentence, cues }) => [sentence?.marked, secondsOf(cues)])).toEqual([
      ['Mountain spirits', [120]],
      ['old ones', []],
    ]);
  });

  test('are found where the topic has no note', () => {
    const vault = filmVault({
      'A.md': 'On [[unmade_films | a film]] and [[Unmade Films]] and [[others]].\n',
    });
    const mentions = mentionsAt('A.md', { kind: 'name', key: topicKeyOf('Unmade films') }, vault);
    expect(mentions.map(({ sentence }) => sentence?.marked)).toEqual(['a film', 'Unmade Films']);
  });

  test('of a channel say in which line it is named', () => {
    const vault = filmVault({
      'Spring.md': '---\nvideoId: springvideo\n---\nOf 2019.\n\nFrom: [[blender_studio]] <br/>\n',
      'Blender Studio.md': 'A studio.\n',
    });
    expect(mentionsAt('Spring.md', note('Blender Studio.md'), vault)).toMatchObject([
      {
        isChannel: true,
        line: 6,
        sentence: { before: 'From: ', marked: 'blender studio', after: '' },
        cues: [],
      },
    ]);
  });

  test('are one without a sentence where the link stands in no text', () => {
    const vault = filmVault({ 'A.md': 'Nothing here.\n', 'B.md': 'B.\n' });
    expect(mentionsAt('A.md', note('B.md'), vault)).toEqual([
      { sentence: null, isChannel: false, line: 1, cues: [] },
    ]);
  });
});
