import type { BranchList } from './branch';
import type { PlacedRow, RowSpace } from './row-space';
import { Siblings, type TreeContext, type TreeNode } from './tree-node';
import type { TreeRow } from './tree-row';

/** What a tree of branches asks of whoever shows it. */
export type BranchShape<Own extends { readonly key: string }> = Pick<
  TreeContext<Own>,
  'isFolded' | 'chosenKeys' | 'guessHeight'
>;

/** The rows of branches, made as they are looked at: what nobody sees is only counted. */
export class LazyRows<Own extends { readonly key: string }> implements RowSpace<Own & TreeRow> {
  private readonly nodes = new Map<string, TreeNode<Own>>();
  private readonly root: Siblings<Own>;

  constructor(shape: BranchShape<Own>) {
    const context = {
      nodes: this.nodes,
      clock: 0,
      isFolded: (row: Own | null, byDefault: boolean) => shape.isFolded(row, byDefault),
      chosenKeys: () => shape.chosenKeys(),
      guessHeight: (level: number) => shape.guessHeight(level),
    };
    this.root = new Siblings(context, 1, null);
  }

  /** Takes in the branches of the first level in place of those before; rows that have been made stay. */
  take(branches: BranchList<Own>): void {
    this.root.take(branches);
  }

  get length(): number {
    return this.root.extents.rows;
  }

  get height(): number {
    return this.root.extents.height;
  }

  at(index: number): (Own & TreeRow) | null {
    return index < 0 || index >= this.length ? null : (this.nodeAt(index)?.row ?? null);
  }

  indexOf(key: string): number {
    return this.nodes.get(key)?.rowIndex ?? -1;
  }

  parentOf(index: number): number {
    return this.nodeAt(index)?.siblings.parent?.rowIndex ?? -1;
  }

  placeOf(key: string): PlacedRow<Own & TreeRow> | null {
    const node = this.nodes.get(key);
    return node === undefined ? null : { row: node.row, top: node.top, height: node.height };
  }

  rowsIn(top: number, bottom: number): readonly PlacedRow<Own & TreeRow>[] {
    const placed: PlacedRow<Own & TreeRow>[] = [];
    collect(this.root, 0, top, bottom, placed);
    return placed;
  }

  measure(heights: ReadonlyMap<string, number>): boolean {
    let moved = false;
    for (const [key, height] of heights) {
      const node = this.nodes.get(key);
      if (node === undefined || height <= 0 || node.height === height) continue;
      node.height = height;
      node.siblings.changed();
      moved = true;
    }
    return moved;
  }

  search(behind: number, test: (row: Own & TreeRow) => boolean): number {
    let first = -1;
    for (const { row, index } of rowsOf(this.root, 0)) {
      if ((index <= behind && first >= 0) || !test(row)) continue;
      if (index > behind) return index;
      first = index;
    }
    return first;
  }

  /** The first row that has been made and passes a test; null for none. */
  findMade(test: (row: Own & TreeRow) => boolean): (Own & TreeRow) | null {
    return findIn(this.root, test);
  }

  private nodeAt(index: number): TreeNode<Own> | null {
    let offset = index;
    let siblings = this.root;
    for (;;) {
      const child = siblings.extents.childWithRow(offset);
      const node = siblings.node(child);
      offset -= siblings.extents.rowsBefore(child);
      // One that has just been made may have fewer rows than it was counted for.
      const children = node?.children ?? null;
      if (node === null || children === null || offset <= 0 || children.length === 0) return node;
      offset = Math.min(offset, node.rows - 1) - 1;
      siblings = children;
    }
  }
}

/** Makes the rows that reach into a stretch, from top to bottom; `at` is the upper edge of the first sibling. */
function collect<Own extends { readonly key: string }>(
  siblings: Siblings<Own>,
  at: number,
  top: number,
  bottom: number,
  placed: PlacedRow<Own & TreeRow>[],
): void {
  const from = siblings.extents.childAtHeight(top - at);
  let y = at + siblings.extents.heightBefore(from);
  for (let index = from; y <= bottom || placed.length === 0; index++) {
    const node = siblings.node(index);
    if (node === null) return;
    const below = y + node.height;
    if (below > top) placed.push({ row: node.row, top: y, height: node.height });
    if (node.children !== null && below <= bottom) collect(node.children, below, top, bottom, placed);
    y += node.fullHeight;
  }
}

/** All rows with their index; those that nobody has looked at are not made for it. */
function* rowsOf<Own extends { readonly key: string }>(
  siblings: Siblings<Own>,
  from: number,
): Generator<{ readonly row: Own & TreeRow; readonly index: number }> {
  for (let i = 0; i < siblings.length; i++) {
    const row = siblings.rowAt(i);
    const index = from + siblings.extents.rowsBefore(i);
    if (row !== null) yield { row, index };
    const children = siblings.extents.at(i)?.children ?? null;
    if (children !== null) yield* rowsOf(children, index + 1);
  }
}

function findIn<Own extends { readonly key: string }>(
  siblings: Siblings<Own>,
  test: (row: Own & TreeRow) => boolean,
): (Own & TreeRow) | null {
  for (const { row, children } of siblings.extents.known) {
    if (test(row)) return row;
    const found = children === null ? null : findIn(children, test);
    if (found !== null) return found;
  }
  return null;
}
