import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listOf, type Branch, type BranchList } from '../../src/tree/branch';
import { LazyRows } from '../../src/tree/lazy-rows';

interface Own {
  readonly key: string;
}

interface Thing {
  readonly name: string;
  readonly under: readonly Thing[];
}

const folds = (folded: ReadonlySet<string>) => ({
  isFolded: (row: Own | null, byDefault: boolean) => (row === null ? byDefault : folded.has(row.key)),
  chosenKeys: () => folded,
  guessHeight: (level: number) => 10 * level,
});

const branchOf = ({ name, under }: Thing): Branch<Own> =>
  under.length === 0
    ? { row: { key: name } }
    : { row: { key: name }, children: () => listOf(under.map(branchOf)) };

/** The rows of things as a reader sees them, made all at once. */
const flatten = (things: readonly Thing[], folded: ReadonlySet<string>, level = 1): readonly string[] =>
  things.flatMap(({ name, under }, i) => [
    `${'  '.repeat(level - 1)}${name} ${String(i + 1)}/${String(things.length)}`,
    ...(folded.has(name) ? [] : flatten(under, folded, level + 1)),
  ]);

const seen = (rows: LazyRows<Own>) =>
  Array.from({ length: rows.length }, (_, i) => {
    const row = rows.at(i);
    return row === null
      ? 'nothing'
      : `${'  '.repeat(row.level - 1)}${row.key} ${String(row.position)}/${String(row.siblings)}`;
  });

/** So many things, each with one under it, that count how often one of them is made. */
function many(length: number) {
  const made = new Set<number>();
  const list: BranchList<Own> = {
    length,
    at: (index) => {
      made.add(index);
      return {
        row: { key: String(index) },
        children: () => listOf<Own>([{ row: { key: `${String(index)} unread` } }]),
      };
    },
    indexOf: (key) => (/^\d+$/.test(key) && Number(key) < length ? Number(key) : -1),
    areFoldedByDefault: false,
  };
  return { list, made };
}

/** Trees of up to some dozen things, no two of one name. */
const things: fc.Arbitrary<readonly Thing[]> = fc
  .array(fc.array(fc.nat({ max: 4 }), { maxLength: 6 }), { maxLength: 6 })
  .map((sizes) =>
    sizes.map((counts, i) => ({
      name: `s${String(i)}`,
      under: counts.map((count, j) => ({
        name: `s${String(i)}.${String(j)}`,
        under: Array.from({ length: count }, (_, k) => ({
          name: `s${String(i)}.${String(j)}.${String(k)}`,
          under: [],
        })),
      })),
    })),
  );
const namesIn = (each: readonly Thing[]): readonly string[] =>
  each.flatMap(({ name, under }) => [name, ...namesIn(under)]);

describe('rows that are made when they are looked at', () => {
  test('are those of the whole tree, in whatever order they are asked for, before and after a change', () => {
    fc.assert(
      fc.property(things, things, fc.array(fc.nat()), (before, after, picks) => {
        const names = namesIn([...before, ...after]);
        const folded = new Set(picks.flatMap((pick) => names[pick % Math.max(1, names.length)] ?? []));
        const rows = new LazyRows<Own>(folds(folded));
        for (const each of [before, after]) {
          rows.take(listOf(each.map(branchOf)));
          expect(seen(rows)).toEqual(flatten(each, folded));
          for (let i = 0; i < rows.length; i++) expect(rows.indexOf(rows.at(i)?.key ?? '')).toBe(i);
        }
      }),
    );
  });

  test('stand below one another without a gap, by what was measured and what is guessed', () => {
    fc.assert(
      fc.property(things, fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }), (each, heights) => {
        const rows = new LazyRows<Own>(folds(new Set()));
        rows.take(listOf(each.map(branchOf)));
        const names = namesIn(each);
        rows.measure(new Map(names.map((name, i) => [name, heights[i % heights.length] ?? 1])));
        let y = 0;
        for (const { row, top, height } of rows.rowsIn(0, Infinity)) {
          expect([row.key, top]).toEqual([row.key, y]);
          expect(rows.placeOf(row.key)).toEqual({ row, top, height });
          y += height;
        }
        expect(rows.height).toBe(y);
      }),
    );
  });

  test('are few of ten thousand, wherever the reader looks', () => {
    const { list, made } = many(10_000);
    const rows = new LazyRows<Own>(folds(new Set()));
    rows.take(list);
    expect([rows.length, rows.height]).toEqual([20_000, 300_000]);
    expect(made.size).toBe(0);
    expect(rows.rowsIn(150_000, 150_100).map(({ row }) => row.key)).toContain('5000');
    expect(rows.at(19_999)?.key).toBe('9999 unread');
    expect(made.size).toBeLessThan(20);
  });

  test('stay made for the same things where others come before them', () => {
    const { list } = many(10_000);
    const rows = new LazyRows<Own>(folds(new Set()));
    rows.take(list);
    rows.rowsIn(3000, 3100);
    rows.measure(new Map([['100', 77]]));
    const shifted: BranchList<Own> = {
      ...list,
      length: 10_001,
      at: (index) => (index === 0 ? { row: { key: 'new' } } : list.at(index - 1)),
      indexOf: (key) => list.indexOf(key) + 1,
    };
    rows.take(shifted);
    expect(rows.placeOf('100')).toMatchObject({ top: 101 * 30, height: 77, row: { position: 102 } });
  });

  test('are forgotten where very many have been looked at, but for the last ones', () => {
    const { list, made } = many(10_000);
    const rows = new LazyRows<Own>(folds(new Set()));
    rows.take(list);
    rows.rowsIn(0, 300_000);
    made.clear();
    rows.take(list);
    expect(made.size).toBeLessThan(300);
    expect(rows.indexOf('9999')).toBe(19_998);
    expect(rows.indexOf('0')).toBe(-1);
    expect(rows.length).toBe(20_000);
  });

  test('of the same list are asked for again only where the reader looks', () => {
    let text = 'before';
    const { list, made } = many(10_000);
    const told: BranchList<Own & { readonly text: string }> = {
      ...list,
      at: (index) => {
        const { row } = list.at(index);
        return { row: { ...row, text } };
      },
      areFoldedByDefault: true,
    };
    const rows = new LazyRows<Own & { readonly text: string }>({
      isFolded: (_, byDefault) => byDefault,
      chosenKeys: () => [],
      guessHeight: () => 10,
    });
    rows.take(told);
    rows.rowsIn(0, 1000);
    text = 'after';
    made.clear();
    rows.take(told);
    expect(made.size).toBe(0);
    expect(rows.rowsIn(0, 50).map(({ row }) => row.text)).toEqual(Array(6).fill('after'));
    expect(made.size).toBe(6);
  });

  test('count as one row each where all are folded', () => {
    const { list } = many(10_000);
    const rows = new LazyRows<Own>({ ...folds(new Set()), isFolded: () => true });
    rows.take(list);
    expect(rows.length).toBe(10_000);
  });

  test('are found by a test behind one of them, then from the first on, and none is made for it', () => {
    const { list } = many(500);
    const rows = new LazyRows<Own>(folds(new Set()));
    rows.take(list);
    const is7 = ({ key }: Own) => key.startsWith('7');
    expect(rows.search(-1, is7)).toBe(14);
    expect(rows.search(14, is7)).toBe(140);
    expect(rows.search(300, is7)).toBe(14);
    expect(rows.search(0, () => false)).toBe(-1);
    expect(rows.indexOf('7')).toBe(-1);
  });

  test('know the row they lie under', () => {
    const { list } = many(500);
    const rows = new LazyRows<Own>(folds(new Set()));
    rows.take(list);
    expect(rows.parentOf(301)).toBe(300);
    expect(rows.parentOf(300)).toBe(-1);
  });

  test('can be none', () => {
    const rows = new LazyRows<Own>(folds(new Set()));
    expect([rows.length, rows.height, rows.at(0), rows.rowsIn(0, 100)]).toEqual([0, 0, null, []]);
  });
});
