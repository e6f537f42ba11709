import { Component } from 'obsidian';
import type { PlacedRow, RowSpace } from './row-space';

/** How far beyond the visible part rows are drawn, in pixels, so that scrolling shows no gap. */
const MARGIN = 400;

/** Measuring a row can move others into view, which are then drawn and measured; it settles at once or nearly. */
const MOST_PASSES = 4;

/** How a list draws its rows; `Row` is immutable data. */
export interface ListContent<Row> {
  /** Fills the element of a row, which is empty or holds the row as it was. */
  draw(el: HTMLElement, row: Row): void;
  /** Told which rows are drawn, from top to bottom, whenever that or what they say has changed. */
  onDrawn(rows: readonly Row[]): void;
}

/**
 * A scrolled list that holds elements only for the rows in view. An update touches only rows that say something
 * else; what the reader looks at stays where it is, whatever happens above it.
 */
export class VirtualList<Row extends { readonly key: string }> extends Component {
  private readonly drawn = new Map<string, { readonly el: HTMLElement; row: Row }>();
  /** The rows that are drawn, from top to bottom. */
  private placed: readonly PlacedRow<Row>[] = [];
  /** Keys of rows that have been drawn since they were measured. */
  private readonly unmeasured = new Set<string>();
  private pinnedKey: string | null = null;

  /** `scrollEl` scrolls, and is the offset parent of `listEl`, which holds the rows and nothing else. */
  constructor(
    private readonly scrollEl: HTMLElement,
    private readonly listEl: HTMLElement,
    private readonly rows: Pick<RowSpace<Row>, 'height' | 'placeOf' | 'rowsIn' | 'measure'>,
    private readonly content: ListContent<Row>,
  ) {
    super();
  }

  override onload(): void {
    this.registerDomEvent(this.scrollEl, 'scroll', () => this.settle(this.anchors()), { passive: true });
  }

  /** Shows the rows as they are once they have been changed by `change`. */
  update(change: () => void): void {
    const anchors = this.anchors();
    change();
    this.settle(anchors);
  }

  /** Draws what is in view, as after the list has got another size. */
  drawVisible(): void {
    for (const key of this.drawn.keys()) this.unmeasured.add(key);
    this.settle(this.anchors());
  }

  /** Keeps one row drawn even out of view, so that it does not lose the focus; null for none. */
  pin(key: string | null): void {
    this.pinnedKey = key;
  }

  /** Scrolls no further than needed to show the whole of a row, and returns its element; null for a key of no row. */
  reveal(key: string): HTMLElement | null {
    this.pinnedKey = key;
    return this.scrollTo(key);
  }

  /** `reveal` of a row that will not have the focus. */
  scrollTo(key: string): HTMLElement | null {
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const place = this.rows.placeOf(key);
      if (place === null) return null;
      const before = this.scrollTop;
      this.scrollTop = Math.min(
        place.top,
        Math.max(before, place.top + place.height - this.scrollEl.clientHeight),
      );
      this.settle([]);
      if (this.scrollTop === before) break;
    }
    return this.elementOf(key);
  }

  /** The row at the upper edge, and by how many pixels it is scrolled past it; null at the top. */
  get anchor(): Anchor | null {
    return this.anchors()[0] ?? null;
  }

  /** Scrolls to where `anchors` were, of which the first that is still there counts; to the top where none is. */
  scrollToAnchors(anchors: readonly Anchor[]): void {
    const isThere = anchors.some(({ key }) => this.rows.placeOf(key) !== null);
    if (!isThere) this.scrollEl.scrollTop = 0;
    this.settle(anchors);
  }

  /** The element of a row; null while the row is not drawn. */
  elementOf(key: string): HTMLElement | null {
    return this.drawn.get(key)?.el ?? null;
  }

  /** Visits the rows that have an element. */
  forEachDrawn(visit: (el: HTMLElement, row: Row) => void): void {
    for (const { el, row } of this.drawn.values()) visit(el, row);
  }

  /** The row that a node of the page belongs to; null outside the list. */
  rowAt(node: Node): Row | null {
    for (const { el, row } of this.drawn.values()) if (el.contains(node)) return row;
    return null;
  }

  /** Of the first row's upper edge, so that the padding above the list does not count. */
  private get scrollTop(): number {
    return Math.max(0, this.scrollEl.scrollTop - this.listEl.offsetTop);
  }

  private set scrollTop(y: number) {
    if (Math.abs(y - this.scrollTop) >= 1) this.scrollEl.scrollTop = y === 0 ? 0 : y + this.listEl.offsetTop;
  }

  /** The rows from the upper edge on, of which the first that is still there afterwards is to stay where it is. */
  private anchors(): readonly Anchor[] {
    const y = this.scrollTop;
    if (y === 0) return [];
    return this.placed
      .filter(({ top, height }) => top + height > y)
      .map(({ row: { key }, top }) => ({ key, past: y - top }));
  }

  private settle(anchors: readonly Anchor[]): void {
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const { height } = this.rows;
      this.listEl.setCssStyles({ height: `${String(height)}px` });
      this.holdOn(anchors);
      this.placed = this.rowsToDraw();
      this.drawRows();
      // Rows that are seen for the first time may be more than was thought, and higher.
      const isSettled = !this.measureDrawn() && this.rows.height === height;
      if (isSettled) break;
    }
    this.content.onDrawn(this.placed.map(({ row }) => row));
  }

  private holdOn(anchors: readonly Anchor[]): void {
    for (const { key, past } of anchors) {
      const place = this.rows.placeOf(key);
      if (place === null) continue;
      this.scrollTop = place.top + past;
      return;
    }
  }

  private rowsToDraw(): readonly PlacedRow<Row>[] {
    const top = this.scrollTop;
    const rows = this.rows.rowsIn(top - MARGIN, top + this.scrollEl.clientHeight + MARGIN);
    const pinned = this.pinnedKey === null ? null : this.rows.placeOf(this.pinnedKey);
    if (pinned === null || rows.some(({ row }) => row.key === pinned.row.key)) return rows;
    return pinned.top < (rows[0]?.top ?? 0) ? [pinned, ...rows] : [...rows, pinned];
  }

  private drawRows(): void {
    const keys = new Set(this.placed.map(({ row }) => row.key));
    for (const [key, { el }] of this.drawn) {
      if (keys.has(key)) continue;
      el.remove();
      this.drawn.delete(key);
    }
    let next = this.listEl.firstElementChild;
    for (const { row, top } of this.placed) {
      const el = this.drawRow(row);
      el.setCssStyles({ top: `${String(top)}px` });
      if (el === next) next = next.nextElementSibling;
      else this.listEl.insertBefore(el, next);
    }
  }

  private drawRow(row: Row): HTMLElement {
    const drawn = this.drawn.get(row.key);
    if (drawn === undefined) {
      const el = this.listEl.createDiv();
      this.content.draw(el, row);
      this.drawn.set(row.key, { el, row });
      this.unmeasured.add(row.key);
      return el;
    }
    if (drawn.row !== row && JSON.stringify(drawn.row) !== JSON.stringify(row)) {
      this.content.draw(drawn.el, row);
      this.unmeasured.add(row.key);
    }
    drawn.row = row;
    return drawn.el;
  }

  private measureDrawn(): boolean {
    const heights = new Map<string, number>();
    for (const key of this.unmeasured) {
      const height = this.elementOf(key)?.getBoundingClientRect().height;
      if (height !== undefined) heights.set(key, height);
    }
    this.unmeasured.clear();
    return this.rows.measure(heights);
  }
}

/** A row, and by how many pixels it is scrolled past the upper edge. */
export interface Anchor {
  readonly key: string;
  readonly past: number;
}
