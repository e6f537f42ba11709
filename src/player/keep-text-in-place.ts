/**
 * Changes what stands above the text of a note, and scrolls so that each line stays where it was on the screen; what
 * has the focus stays visible, even if it must move for it.
 */
export function keepTextInPlace<T>(noteEl: HTMLElement, change: () => T): T {
  const scrollerEl = scrollerOf(noteEl);
  const before = scrollerEl?.getBoundingClientRect().top ?? 0;
  const result = change();
  if (scrollerEl !== null) makeUpFor(scrollerEl.getBoundingClientRect().top - before, scrollerEl);
  return result;
}

/** Does so whenever what stands above becomes higher or lower, before that is seen. Returns what ends it. */
export function keepTextInPlaceBelow(aboveEl: HTMLElement, noteEl: HTMLElement): () => void {
  let { height } = aboveEl.getBoundingClientRect();
  // That of the window in which the note is.
  const Observer = aboveEl.doc.defaultView?.ResizeObserver;
  if (Observer === undefined) return () => undefined;
  const observer = new Observer(() => {
    const grown = aboveEl.getBoundingClientRect().height - height;
    height += grown;
    const scrollerEl = scrollerOf(noteEl);
    if (grown !== 0 && scrollerEl !== null) makeUpFor(grown, scrollerEl);
  });
  observer.observe(aboveEl);
  return () => observer.disconnect();
}

/** Pixels between the player and what would be hidden behind it. */
const MARGIN = 12;

/** What scrolls in a note: the rendered note or the editor, whichever is seen. */
function scrollerOf(noteEl: HTMLElement): HTMLElement | null {
  const candidates = noteEl.querySelectorAll<HTMLElement>('.markdown-preview-view, .cm-scroller');
  return [...candidates].find((el) => el.isShown()) ?? null;
}

/** Scrolls by as many pixels as what stands above has grown. */
function makeUpFor(grown: number, scrollerEl: HTMLElement): void {
  scrollerEl.scrollTop += grown;
  const focusedEl = scrollerEl.doc.activeElement;
  if (focusedEl === null || focusedEl === scrollerEl || !scrollerEl.contains(focusedEl)) return;
  const { top } = scrollerEl.getBoundingClientRect();
  const covered = top + MARGIN - focusedEl.getBoundingClientRect().top;
  // The whole editor may have the focus: its top is far above the screen.
  if (covered > 0 && covered < grown + MARGIN) scrollerEl.scrollTop -= covered;
}
