import { RowLayout } from './row-layout';
import type { PlacedRow, RowSpace } from './row-space';
import type { TreeRow } from './tree-row';

/** A tree of few rows, all of them made beforehand. */
export class FlatRows<Row extends TreeRow> implements RowSpace<Row> {
  private readonly layout = new RowLayout();
  private rows: readonly Row[] = [];

  /** `guessHeight` is the height of a row that has never been drawn, in pixels. */
  constructor(private readonly guessHeight: (row: Row) => number) {}

  /** Takes in the rows, from top to bottom, in place of those before. */
  place(rows: readonly Row[]): void {
    this.rows = rows;
    this.layout.place(
      rows.map(({ key }) => key),
      (i) => {
        const row = rows[i];
        return row === undefined ? 0 : this.guessHeight(row);
      },
    );
  }

  get length(): number {
    return this.rows.length;
  }

  get height(): number {
    return this.layout.height;
  }

  at(index: number): Row | null {
    return this.rows[index] ?? null;
  }

  indexOf(key: string): number {
    return this.layout.indexOf(key) ?? -1;
  }

  parentOf(index: number): number {
    const level = this.rows[index]?.level ?? 1;
    return this.rows.slice(0, index).findLastIndex((row) => row.level < level);
  }

  placeOf(key: string): PlacedRow<Row> | null {
    const index = this.layout.indexOf(key);
    return index === null ? null : this.placeAt(index);
  }

  rowsIn(top: number, bottom: number): readonly PlacedRow<Row>[] {
    const { from, to } = this.layout.rangeOf(top, bottom);
    return Array.from({ length: to - from }, (_, i) => this.placeAt(from + i)).filter(
      (each) => each !== null,
    );
  }

  measure(heights: ReadonlyMap<string, number>): boolean {
    return this.layout.measure(heights);
  }

  search(behind: number, test: (row: Row) => boolean): number {
    const next = this.rows.findIndex((row, i) => i > behind && test(row));
    return next < 0 ? this.rows.findIndex(test) : next;
  }

  private placeAt(index: number): PlacedRow<Row> | null {
    const row = this.rows[index];
    if (row === undefined) return null;
    const top = this.layout.topOf(index);
    return { row, top, height: this.layout.topOf(index + 1) - top };
  }
}
