/** A stretch of rows, by index; `to` is the first one behind it. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Where each row of a list stands, in pixels. A row that has been measured is as high as it was found to be, any
 * other as high as guessed.
 */
export class RowLayout {
  private readonly measured = new Map<string, number>();
  private keys: readonly string[] = [];
  private indexes: ReadonlyMap<string, number> = new Map();
  /** The upper edge of each row, and behind them the lower edge of the last. */
  private edges: readonly number[] = [0];
  private guess: (index: number) => number = () => 0;

  /** The height of all rows together. */
  get height(): number {
    return this.edges[this.keys.length] ?? 0;
  }

  /** Takes in the rows, by their keys, from top to bottom; `guess` is the height of the row at an index. */
  place(keys: readonly string[], guess: (index: number) => number): void {
    this.keys = keys;
    this.guess = guess;
    this.indexes = new Map(keys.map((key, i) => [key, i]));
    for (const key of this.measured.keys()) if (!this.indexes.has(key)) this.measured.delete(key);
    this.stack();
  }

  /** Takes in what was measured, in pixels by key; tells whether anything moved. */
  measure(heights: ReadonlyMap<string, number>): boolean {
    let moved = false;
    for (const [key, height] of heights) {
      if (height <= 0 || this.measured.get(key) === height) continue;
      this.measured.set(key, height);
      moved = true;
    }
    if (moved) this.stack();
    return moved;
  }

  /** The index of a row; null where no row has the key. */
  indexOf(key: string): number | null {
    return this.indexes.get(key) ?? null;
  }

  /** The upper edge of the row at an index; that of the end for an index behind the last. */
  topOf(index: number): number {
    return this.edges[Math.min(index, this.keys.length)] ?? 0;
  }

  /** The row at a height; the first or last one beyond the ends, 0 where there are none. */
  indexAt(y: number): number {
    let [low, high] = [0, this.keys.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.topOf(middle) <= y) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The rows that reach into a stretch of the list. */
  rangeOf(top: number, bottom: number): RowRange {
    if (this.keys.length === 0) return { from: 0, to: 0 };
    return { from: this.indexAt(top), to: this.indexAt(bottom) + 1 };
  }

  private stack(): void {
    const edges = [0];
    let y = 0;
    this.keys.forEach((key, i) => {
      y += this.measured.get(key) ?? this.guess(i);
      edges.push(y);
    });
    this.edges = edges;
  }
}
