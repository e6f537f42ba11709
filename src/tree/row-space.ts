/** A row, and where it stands in its tree: upper edge and height in pixels. */
export interface PlacedRow<Row> {
  readonly row: Row;
  readonly top: number;
  readonly height: number;
}

/**
 * The rows of a tree that are not folded away, from top to bottom. There may be very many of them: a row is made when
 * it is asked for, and one that has not been drawn is as high as guessed.
 */
export interface RowSpace<Row> {
  readonly length: number;
  /** Of all rows together, in pixels. */
  readonly height: number;
  /** Null beyond the ends. */
  at(index: number): Row | null;
  /** Of a row that has been made; -1 for any other key. */
  indexOf(key: string): number;
  /** The index of a row's parent; -1 for a row of the first level. */
  parentOf(index: number): number;
  /** Where a row stands that has been made; null for any other key. */
  placeOf(key: string): PlacedRow<Row> | null;
  /** The rows that reach into a stretch, in pixels from the top; the nearest one where none does, if there is any. */
  rowsIn(top: number, bottom: number): readonly PlacedRow<Row>[];
  /** Takes in what was measured, in pixels by key; tells whether anything moved. */
  measure(heights: ReadonlyMap<string, number>): boolean;
  /** The index of the next row behind one that passes a test, after the last row from the first on; -1 for none. */
  search(behind: number, test: (row: Row) => boolean): number;
}
