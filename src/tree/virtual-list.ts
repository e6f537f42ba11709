import { Component } from 'obsidian';
import { DrawnRows, type DrawRow } from './drawn-rows';
import { ListScroll } from './list-scroll';
import type { PlacedRow, RowSpace } from './row-space';

/** How far beyond the visible part rows are drawn, in pixels, so that scrolling shows no gap. */
const MARGIN = 400;

/** Who scrolls further than this from one frame to the next, in pixels, does not read what passes. */
const FLUNG = 200;

/** The rows at which such a scroll comes to rest are told of after so many milliseconds. */
const REST = 100;

/** Measuring a row can move others into view, which are then drawn and measured; it settles at once or nearly. */
const MOST_PASSES = 4;

/** How a list draws its rows; `Row` is immutable data. */
export interface ListContent<Row> {
  readonly draw: DrawRow<Row>;
  /**
   * Told which rows are drawn, from top to bottom, whenever that or what they say has changed; none while the reader
   * flings the list past them.
   */
  onDrawn(rows: readonly Row[]): void;
}

/** A row, and by how many pixels it is scrolled past the upper edge. */
export interface Anchor {
  readonly key: string;
  readonly past: number;
}

/**
 * A scrolled list that holds elements only for the rows in view. An update touches only rows that say something
 * else; what the reader looks at stays where it is, whatever happens above it.
 */
export class VirtualList<Row extends { readonly key: string }> extends Component {
  readonly drawn: DrawnRows<Row>;
  private readonly scroll: ListScroll;
  /** The rows that are drawn, from top to bottom. */
  private placed: readonly PlacedRow<Row>[] = [];
  /** Of the list, in pixels; null before there is one. */
  private height: number | null = null;
  private pinnedKey: string | null = null;
  /** Waits for a list that was flung to come to rest; null while it has. */
  private resting: number | null = null;

  /** `scrollEl` scrolls, and is the offset parent of `listEl`, which holds the rows and nothing else. */
  constructor(
    private readonly scrollEl: HTMLElement,
    private readonly listEl: HTMLElement,
    private readonly rows: Pick<RowSpace<Row>, 'height' | 'placeOf' | 'rowsIn' | 'measure'>,
    private readonly content: ListContent<Row>,
  ) {
    super();
    this.scroll = new ListScroll(scrollEl, listEl);
    this.drawn = new DrawnRows(listEl, content.draw);
  }

  override onload(): void {
    this.registerDomEvent(this.scrollEl, 'scroll', () => this.onScroll(), { passive: true });
  }

  override onunload(): void {
    this.stopWaiting();
  }

  /** Shows the rows as they are once they have been changed by `change`. */
  update(change: () => void): void {
    const { anchors } = this;
    change();
    this.settle(anchors);
  }

  /** Draws what is in view, as after the list has got another size. */
  drawVisible(): void {
    this.drawn.outdate();
    this.settle(this.anchors);
  }

  /** Keeps one row drawn even out of view, so that it does not lose the focus; null for none. */
  pin(key: string | null): void {
    this.pinnedKey = key;
  }

  /** Scrolls no further than needed to show the whole of a row, and returns its element; null for a key of no row. */
  scrollTo(key: string): HTMLElement | null {
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const place = this.rows.placeOf(key);
      if (place === null) return null;
      this.scroll.look();
      const { top, bottom } = this.scroll;
      const viewHeight = bottom - top;
      this.scroll.to(Math.min(place.top, Math.max(top, place.top + place.height - viewHeight)));
      const isThere = this.scroll.top === top;
      this.settle([]);
      if (isThere) break;
    }
    return this.drawn.elementOf(key);
  }

  /** Scrolls to where `anchors` were, of which the first that is still there counts; to the top where none is. */
  scrollToAnchors(anchors: readonly Anchor[]): void {
    const isThere = anchors.some(({ key }) => this.rows.placeOf(key) !== null);
    if (!isThere) this.scrollEl.scrollTop = 0;
    this.settle(anchors);
  }

  /** The rows from the upper edge on, of which the first that is still there is to stay where it is; none at the top. */
  get anchors(): readonly Anchor[] {
    this.scroll.look();
    const y = this.scroll.top;
    if (y === 0) return [];
    return this.placed
      .filter(({ top, height }) => top + height > y)
      .map(({ row: { key }, top }) => ({ key, past: y - top }));
  }

  private onScroll(): void {
    const before = this.scroll.top;
    const { anchors } = this;
    const isFlung = Math.abs(this.scroll.top - before) > FLUNG;
    this.settle(anchors, isFlung);
  }

  private settle(anchors: readonly Anchor[], isFlung = false): void {
    this.scroll.look();
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const { height } = this.rows;
      if (height !== this.height) this.listEl.setCssStyles({ height: `${String(height)}px` });
      this.height = height;
      this.holdOn(anchors);
      this.placed = this.rowsToDraw();
      this.drawn.show(this.placed);
      // Rows that are seen for the first time may be more than was thought, and higher.
      const isSettled = !this.rows.measure(this.drawn.measure()) && this.rows.height === height;
      if (isSettled) break;
    }
    this.tell(isFlung);
  }

  private tell(isFlung: boolean): void {
    const wasFlung = this.resting !== null;
    this.stopWaiting();
    if (!isFlung) this.content.onDrawn(this.placed.map(({ row }) => row));
    else {
      if (!wasFlung) this.content.onDrawn([]);
      this.resting = this.scrollEl.win.setTimeout(() => this.tell(false), REST);
    }
  }

  private stopWaiting(): void {
    if (this.resting !== null) this.scrollEl.win.clearTimeout(this.resting);
    this.resting = null;
  }

  private holdOn(anchors: readonly Anchor[]): void {
    for (const { key, past } of anchors) {
      const place = this.rows.placeOf(key);
      if (place === null) continue;
      this.scroll.to(place.top + past);
      return;
    }
  }

  private rowsToDraw(): readonly PlacedRow<Row>[] {
    const { top, bottom } = this.scroll;
    const rows = this.rows.rowsIn(top - MARGIN, bottom + MARGIN);
    const pinned = this.pinnedKey === null ? null : this.rows.placeOf(this.pinnedKey);
    if (pinned === null || rows.some(({ row }) => row.key === pinned.row.key)) return rows;
    return pinned.top < (rows[0]?.top ?? 0) ? [pinned, ...rows] : [...rows, pinned];
  }
}
