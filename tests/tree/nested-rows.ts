import { listOf, type Branch } from '../../src/tree/branch';
import { LazyRows } from '../../src/tree/lazy-rows';
import type { TreeRow } from '../../src/tree/tree-row';

/** A row of its own, without siblings; null for one that does not fold. */
export const rowOf = (key: string, level: number, isFolded: boolean | null): TreeRow => ({
  key,
  level,
  isFolded,
  position: 1,
  siblings: 1,
});

/** Rows of one height, which a test puts down as they stand one below the other, each with its level. */
export function nestedRows<Row extends TreeRow>(height: number) {
  const rows = new LazyRows<Row>({
    isFolded: (row) => row?.isFolded !== false,
    chosenKeys: () => [],
    guessHeight: () => height,
  });
  return { rows, place: (flat: readonly Row[]) => rows.take(listOf(nest(flat))) };
}

function nest<Row extends TreeRow>(flat: readonly Row[]): readonly Branch<Row>[] {
  const tops = flat.flatMap(({ level }, i) => (level === flat[0]?.level ? i : []));
  return tops.flatMap((from, i) => {
    const row = flat[from];
    if (row === undefined) return [];
    const under = nest(flat.slice(from + 1, tops[i + 1] ?? flat.length));
    return row.isFolded === null ? { row } : { row, children: () => listOf(under) };
  });
}
