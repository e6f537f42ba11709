import { describe, expect, test } from '@jest/globals';
import { formatTimestamp } from '../../src/core/timestamp';
import { FoldState } from '../../src/sidebar/fold-state';
import { rowsOf } from '../../src/sidebar/outline';
import { readOutline } from '../../src/sidebar/read-outline';
import type { Row } from '../../src/sidebar/row';
import { filmVault, noteAt } from '../core/film-vault';

function rowsAt(path: string, vault = filmVault(), folds = new FoldState(), readNote = vault.readNote) {
  const map = { index: vault.index, resolve: vault.resolve, onChange: () => () => undefined };
  return rowsOf(readOutline(noteAt(vault, path), map, readNote), folds);
}

/** The tree as a reader sees it, one line a row. */
const seen = (rows: readonly Row[]) => rows.map((row) => `${'  '.repeat(row.level - 1)}${lineOf(row)}`);

function lineOf(row: Row): string {
  const arrow = row.isFolded === null ? '' : row.isFolded ? '▸ ' : '▾ ';
  switch (row.kind) {
    case 'section':
    case 'note':
      return `${arrow}${row.title} (${String(row.count)})`;
    case 'source':
      return `${arrow}${[row.title, ...row.channels.map(({ display }) => display)].join(' · ')} (${String(row.count)})`;
    case 'moment':
    case 'place': {
      const { before, marked, after } = row.text;
      const moment = row.kind === 'moment' ? `${formatTimestamp(row.moment.seconds)} ` : '';
      return `${moment}${before}${marked === '' ? '' : `*${marked}*`}${after}`;
    }
    case 'remark':
      return row.text;
    case 'unread':
      return 'unread';
  }
}

describe('the tree of a note about a video', () => {
  test('shows the video with its cues, and the notes that link here', () => {
    expect(seen(rowsAt('Spring.md'))).toEqual([
      '▾ Sources (1)',
      '  ▾ Spring, a walk with the dog · blender studio (4)',
      '    0:30 The dog runs ahead',
      '    1:10 The shepherd wakes the spirits of the mountain',
      '    1:12 It waits at the bridge',
      '    3:20 The shepherd wakes the spirits of the mountain',
      '▾ Backlinked topics (1)',
      '  ▾ My reading (1)',
      '    4:05 The bridge of *Spring* comes back in another film.',
    ]);
  });

  test('says “same claim” where a claim stands behind the cue before it too', () => {
    const stamps = '<a class="yt-timestamp" data-t="0:05"></a>, <a class="yt-timestamp" data-t="0:09"></a>';
    const vault = filmVault({
      'A.md': `---\nvideoId: springvideo\n---\nSnow lies on the hills ${stamps}.\n`,
    });
    expect(seen(rowsAt('A.md', vault)).slice(2, 4)).toEqual([
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
    expect(seen(rowsAt('A.md', vault)).slice(-2)).toEqual([
      '▾ Backlinked topics (0)',
      '  No other note links here.',
    ]);
    expect(seen(rowsAt('C.md', vault)).slice(0, 2)).toEqual([
      '▾ Sources (0)',
      '  This note has no timestamps that play.',
    ]);
  });

  test('ends with the problems of the note', () => {
    const vault = filmVault({ 'A.md': 'A claim <a class="yt-timestamp" data-t="1:99">[1:99]</a>.\n' });
    expect(seen(rowsAt('A.md', vault)).slice(-2)).toEqual([
      '▾ Problems (1)',
      '  “1:99” cannot be a time: minutes and seconds end at 59.',
    ]);
  });

  test('has no rows where the note says nothing and nobody names it', () => {
    expect(rowsAt('A.md', filmVault({ 'A.md': 'Shopping list.\n' }))).toEqual([]);
  });
});

describe('the tree of a topic', () => {
  test('folds several videos at first, and unfolds the mentions with their moments', () => {
    expect(seen(rowsAt('Mountain spirits.md'))).toEqual([
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
    ]);
  });

  test('stands with unread rows until the notes have been read', () => {
    expect(seen(rowsAt('Mountain spirits.md', filmVault(), new FoldState(), () => null))).toEqual([
      '▾ Sources (2)',
      '  ▸ Sintel and her dragon (null)',
      '  ▸ Spring, a walk with the dog (null)',
      '▾ Backlinked topics (2)',
      '  ▾ Sintel and her dragon (null)',
      '    unread',
      '  ▾ Spring, a walk with the dog (null)',
      '    unread',
    ]);
  });
});

describe('a row', () => {
  test('leaves out what lies under it while it is folded', () => {
    const folds = new FoldState();
    folds.set('backlinks', true);
    folds.set('source:springvideo', true);
    expect(seen(rowsAt('Spring.md', filmVault(), folds))).toEqual([
      '▾ Sources (1)',
      '  ▸ Spring, a walk with the dog · blender studio (4)',
      '▸ Backlinked topics (1)',
    ]);
  });

  test('knows its place among its siblings', () => {
    const places = rowsAt('Spring.md').map(({ level, position, siblings }) => [level, position, siblings]);
    expect(places).toEqual([
      [1, 1, 2],
      [2, 1, 1],
      [3, 1, 4],
      [3, 2, 4],
      [3, 3, 4],
      [3, 4, 4],
      [1, 2, 2],
      [2, 1, 1],
      [3, 1, 1],
    ]);
  });

  test('keeps its key when the text around it changes', () => {
    const vault = filmVault();
    const before = rowsAt('Spring.md', vault);
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
    expect(keyOf(rowsAt('Spring.md', vault))).toBe(keyOf(before));
  });

  test('has a key of its own even beside a cue of the same second', () => {
    const stamps = '<a class="yt-timestamp" data-t="0:05"></a>'.repeat(3);
    const vault = filmVault({ 'A.md': `---\nvideoId: springvideo\n---\nSnow on the hills ${stamps}.\n` });
    const keys = rowsAt('A.md', vault).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
