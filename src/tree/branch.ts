/** A row with what lies under it. */
export interface Branch<Own> {
  readonly row: Own;
  /** Asked for only where the row is unfolded; missing where there is nothing to unfold. */
  readonly children?: () => BranchList<Own>;
  readonly isFoldedByDefault?: boolean;
}

/**
 * Branches under one row, known by number: each is made when it is asked for, so that very many cost nothing. A list
 * that is handed over again holds the same branches as before, though more may be known of each.
 */
export interface BranchList<Own> {
  readonly length: number;
  /** The branch at an index within the list. */
  at(index: number): Branch<Own>;
  /** The index of the branch with a key; -1 for none. */
  indexOf(key: string): number;
  /**
   * Whether a branch that nobody has looked at counts as one row, else as two: itself and what stands for its
   * children until these are known.
   */
  readonly areFoldedByDefault: boolean;
}

/** A list of branches that are there already, or of the one that stands for what is not known yet. */
export function listOf<Own extends { readonly key: string }>(
  branches: readonly Branch<Own>[],
): BranchList<Own> {
  return {
    length: branches.length,
    at: (index) => {
      const branch = branches[index];
      if (branch === undefined) throw new RangeError(`There is no branch ${String(index)}.`);
      return branch;
    },
    indexOf: (key) => branches.findIndex(({ row }) => row.key === key),
    areFoldedByDefault: false,
  };
}
