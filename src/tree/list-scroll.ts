/**
 * How far a list is scrolled, in pixels from the upper edge of its first row, so that padding above the list does not
 * count. It looks at the page only when told to: each look after a change has the page laid out anew.
 */
export class ListScroll {
  private y = 0;
  private viewHeight = 0;
  private offset = 0;

  /** `scrollEl` scrolls, and is the offset parent of `listEl`. */
  constructor(
    private readonly scrollEl: HTMLElement,
    private readonly listEl: HTMLElement,
  ) {}

  /** Looks where the list is now; to be called before anything else is changed. */
  look(): void {
    // What is hidden has no height and is scrolled nowhere; shown again, it is where it was.
    if (this.scrollEl.clientHeight === 0) return;
    this.offset = this.listEl.offsetTop;
    this.viewHeight = this.scrollEl.clientHeight;
    this.y = this.seen();
  }

  get top(): number {
    return this.y;
  }

  get bottom(): number {
    return this.y + this.viewHeight;
  }

  /** Scrolls to a place, as far as there is something to scroll to. */
  to(y: number): void {
    if (Math.abs(y - this.y) < 1) return;
    this.scrollEl.scrollTop = y === 0 ? 0 : y + this.offset;
    this.y = this.seen();
  }

  private seen(): number {
    return Math.max(0, this.scrollEl.scrollTop - this.offset);
  }
}
