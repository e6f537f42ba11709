/** A row of a tree, and where it stands in it. */
export interface TreeRow {
  /** The same for the same thing, whatever else changes; unique in a tree. */
  readonly key: string;
  /** Counted from 1, as the `aria` attributes are. */
  readonly level: number;
  /** Among the rows of its parent, counted from 1. */
  readonly position: number;
  /** How many rows its parent has. */
  readonly siblings: number;
  /** Null where there is nothing to unfold. */
  readonly isFolded: boolean | null;
}
