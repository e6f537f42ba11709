/** Where something that was out of view comes to stand, as a part of the height. */
const AT = 0.3;

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
