import type { RowSpace } from './row-space';
import type { TreeRow } from './tree-row';

/** What a key does in a tree: go to the row at an index, or fold or unfold the row it was pressed on. */
export type TreeStep =
  { readonly kind: 'go'; readonly index: number } | { readonly kind: 'fold'; readonly isFolded: boolean };

/**
 * What a key does on the row at an index, as in every tree (WAI-ARIA's tree pattern); null where it does nothing.
 * `forward` is the arrow that points into the tree: `ArrowRight`, or `ArrowLeft` where the text runs from right to
 * left.
 */
export function treeStep(
  key: string,
  rows: Pick<RowSpace<TreeRow>, 'at' | 'length' | 'parentOf'>,
  index: number,
  forward: 'ArrowRight' | 'ArrowLeft',
): TreeStep | null {
  const row = rows.at(index);
  if (row === null) return null;
  switch (key) {
    case 'ArrowDown':
      return goTo(index + 1, rows);
    case 'ArrowUp':
      return goTo(index - 1, rows);
    case 'Home':
      return goTo(0, rows);
    case 'End':
      return goTo(rows.length - 1, rows);
    case 'ArrowLeft':
    case 'ArrowRight':
      if (key === forward) {
        if (row.isFolded === true) return { kind: 'fold', isFolded: false };
        return row.isFolded === false ? goTo(index + 1, rows) : null;
      }
      if (row.isFolded === false) return { kind: 'fold', isFolded: true };
      return goTo(rows.parentOf(index), rows);
    default:
      return null;
  }
}

function goTo(index: number, rows: { readonly length: number }): TreeStep | null {
  return index >= 0 && index < rows.length ? { kind: 'go', index } : null;
}
