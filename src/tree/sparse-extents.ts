/** What a child takes of a tree: rows, and pixels; `index` is its place among its siblings. */
export interface ChildExtent {
  readonly index: number;
  readonly rows: number;
  readonly fullHeight: number;
}

/**
 * How far children reach of which only some are known: every other one is taken for as large as one that nobody knows.
 * All questions are answered by the known ones alone, so that ten thousand unknown children cost nothing.
 */
export class SparseExtents<Child extends ChildExtent> {
  private children: Child[] = [];
  private length = 0;
  private unknown = { rows: 1, height: 0 };
  /** What the first known children have beyond as many unknown ones; null until it is summed up again. */
  private sums: { readonly rows: readonly number[]; readonly height: readonly number[] } | null = null;

  /** The children that are known, in their order. */
  get known(): readonly Child[] {
    return this.children;
  }

  get rows(): number {
    return this.rowsBefore(this.length);
  }

  get height(): number {
    return this.heightBefore(this.length);
  }

  /** Begins anew with so many children; `unknown` is what each takes that is not known. */
  reset(length: number, children: Iterable<Child>, unknown: { rows: number; height: number }): void {
    this.length = length;
    this.unknown = unknown;
    this.children = [...children].sort((a, b) => a.index - b.index);
    this.changed();
  }

  /** To be told that a known child has another extent. */
  changed(): void {
    this.sums = null;
  }

  add(child: Child): void {
    this.children.splice(this.knownBefore(child.index), 0, child);
    this.changed();
  }

  /** The child at an index; null where it is not known. */
  at(index: number): Child | null {
    const child = this.children[this.knownBefore(index)];
    return child?.index === index ? child : null;
  }

  rowsBefore(index: number): number {
    return index * this.unknown.rows + (this.summed().rows[this.knownBefore(index)] ?? 0);
  }

  heightBefore(index: number): number {
    return index * this.unknown.height + (this.summed().height[this.knownBefore(index)] ?? 0);
  }

  /** The child with a row, counted from the first child; the last one for a row behind all. */
  childWithRow(offset: number): number {
    return this.lastWhere((index) => this.rowsBefore(index) <= offset);
  }

  /** The child at a height, counted from the first child; the nearest one beyond the ends. */
  childAtHeight(y: number): number {
    return this.lastWhere((index) => this.heightBefore(index) <= y);
  }

  private summed() {
    if (this.sums !== null) return this.sums;
    const rows = [0];
    const height = [0];
    let [rowsSoFar, heightSoFar] = [0, 0];
    for (const child of this.children) {
      rows.push((rowsSoFar += child.rows - this.unknown.rows));
      height.push((heightSoFar += child.fullHeight - this.unknown.height));
    }
    return (this.sums = { rows, height });
  }

  private knownBefore(index: number): number {
    let [low, high] = [0, this.children.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.children[middle]?.index ?? Infinity) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private lastWhere(holds: (index: number) => boolean): number {
    let [low, high] = [0, this.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (holds(middle)) low = middle;
      else high = middle;
    }
    return low;
  }
}
