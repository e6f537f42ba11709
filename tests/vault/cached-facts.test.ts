/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { topicKeyOf, type Topic } from '../../src/core/topic';
import { CachedFacts } from '../../src/vault/cached-facts';
import { CachedNoteReader } from '../../src/vault/cached-note-reader';
import { VaultIndexer } from '../../src/vault/vault-indexer';
import { openMemoryApp } from '../workbench/api/memory-app';
import { emptyDurations } from './empty-durations';

/** What the cache says of these notes, once the index has taken them in. */
async function factsOf(files: Readonly<Record<string, string>>) {
  const app = await openMemoryApp(files);
  const indexer = new VaultIndexer(app, new CachedNoteReader(app.vault, emptyDurations()));
  const isReady = new Promise<void>((resolve) => indexer.onChange(() => resolve()));
  indexer.load();
  await isReady;
  return { app, facts: new CachedFacts(app, indexer.index) };
}

describe('what the cache says of a note', () => {
  test.each<[string, string, string[]]>([
    ['one channel', 'From: [[a]] <br/>\n\nOn [[b]].', ['a']],
    ['several', 'From: [[a]], [[b | The B]] <br/>', ['a', 'b']],
    ['a bold one', '**From:** [[a]]', ['a']],
    ['one below a heading', '# Title\n\nFrom: [[a]]', ['a']],
    ['none where no link begins the text', 'A text on [[a]] and its walls.\n\nFrom: [[b]]', []],
    ['none in a paragraph', 'About [[a]] much can be said.', []],
    ['none without a link', 'From: nobody.', []],
  ])('tells its channels: %s', async (_, body, channels) => {
    const { facts } = await factsOf({ 'A.md': `---\ntitle: A\n---\n\n${body}\n` });
    expect(facts.channelsOf('A.md')).toEqual(channels);
    expect(facts.channelsOf('B.md')).toEqual([]);
  });

  test('tells how often it links to a topic, by whatever name', async () => {
    const { facts } = await factsOf({
      'A.md': '[[Old wall]], [[old_wall]], [[Old wall|it]]; [[no_note]] and [[No note]].\n',
      'Old wall.md': 'A wall.\n',
    });
    const name: Topic = { kind: 'name', key: topicKeyOf('no note') };
    expect(facts.mentionCount('A.md', { kind: 'note', path: 'Old wall.md' })).toBe(3);
    expect(facts.mentionCount('A.md', name)).toBe(2);
    expect(facts.mentionCount('Old wall.md', name)).toBe(0);
  });

  test('tells its tags, in its text and in its properties', async () => {
    const { facts } = await factsOf({ 'A.md': '---\ntags: [wall]\n---\nOld #stone/grey.\n' });
    expect(facts.tagsOf('A.md').toSorted()).toEqual(['#stone/grey', '#wall']);
    expect(facts.tagsOf('B.md')).toEqual([]);
  });

  test('tells when it was changed', async () => {
    const { app, facts } = await factsOf({ 'A.md': 'A.' });
    expect(facts.changedAt('A.md')).toBe(app.vault.getFileByPath('A.md')?.stat.mtime);
    expect(facts.changedAt('B.md')).toBe(0);
  });
});
