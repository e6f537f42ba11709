import { describe, expect, test } from '@jest/globals';
import type { Reading } from '../../src/core/notation';
import type { OfferedChange } from '../../src/core/offered-change';
import { ChangeChoice, type OfferedNote } from '../../src/editing/change-choice';
import { branchesOf, tickedOf, type OwnPreviewRow, type PreviewRow } from '../../src/editing/change-row';
import { LazyRows } from '../../src/tree/lazy-rows';

const reading = (confidence: number): Reading => ({
  seconds: 574,
  notation: 'mm:ss:00',
  evidence: 'read as minutes:seconds',
  confidence,
  alternatives: [{ seconds: 34_440, notation: 'h:mm:ss' }],
});

const repair = (line: number, written: string, time: string, confidence = 1): OfferedChange => ({
  from: line,
  before: written,
  after: time,
  twins: 1,
  line,
  written,
  time,
  reading: reading(confidence),
  evidence: 'read as minutes:seconds',
  doubt: null,
});

const SURE = repair(1, '09:34:00', '0:09:34');
const OPEN = repair(2, '09:38:00', '0:09:38', 0.6);
const OTHER = repair(3, '10:00:00', '0:10:00', 0.9);

const note = (
  path: string,
  changes: readonly OfferedChange[],
  more: Partial<OfferedNote> = {},
): OfferedNote => ({
  file: { path },
  path,
  title: path.replace('.md', ''),
  changes,
  leftAlone: [],
  ...more,
});

const LEFT = { line: 9, written: '12:00:00', reading: reading(1), reason: 'Its tag is broken.' };
const choice = () =>
  new ChangeChoice([note('A talk.md', [SURE, OPEN]), note('B.md', [OTHER], { leftAlone: [LEFT] })]);

/** The rows of a choice, but for what is under notes that are folded away, by path. */
function rowsOf(chosen: ChangeChoice, folded: ReadonlySet<string> = new Set()): readonly PreviewRow[] {
  const rows = new LazyRows<OwnPreviewRow>({
    isFolded: (row) => row !== null && folded.has(row.key),
    chosenKeys: () => folded,
    guessHeight: () => 20,
  });
  rows.take(branchesOf(chosen));
  return Array.from({ length: rows.length }, (_, i) => rows.at(i)).filter((row) => row !== null);
}

describe('the choice of repairs', () => {
  test('ticks at first what is sure, and leaves what is open to the reader', () => {
    const chosen = choice();
    expect([chosen.count, chosen.tickedCount]).toEqual([3, 2]);
    expect(chosen.chosen.map(({ note: { path }, changes }) => [path, changes])).toEqual([
      ['A talk.md', [SURE]],
      ['B.md', [OTHER]],
    ]);
  });

  test('has no note of which nothing is ticked', () => {
    const chosen = choice();
    chosen.tick([OTHER], false);
    expect(chosen.chosen.map(({ note: { path } }) => path)).toEqual(['A talk.md']);
    chosen.tick([SURE, OPEN, OTHER], true);
    expect(chosen.tickedCount).toBe(3);
  });

  test.each([
    ['', ['A talk.md', 'B.md']],
    ['  ', ['A talk.md', 'B.md']],
    ['TALK', ['A talk.md']],
    ['talk 09:38', ['A talk.md']],
    ['0:10:00', ['B.md']],
    ['minutes', ['A talk.md', 'B.md']],
    ['broken', ['B.md']],
    ['stays', ['B.md']],
    ['open', ['A talk.md']],
    ['likely', ['B.md']],
    ['talk 0:10:00', []],
  ])('filtered by “%s” shows %j', (words, paths) => {
    const chosen = choice();
    chosen.filter(words);
    expect(chosen.shown.map(({ note: { path } }) => path)).toEqual(paths);
  });

  test('keeps what is ticked and filtered out', () => {
    const chosen = choice();
    chosen.filter('09:38');
    chosen.tick(
      chosen.shown.flatMap(({ changes }) => changes),
      true,
    );
    expect(chosen.shown.map(({ changes }) => changes)).toEqual([[OPEN]]);
    expect([chosen.count, chosen.tickedCount]).toEqual([3, 3]);
  });
});

describe('the rows of the preview', () => {
  test('are notes with their changes under them, and what stays as it is', () => {
    const rows = rowsOf(choice());
    expect(rows.map(({ kind, level, position, siblings }) => [kind, level, position, siblings])).toEqual([
      ['note', 1, 1, 2],
      ['change', 2, 1, 2],
      ['change', 2, 2, 2],
      ['note', 1, 2, 2],
      ['change', 2, 1, 2],
      ['left-alone', 2, 2, 2],
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  test('say how sure each is', () => {
    const said = rowsOf(choice()).flatMap((row) =>
      row.kind === 'change' ? [[row.confidence, row.isOpen, row.ticked]] : [],
    );
    expect(said).toEqual([
      ['certain', false, 'true'],
      ['open: it may also mean 9:34:00', true, 'false'],
      ['likely', false, 'true'],
    ]);
  });

  test('say of a note how many of its repairs that are shown are ticked', () => {
    const chosen = choice();
    const heads = () =>
      rowsOf(chosen).flatMap((row) =>
        row.kind === 'note' ? [[row.tickedCount, row.count, row.ticked]] : [],
      );
    expect(heads()).toEqual([
      [1, 2, 'mixed'],
      [1, 1, 'true'],
    ]);
    chosen.filter('09:38');
    expect(heads()).toEqual([[0, 1, 'false']]);
  });

  test('are not there under a note that is folded, which still counts them', () => {
    const rows = rowsOf(choice(), new Set(['A talk.md']));
    expect(rows.map(({ kind }) => kind)).toEqual(['note', 'note', 'change', 'left-alone']);
    expect(rows[0]).toMatchObject({ isFolded: true, count: 2 });
  });

  test('keep their key when others are filtered out', () => {
    const chosen = choice();
    const key = () => rowsOf(chosen).find((row) => row.kind === 'change' && row.line === 2)?.key;
    const before = key();
    chosen.filter('09:38');
    expect(key()).toBe(before);
  });

  test('know that nothing of nothing is ticked', () => {
    expect(tickedOf([], choice())).toBe('false');
  });
});
