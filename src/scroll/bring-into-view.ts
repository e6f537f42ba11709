/** Where something that was out of view comes to stand, as a part of the height. */
const AT = 0.3;

/** Of some elements the one in view, or nearest to what is; undefined for none. */
export function nearestToView(els: readonly HTMLElement[], scrollEl: HTMLElement): HTMLElement | undefined {
  const outer = scrollEl.getBoundingClientRect();
  const distances = els.map((el) => {
    const { top, bottom } = el.getBoundingClientRect();
    return Math.max(outer.top - top, bottom - outer.bottom, 0);
  });
  return els[distances.indexOf(Math.min(...distances))];
}

/** Scrolls an element into view, unless it is in view; smoothly, unless the reader wants nothing to move. */
export function bringIntoView(el: HTMLElement, scrollEl: HTMLElement): void {
  const [inner, outer] = [el.getBoundingClientRect(), scrollEl.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  const wantsStillness = el.win.matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollEl.scrollBy({
    top: inner.top - outer.top - outer.height * AT,
    behavior: wantsStillness ? 'auto' : 'smooth',
  });
}
