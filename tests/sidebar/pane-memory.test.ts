import { describe, expect, test } from '@jest/globals';
import { topicKeyOf } from '../../src/core/topic';
import { FoldState } from '../../src/sidebar/fold-state';
import { DEFAULT_CHOICES, readPaneChoices } from '../../src/sidebar/pane-choices';
import { PaneMemory } from '../../src/sidebar/pane-memory';
import { readTopic } from '../../src/sidebar/topic-state';

describe('how trees were left', () => {
  test('is kept through a state, for the last twenty of them', () => {
    const memory = new PaneMemory();
    for (let i = 0; i < 30; i++) memory.keep(`${String(i)}.md`, { filter: `word ${String(i)}` });
    memory.keep('A.md', { folds: { all: true, chosen: { a: false } }, anchors: [{ key: 'a', past: 12.5 }] });
    const again = new PaneMemory();
    again.restore(JSON.parse(JSON.stringify(memory.toState())));
    expect(again.recall('A.md')).toEqual(memory.recall('A.md'));
    expect(again.recall('29.md')).toEqual({ filter: 'word 29' });
    expect(again.recall('10.md')).toEqual({});
    expect(again.toState()).toHaveLength(20);
  });

  test.each([
    null,
    'text',
    {},
    [null],
    [['A.md']],
    [[1, {}]],
    [['A.md', { filter: 1, folds: 2, anchors: [{ key: 1 }] }]],
  ])('is nothing where the state holds %j', (state) => {
    const memory = new PaneMemory();
    memory.restore(state);
    expect(memory.recall('A.md')).toEqual({});
  });
});

describe('folds', () => {
  const row = { kind: 'note', key: 'note' } as const;
  const section = { kind: 'section', key: 'sources' } as const;

  test('of all rows leave the sections as they are, and rows can be otherwise afterwards', () => {
    const folds = new FoldState();
    folds.set('sources', false);
    folds.set('note', false);
    folds.setAll(true);
    expect(folds.isFolded(row, false)).toBe(true);
    expect(folds.isFolded(null, false)).toBe(true);
    expect(folds.isFolded(section, true)).toBe(false);
    folds.set('note', false);
    expect(folds.isFolded(row, true)).toBe(false);
  });

  test('are kept and restored, and of anything else there are none', () => {
    const folds = new FoldState();
    expect(folds.keep()).toBeNull();
    folds.setAll(true);
    folds.set('note', false);
    const again = new FoldState();
    again.restore(JSON.parse(JSON.stringify(folds.keep())));
    expect([again.isFolded(row, true), again.isFolded(null, false)]).toEqual([false, true]);
    for (const kept of [null, 'text', { all: 1, chosen: 'x' }, { chosen: { note: 'yes' } }]) {
      again.restore(kept);
      expect(again.keep()?.chosen ?? {}).toEqual({});
    }
  });
});

test('what is no choice in a state is the default', () => {
  expect(readPaneChoices({})).toEqual(DEFAULT_CHOICES);
  expect(readPaneChoices({ sort: 'by size', grouping: 1, isFiltering: 'yes' })).toEqual(DEFAULT_CHOICES);
  const chosen = { sort: 'changed', grouping: 'channel', isFiltering: true } as const;
  expect(readPaneChoices({ ...chosen, other: 1 })).toEqual(chosen);
});

test.each([
  [
    { kind: 'note', path: 'A.md' },
    { kind: 'note', path: 'A.md' },
  ],
  [
    { kind: 'name', key: 'Unmade_films' },
    { kind: 'name', key: topicKeyOf('unmade films') },
  ],
  [{ kind: 'name', key: '' }, null],
  [{ kind: 'note' }, null],
  [null, null],
  ['A.md', null],
])('the topic in a state of %j is %j', (state, topic) => {
  expect(readTopic(state)).toEqual(topic);
});
