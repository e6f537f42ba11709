import type { PlacedRow } from './row-space';

/** A row that has an element, and the upper edge of that, in pixels. */
interface DrawnRow<Row> {
  readonly el: HTMLElement;
  row: Row;
  top: number;
}

/** Fills the element of a row, which is empty or, where it has been drawn `before`, holds the row as it was. */
export type DrawRow<Row> = (el: HTMLElement, row: Row, before: Row | null) => void;

/** The elements of the rows of a list. One is drawn again only where its row says something else. */
export class DrawnRows<Row extends { readonly key: string }> {
  private readonly drawn = new Map<string, DrawnRow<Row>>();
  /** Keys of rows that have been drawn since they were measured. */
  private readonly unmeasured = new Set<string>();

  /** `listEl` holds the rows and nothing else. */
  constructor(
    private readonly listEl: HTMLElement,
    private readonly draw: DrawRow<Row>,
  ) {}

  /** Has elements for these rows and for no others, from top to bottom. */
  show(placed: readonly PlacedRow<Row>[]): void {
    const keys = new Set(placed.map(({ row }) => row.key));
    for (const [key, { el }] of this.drawn) {
      if (keys.has(key)) continue;
      el.remove();
      this.drawn.delete(key);
    }
    let next = this.listEl.firstElementChild;
    for (const { row, top } of placed) {
      const drawn = this.drawnAs(row);
      if (drawn.top !== top) drawn.el.setCssStyles({ top: `${String(top)}px` });
      drawn.top = top;
      if (drawn.el === next) next = next.nextElementSibling;
      else this.listEl.insertBefore(drawn.el, next);
    }
  }

  /** The heights of the rows that have been drawn since they were measured, in pixels by key. */
  measure(): ReadonlyMap<string, number> {
    const heights = new Map<string, number>();
    for (const key of this.unmeasured) {
      const height = this.elementOf(key)?.getBoundingClientRect().height;
      if (height !== undefined) heights.set(key, height);
    }
    this.unmeasured.clear();
    return heights;
  }

  /** To be told that all rows may have got another height. */
  outdate(): void {
    for (const key of this.drawn.keys()) this.unmeasured.add(key);
  }

  /** The element of a row; null while the row is not drawn. */
  elementOf(key: string): HTMLElement | null {
    return this.drawn.get(key)?.el ?? null;
  }

  forEach(visit: (el: HTMLElement, row: Row) => void): void {
    for (const { el, row } of this.drawn.values()) visit(el, row);
  }

  /** The row that a node of the page belongs to; null outside the list. */
  rowAt(node: Node): Row | null {
    for (const { el, row } of this.drawn.values()) if (el.contains(node)) return row;
    return null;
  }

  private drawnAs(row: Row): DrawnRow<Row> {
    let drawn = this.drawn.get(row.key);
    if (drawn === undefined) {
      drawn = { el: this.listEl.createDiv(), row, top: NaN };
      this.draw(drawn.el, row, null);
      this.drawn.set(row.key, drawn);
      this.unmeasured.add(row.key);
    } else if (drawn.row !== row && JSON.stringify(drawn.row) !== JSON.stringify(row)) {
      this.draw(drawn.el, row, drawn.row);
      this.unmeasured.add(row.key);
    }
    drawn.row = row;
    return drawn;
  }
}
