import { Component } from 'obsidian';
import type { RowSpace } from './row-space';
import { TreeKeys, type KeyActions } from './tree-keys';
import type { TreeRow } from './tree-row';
import { VirtualList, type Anchor } from './virtual-list';

/** What a tree shows, and who is told what the reader does with it. */
export interface TreeContent<Row> extends Omit<KeyActions<Row>, 'goTo'> {
  /** Fills the element of a row, which is empty. */
  draw(el: HTMLElement, row: Row): void;
  onDrawn(rows: readonly Row[]): void;
  /** A click, a middle click, or Enter or Space. */
  onPress(row: Row, event: MouseEvent | KeyboardEvent): void;
  onContextMenu(row: Row, event: MouseEvent): void;
  /** The pointer has come to rest on another part of a row. */
  onHover(row: Row, event: MouseEvent): void;
  /** A row begins to be dragged, if its element can be. */
  onDragStart?(row: Row, event: DragEvent): void;
}

/**
 * A tree of rows that folds and unfolds, with the roles and keys of one, and one tab stop. It draws those of its rows
 * that are in view.
 */
export class Tree<Row extends TreeRow> extends Component {
  private readonly list: VirtualList<Row>;
  private readonly keys: TreeKeys<Row>;
  private currentKey: string | null = null;

  /** `treeEl` holds the tree, and `scrollEl`, its offset parent, scrolls it. */
  constructor(
    scrollEl: HTMLElement,
    private readonly treeEl: HTMLElement,
    private readonly rows: RowSpace<Row>,
    private readonly content: TreeContent<Row>,
  ) {
    super();
    this.list = new VirtualList(scrollEl, treeEl, rows, {
      draw: (el, row, before) => this.draw(el, row, before),
      onDrawn: (drawn) => content.onDrawn(drawn),
    });
    this.keys = new TreeKeys(treeEl, rows, {
      labelOf: (row) => content.labelOf(row),
      onFold: (row, isFolded) => content.onFold(row, isFolded),
      onPress: (row, event) => content.onPress(row, event),
      goTo: (index) => this.goTo(index),
    });
  }

  override onload(): void {
    this.treeEl.setAttribute('role', 'tree');
    this.addChild(this.list);
    const onRow =
      <E extends UIEvent>(act: (row: Row, event: E) => void) =>
      (event: E): void => {
        const row = event.targetNode === null ? null : this.list.drawn.rowAt(event.targetNode);
        if (row !== null) act(row, event);
      };
    this.registerDomEvent(
      this.treeEl,
      'click',
      onRow((row, event) => this.content.onPress(row, event)),
    );
    this.registerDomEvent(
      this.treeEl,
      'auxclick',
      onRow((row, event) => {
        if (event.button === 1) this.content.onPress(row, event);
      }),
    );
    // Else a middle click starts to scroll.
    this.registerDomEvent(this.treeEl, 'mousedown', (event) => {
      if (event.button === 1) event.preventDefault();
    });
    this.registerDomEvent(
      this.treeEl,
      'contextmenu',
      onRow((row, event) => this.content.onContextMenu(row, event)),
    );
    this.registerDomEvent(
      this.treeEl,
      'mouseover',
      onRow((row, event) => this.content.onHover(row, event)),
    );
    this.registerDomEvent(
      this.treeEl,
      'dragstart',
      onRow((row, event) => this.content.onDragStart?.(row, event)),
    );
    this.registerDomEvent(
      this.treeEl,
      'focusin',
      onRow((row) => this.makeCurrent(row.key)),
    );
    this.registerDomEvent(this.treeEl, 'keydown', (event) =>
      this.keys.take(event, this.indexOf(this.currentKey)),
    );
  }

  /**
   * Shows the rows as they are once they have been changed by `change`; the focus stays on its row, or on the one that
   * takes its place.
   */
  update(change: () => void): void {
    const index = this.indexOf(this.currentKey);
    const hasFocus = this.treeEl.contains(this.treeEl.doc.activeElement);
    let isGone = false;
    this.list.update(() => {
      change();
      isGone = this.indexOf(this.currentKey) < 0;
      if (isGone)
        this.currentKey = this.rows.at(Math.min(Math.max(index, 0), this.rows.length - 1))?.key ?? null;
      this.list.pin(hasFocus ? this.currentKey : null);
    });
    this.setTabStop(this.currentKey, true);
    if (hasFocus && isGone) this.focus();
  }

  /**
   * The row at the upper edge and those that it lies under, each with the pixels that are scrolled past it; none at the
   * top.
   */
  get anchors(): readonly Anchor[] {
    const [anchor] = this.list.anchors;
    if (anchor === undefined) return [];
    const anchors = [anchor];
    const y = (this.rows.placeOf(anchor.key)?.top ?? 0) + anchor.past;
    for (let i = this.rows.parentOf(this.rows.indexOf(anchor.key)); i >= 0; i = this.rows.parentOf(i)) {
      const key = this.rows.at(i)?.key ?? '';
      anchors.push({ key, past: y - (this.rows.placeOf(key)?.top ?? 0) });
    }
    return anchors;
  }

  /** Scrolls to where `anchors` were, of which the first that is still there counts; to the top where none is. */
  scrollToAnchors(anchors: readonly Anchor[]): void {
    this.list.scrollToAnchors(anchors);
  }

  /** To be told that the tree has got another size. */
  onResize(): void {
    this.list.drawVisible();
  }

  /** Scrolls no further than needed to show the whole of a row; the focus stays where it is. */
  scrollTo(key: string): void {
    this.list.scrollTo(key);
  }

  /** Visits the rows that have an element: for what changes in them without a new row. */
  forEachDrawn(visit: (el: HTMLElement, row: Row) => void): void {
    this.list.drawn.forEach(visit);
  }

  /** Gives the focus to the row that had it last, or to the first one. */
  focus(): void {
    if (this.currentKey === null) return;
    this.list.pin(this.currentKey);
    this.list.scrollTo(this.currentKey)?.focus({ preventScroll: true });
  }

  private goTo(index: number): void {
    const key = this.rows.at(index)?.key;
    if (key !== undefined) this.makeCurrent(key);
    this.focus();
  }

  private draw(el: HTMLElement, row: Row, before: Row | null): void {
    el.setAttrs({
      role: 'treeitem',
      tabindex: row.key === this.currentKey ? 0 : -1,
      'aria-selected': String(row.key === this.currentKey),
      'aria-level': row.level,
      'aria-posinset': row.position,
      'aria-setsize': row.siblings,
      'aria-expanded': row.isFolded === null ? null : String(!row.isFolded),
    });
    if (before !== null && saysTheSame(before, row)) return;
    el.empty();
    this.content.draw(el, row);
  }

  private makeCurrent(key: string): void {
    if (key !== this.currentKey) this.setTabStop(this.currentKey, false);
    this.currentKey = key;
    this.setTabStop(key, true);
    this.list.pin(key);
  }

  private setTabStop(key: string | null, isCurrent: boolean): void {
    const el = key === null ? null : this.list.drawn.elementOf(key);
    el?.setAttrs({ tabindex: isCurrent ? 0 : -1, 'aria-selected': String(isCurrent) });
  }

  private indexOf(key: string | null): number {
    return key === null ? -1 : this.rows.indexOf(key);
  }
}

/** Whether a row is drawn as another one, though it may stand elsewhere among others. */
function saysTheSame(a: TreeRow, b: TreeRow): boolean {
  const nowhere = { position: 0, siblings: 0 };
  return JSON.stringify({ ...a, ...nowhere }) === JSON.stringify({ ...b, ...nowhere });
}
