import { describe, expect, test } from '@jest/globals';
import type { Note } from '../../src/core/note';
import { formatTimestamp } from '../../src/core/timestamp';
import { topicIdOf, topicKeyOf, type Topic } from '../../src/core/topic';
import { FoldState } from '../../src/sidebar/fold-state';
import { outlineOf } from '../../src/sidebar/outline';
import { Outlook } from '../../src/sidebar/outlook';
import { DEFAULT_CHOICES, type PaneChoices } from '../../src/sidebar/pane-choices';
import type { OwnRow, Row } from '../../src/sidebar/row';
import { parseFilter } from '../../src/sidebar/row-filter';
import { LazyRows } from '../../src/tree/lazy-rows';
import { FILM_NOTES, filmVault, noteAt } from '../core/film-vault';

interface Look {
  readonly vault?: ReturnType<typeof filmVault>;
  readonly folds?: FoldState;
  readonly readNote?: (path: string) => Note | null;
  readonly choices?: Partial<PaneChoices>;
  readonly filter?: string;
}

/** The rows of a note, or of a topic without one. */
function rowsOf(shown: Topic | string, look: Look = {}): readonly Row[] {
  const { vault = filmVault(), folds = new FoldState(), filter = '' } = look;
  const topic: Topic = typeof shown === 'string' ? { kind: 'note', path: shown } : shown;
  const outlook = new Outlook(
    {
      topic,
      note: topic.kind === 'note' ? noteAt(vault, topic.path) : null,
      choices: { ...DEFAULT_CHOICES, ...look.choices },
      filter: parseFilter(filter),
    },
    {
      vault: { index: vault.index, resolve: vault.resolve, onChange: () => () => undefined },
      facts: {
        changedAt: (path) => Object.keys(FILM_NOTES).indexOf(path),
        mentionCount: (path) => (path === 'Sintel.md' ? 2 : 1),
        tagsOf: () => [],
        channelsOf: (path) => [...(vault.readNote(path)?.channels.keys() ?? [])],
      },
      durations: { durationOf: () => null },
      noteAt: look.readNote ?? vault.readNote,
    },
  );
  const rows = new LazyRows<OwnRow>({
    isFolded: (row, byDefault) => folds.isFolded(row, byDefault),
    chosenKeys: () => folds.chosenKeys(),
    guessHeight: () => 20,
  });
  rows.take(outlineOf(outlook)());
  return Array.from({ length: rows.length }, (_, i) => rows.at(i)).filter((row) => row !== null);
}

/** The tree as a reader sees it, one line a row. */
const seen = (rows: readonly Row[]) => rows.map((row) => `${'  '.repeat(row.level - 1)}${lineOf(row)}`);

function lineOf(row: Row): string {
  const arrow = row.isFolded === null ? '' : row.isFolded ? '▸ ' : '▾ ';
  switch (row.kind) {
    case 'section':
    case 'note':
    case 'topic':
    case 'group':
      return `${arrow}${row.title} (${String(row.count)})`;
    case 'source':
      return `${arrow}${[row.title, ...row.channels.map(({ display }) => display), ...row.details].join(' · ')} (${String(row.count)})`;
    case 'moment':
    case 'place': {
      const { before, marked, after } = row.text;
      const moment = row.kind === 'moment' ? `${formatTimestamp(row.moment.seconds)} ` : '';
      return `${moment}${before}${marked === '' ? '' : `*${marked}*`}${after}`;
    }
    case 'remark':
      return row.text;
    case 'unread':
      return row.isSearch ? `searching ${String(row.paths.length)}` : 'unread';
  }
}

describe('the name of a video', () => {
  const named = filmVault({
    ...FILM_NOTES,
    'blender_studio.md': '- [Spring](https://youtu.be/springvideo): [[Spring]]\n',
  });
  const sourceOf = (rows: readonly Row[]) => rows.find((row) => row.kind === 'source');

  test('is what the note of its channel calls it, once that has been read', () => {
    expect(sourceOf(rowsOf('Spring.md', { vault: named }))).toMatchObject({
      title: 'Spring',
      tellers: ['blender_studio.md'],
    });
    const readNote = (path: string) => (path === 'blender_studio.md' ? null : named.readNote(path));
    expect(sourceOf(rowsOf('Spring.md', { vault: named, readNote }))).toMatchObject({
      title: 'Spring, a walk with the dog',
      tellers: ['blender_studio.md'],
    });
  });

  test('in the note of its channel is what that note calls it', () => {
    expect(sourceOf(rowsOf('blender_studio.md', { vault: named }))?.title).toBe('Spring');
  });

  test('is the title of its note where nobody else names it', () => {
    expect(sourceOf(rowsOf('Sintel.md', { vault: named }))).toMatchObject({
      title: 'Sintel and her dragon',
      tellers: [],
    });
  });
});

describe('the tree of a note about a video', () => {
  test('shows the video with its cues, and the notes that link here', () => {
    expect(seen(rowsOf('Spring.md'))).toEqual([
      '▾ Sources (1)',
      '  ▾ Spring, a walk with the dog · blender studio (4)',
      '    0:30 The dog runs ahead',
      '    1:10 The shepherd wakes the spirits of the mountain',
      '    1:12 It waits at the bridge',
      '    3:20 The shepherd wakes the spirits of the mountain',
      '▾ Backlinked topics (1)',
      '  ▾ My reading (1)',
      '    4:05 The bridge of *Spring* comes back in another film.',
      '▾ Topics (1)',
      '  ▸ Mountain spirits (1)',
    ]);
  });

  test('says “same claim” where a claim stands behind the cue before it too', () => {
    const stamps = '<a class="yt-timestamp" data-t="0:05"></a>, <a class="yt-timestamp" data-t="0:09"></a>';
    const vault = filmVault({
      'A.md': `---\nvideoId: springvideo\n---\nSnow lies on the hills ${stamps}.\n`,
    });
    expect(seen(rowsOf('A.md', { vault })).slice(2, 4)).toEqual([
      '    0:05 Snow lies on the hills',
      '    0:09 same claim',
    ]);
  });

  test('says where there are no timestamps or backlinks', () => {
    const vault = filmVault({
      'A.md': `---\nvideoId: springvideo\n---\nSnow lies here <a class="yt-timestamp" data-t="0:05"></a>.\n`,
      'B.md': 'Only [[C]] is named.\n',
      'C.md': 'Nothing.\n',
    });
    expect(seen(rowsOf('A.md', { vault })).slice(-2)).toEqual([
      '▾ Backlinked topics (0)',
      '  No other note links here.',
    ]);
    expect(seen(rowsOf('C.md', { vault })).slice(0, 2)).toEqual([
      '▾ Sources (0)',
      '  There are no timestamps here that play.',
    ]);
  });

  test('ends with the problems of the note', () => {
    const vault = filmVault({ 'A.md': 'A claim <a class="yt-timestamp" data-t="1:99">[1:99]</a>.\n' });
    expect(seen(rowsOf('A.md', { vault })).slice(-2)).toEqual([
      '▾ Problems (1)',
      '  “1:99” cannot be a time: minutes and seconds end at 59.',
    ]);
  });

  test('has no rows where the note says nothing and nobody names it', () => {
    expect(rowsOf('A.md', { vault: filmVault({ 'A.md': 'Shopping list.\n' }) })).toEqual([]);
  });
});

describe('the tree of a topic', () => {
  test('folds several videos at first, and unfolds the mentions with their moments', () => {
    expect(seen(rowsOf('Mountain spirits.md'))).toEqual([
      '▾ Sources (2)',
      '  ▸ Sintel and her dragon (1)',
      '  ▸ Spring, a walk with the dog · blender studio (4)',
      '▾ Backlinked topics (2)',
      '  ▾ Sintel and her dragon (2)',
      '    2:00 The gatekeeper speaks of *Mountain spirits* and of loss.',
      '    Later the *old ones* are named again.',
      '  ▾ Spring, a walk with the dog (1)',
      '    1:10 The shepherd wakes the *spirits of the mountain*.',
      '    3:20 same sentence',
      '▸ Related topics (1)',
    ]);
  });

  test('stands with unread rows until the notes have been read', () => {
    expect(seen(rowsOf('Mountain spirits.md', { readNote: () => null }))).toEqual([
      '▾ Sources (2)',
      '  ▸ Sintel and her dragon (null)',
      '  ▸ Spring, a walk with the dog (null)',
      '▾ Backlinked topics (2)',
      '  ▾ Sintel and her dragon (null)',
      '    unread',
      '  ▾ Spring, a walk with the dog (null)',
      '    unread',
      '▸ Related topics (1)',
    ]);
  });
});

describe('a row', () => {
  test('leaves out what lies under it while it is folded', () => {
    const folds = new FoldState();
    folds.set('backlinks', true);
    folds.set('source:springvideo', true);
    expect(seen(rowsOf('Spring.md', { folds }))).toEqual([
      '▾ Sources (1)',
      '  ▸ Spring, a walk with the dog · blender studio (4)',
      '▸ Backlinked topics (1)',
      '▾ Topics (1)',
      '  ▸ Mountain spirits (1)',
    ]);
  });

  test('knows its place among its siblings', () => {
    const places = rowsOf('Spring.md').map(({ level, position, siblings }) => [level, position, siblings]);
    expect(places).toEqual([
      [1, 1, 3],
      [2, 1, 1],
      [3, 1, 4],
      [3, 2, 4],
      [3, 3, 4],
      [3, 4, 4],
      [1, 2, 3],
      [2, 1, 1],
      [3, 1, 1],
      [1, 3, 3],
      [2, 1, 1],
    ]);
  });

  test('keeps its key when the text around it changes', () => {
    const vault = filmVault();
    const before = rowsOf('Spring.md', { vault });
    vault.write(
      'Spring.md',
      `---
title: Spring, a walk with the dog
videoId: springvideo
---
Two new lines come first.

And a new cue <a class="yt-timestamp" data-t="0:01">[0:01]</a>.

The dog runs ahead <a class="yt-timestamp" data-t="0:30">[0:30]</a>.
`,
    );
    const keyOf = (rows: readonly Row[]) =>
      rows.find((row) => row.kind === 'moment' && row.text.before === 'The dog runs ahead')?.key;
    expect(keyOf(rowsOf('Spring.md', { vault }))).toBe(keyOf(before));
  });

  test('has a key of its own even beside a cue of the same second', () => {
    const stamps = '<a class="yt-timestamp" data-t="0:05"></a>'.repeat(3);
    const vault = filmVault({ 'A.md': `---\nvideoId: springvideo\n---\nSnow on the hills ${stamps}.\n` });
    const keys = rowsOf('A.md', { vault }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the topics of a note', () => {
  const vault = filmVault({
    ...FILM_NOTES,
    'Sintel.md': `${FILM_NOTES['Sintel.md']}\nOf [[loss_as_a_motive | loss]] too <a class="yt-timestamp" data-t="2:10"></a>.\n`,
    'Snow.md':
      '---\nvideoId: snowsnowsno\n---\nIt is about [[Loss as a motive]] <a class="yt-timestamp" data-t="0:09"></a>.\n',
  });
  const loss: Topic = { kind: 'name', key: topicKeyOf('loss as a motive') };

  test('are what it links to, with a note or without, and unfold to the other notes and moments', () => {
    const folds = new FoldState();
    folds.set(`topic:${topicIdOf(loss)}`, false);
    const rows = seen(rowsOf('Sintel.md', { vault, folds }));
    expect(rows.slice(rows.indexOf('▾ Topics (2)'))).toEqual([
      '▾ Topics (2)',
      '  ▸ Mountain spirits (1)',
      '  ▾ Loss as a motive (1)',
      '    ▾ Snow (1)',
      '      0:09 It is about *Loss as a motive*.',
    ]);
  });

  test('leave out its channel', () => {
    expect(seen(rowsOf('Spring.md'))).toContain('▾ Topics (1)');
  });

  test('without a note have a tree like any other', () => {
    expect(seen(rowsOf(loss, { vault }))).toEqual([
      '▾ Sources (2)',
      '  ▸ Sintel and her dragon (2)',
      '  ▸ Snow (1)',
      '▾ Backlinked topics (2)',
      '  ▾ Sintel and her dragon (1)',
      '    2:10 Of *loss* too.',
      '  ▾ Snow (1)',
      '    0:09 It is about *Loss as a motive*.',
      '▸ Related topics (1)',
    ]);
  });

  test('of a channel are those of its notes, the most frequent first', () => {
    const folds = new FoldState();
    folds.set('related', false);
    const texts = {
      'Studio.md': 'A studio.\n',
      'A.md': '---\nvideoId: aaaaaaaaaaa\n---\nFrom: [[Studio]] <br/>\n\nOn [[snow]].\n',
      'B.md': '---\nvideoId: bbbbbbbbbbb\n---\nFrom: [[Studio]] <br/>\n\nOn [[rain]] and [[snow]].\n',
    };
    const rows = seen(rowsOf('Studio.md', { vault: filmVault(texts), folds }));
    expect(rows.slice(rows.indexOf('▾ Related topics (2)'))).toEqual([
      '▾ Related topics (2)',
      '  ▸ snow (2)',
      '  ▸ rain (1)',
    ]);
  });
});

describe('the reader chooses', () => {
  const titles = (rows: readonly Row[]) =>
    rows.flatMap((row) => (row.kind === 'note' && row.key.startsWith('backlinks') ? [row.title] : []));

  test.each([
    ['order', ['Sintel and her dragon', 'Spring, a walk with the dog']],
    ['name', ['Sintel and her dragon', 'Spring, a walk with the dog']],
    ['name-down', ['Spring, a walk with the dog', 'Sintel and her dragon']],
    ['mentions', ['Sintel and her dragon', 'Spring, a walk with the dog']],
    // In the order in which the notes are written down, the last one first.
    ['changed', ['Sintel and her dragon', 'Spring, a walk with the dog']],
  ] as const)('the order: %s', (sort, expected) => {
    expect(titles(rowsOf('Mountain spirits.md', { choices: { sort } }))).toEqual(expected);
  });

  test('to gather by channel what links here', () => {
    const rows = seen(rowsOf('Mountain spirits.md', { choices: { grouping: 'channel' } }));
    expect(rows.slice(rows.indexOf('▾ Backlinked topics (2)'), -1)).toEqual([
      '▾ Backlinked topics (2)',
      '  ▾ blender studio (1)',
      '    ▾ Spring, a walk with the dog (1)',
      '      1:10 The shepherd wakes the *spirits of the mountain*.',
      '      3:20 same sentence',
      '  ▾ No channel (1)',
      '    ▾ Sintel and her dragon (2)',
      '      2:00 The gatekeeper speaks of *Mountain spirits* and of loss.',
      '      Later the *old ones* are named again.',
    ]);
  });

  test('to see only what passes a filter', () => {
    expect(seen(rowsOf('Mountain spirits.md', { filter: 'gatekeeper' }))).toEqual([
      '▾ Sources (1)',
      '  ▾ Sintel and her dragon (1)',
      '    2:00 The gatekeeper speaks of Mountain spirits and of loss',
      '▾ Backlinked topics (1)',
      '  ▾ Sintel and her dragon (1)',
      '    2:00 The gatekeeper speaks of *Mountain spirits* and of loss.',
    ]);
  });

  test('to have notes searched that have not been read', () => {
    expect(seen(rowsOf('Mountain spirits.md', { filter: 'gatekeeper', readNote: () => null }))).toEqual([
      '▾ Sources (null)',
      '  searching 2',
      '▾ Backlinked topics (null)',
      '  searching 2',
    ]);
  });

  test('a filter that nothing passes', () => {
    expect(rowsOf('Mountain spirits.md', { filter: 'no such word' })).toEqual([]);
  });

  test('a filter for which nothing has to be read', () => {
    const rows = rowsOf('Mountain spirits.md', { filter: 'path:spring', readNote: () => null });
    expect(titles(rows)).toEqual(['Spring, a walk with the dog']);
  });
});
