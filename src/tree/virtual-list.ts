import { Component } from 'obsidian';
import { RowLayout } from './row-layout';

/** How far beyond the visible part rows are drawn, in pixels, so that scrolling shows no gap. */
const MARGIN = 400;

/** Measuring a row can move others into view, which are then drawn and measured; it settles at once or nearly. */
const MOST_PASSES = 4;

/** What a list shows; `Row` is immutable data. */
export interface ListContent<Row> {
  /** Fills the element of a row, which is empty or holds the row as it was. */
  draw(el: HTMLElement, row: Row): void;
  /** The height of a row that has never been drawn, in pixels. */
  guessHeight(row: Row): number;
  /** Told which rows are drawn, from top to bottom, whenever that or what they say has changed. */
  onDrawn(rows: readonly Row[]): void;
}

/**
 * A scrolled list that holds elements only for the rows in view. An update touches only rows that say something
 * else; what the reader looks at stays where it is, whatever happens above it.
 */
export class VirtualList<Row extends { readonly key: string }> extends Component {
  private readonly layout = new RowLayout();
  private readonly drawn = new Map<string, { readonly el: HTMLElement; row: Row }>();
  private rows: readonly Row[] = [];
  private pinnedKey: string | null = null;

  /** `scrollEl` scrolls, and is the offset parent of `listEl`, which holds the rows and nothing else. */
  constructor(
    private readonly scrollEl: HTMLElement,
    private readonly listEl: HTMLElement,
    private readonly content: ListContent<Row>,
  ) {
    super();
  }

  override onload(): void {
    this.registerDomEvent(this.scrollEl, 'scroll', () => this.drawVisible(), { passive: true });
  }

  /** Shows rows in place of those shown before. */
  show(rows: readonly Row[]): void {
    const anchor = this.anchorAmong(new Set(rows.map(({ key }) => key)));
    this.rows = rows;
    this.layout.place(
      rows.map(({ key }) => key),
      (i) => {
        const row = rows[i];
        return row === undefined ? 0 : this.content.guessHeight(row);
      },
    );
    this.settle(anchor);
  }

  /** Draws what is in view, as after the list has got another size. */
  drawVisible(): void {
    this.settle(this.anchorAmong(null));
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
      const index = this.layout.indexOf(key);
      if (index === null) return null;
      const [top, bottom] = [this.layout.topOf(index), this.layout.topOf(index + 1)];
      const before = this.scrollTop;
      this.scrollTop = Math.min(top, Math.max(before, bottom - this.scrollEl.clientHeight));
      this.settle(null);
      if (this.scrollTop === before) break;
    }
    return this.elementOf(key);
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

  /** The first row in view that is still there (`keys`, null for all), and how far it is scrolled past its edge. */
  private anchorAmong(keys: ReadonlySet<string> | null): Anchor | null {
    const y = this.scrollTop;
    if (y === 0) return null;
    for (let i = this.layout.indexAt(y); i < this.rows.length; i++) {
      const key = this.rows[i]?.key;
      if (key !== undefined && (keys?.has(key) ?? true)) return { key, past: y - this.layout.topOf(i) };
    }
    return null;
  }

  private settle(anchor: Anchor | null): void {
    let rows: readonly Row[] = [];
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      this.listEl.setCssStyles({ height: `${String(this.layout.height)}px` });
      const index = anchor === null ? null : this.layout.indexOf(anchor.key);
      if (anchor !== null && index !== null) this.scrollTop = this.layout.topOf(index) + anchor.past;
      rows = this.rowsToDraw();
      this.drawRows(rows);
      if (!this.measureDrawn()) break;
    }
    this.content.onDrawn(rows);
  }

  private rowsToDraw(): readonly Row[] {
    const top = this.scrollTop;
    const { from, to } = this.layout.rangeOf(top - MARGIN, top + this.scrollEl.clientHeight + MARGIN);
    const rows = this.rows.slice(from, to);
    const pinned = this.pinnedKey === null ? null : this.layout.indexOf(this.pinnedKey);
    const pinnedRow = pinned === null ? undefined : this.rows[pinned];
    if (pinned === null || pinnedRow === undefined || (pinned >= from && pinned < to)) return rows;
    return pinned < from ? [pinnedRow, ...rows] : [...rows, pinnedRow];
  }

  private drawRows(rows: readonly Row[]): void {
    const keys = new Set(rows.map(({ key }) => key));
    for (const [key, { el }] of this.drawn) {
      if (keys.has(key)) continue;
      el.remove();
      this.drawn.delete(key);
    }
    let next = this.listEl.firstElementChild;
    for (const row of rows) {
      const el = this.drawRow(row);
      el.setCssStyles({ top: `${String(this.layout.topOf(this.layout.indexOf(row.key) ?? 0))}px` });
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
      return el;
    }
    if (drawn.row !== row && JSON.stringify(drawn.row) !== JSON.stringify(row))
      this.content.draw(drawn.el, row);
    drawn.row = row;
    return drawn.el;
  }

  private measureDrawn(): boolean {
    const heights = new Map<string, number>();
    for (const [key, { el }] of this.drawn) heights.set(key, el.getBoundingClientRect().height);
    return this.layout.measure(heights);
  }
}

interface Anchor {
  readonly key: string;
  /** In pixels. */
  readonly past: number;
}
