/**
 * Changes what stands above the text of a note, and scrolls so that each line stays where it was on the screen; what
 * has the focus stays visible, even if it must move for it.
 */
export function keepTextInPlace<T>(noteEl: HTMLElement, change: () => T): T {
  const scrollerEl = scrollerOf(noteEl);
  const before = scrollerEl?.getBoundingClientRect().top ?? 0;
  const result = change();
  if (scrollerEl === null) return result;
  const top = scrollerEl.getBoundingClientRect().top;
  scrollerEl.scrollTop += top - before;
  const focusedEl = noteEl.doc.activeElement;
  if (focusedEl === null || focusedEl === scrollerEl || !scrollerEl.contains(focusedEl)) return result;
  const covered = top + MARGIN - focusedEl.getBoundingClientRect().top;
  // The whole editor may have the focus: its top is far above the screen.
  if (covered > 0 && covered < top - before + MARGIN) scrollerEl.scrollTop -= covered;
  return result;
}

/** Pixels between the player and what would be hidden behind it. */
const MARGIN = 12;

/** What scrolls in a note: the rendered note or the editor, whichever is seen. */
function scrollerOf(noteEl: HTMLElement): HTMLElement | null {
  const candidates = noteEl.querySelectorAll<HTMLElement>('.markdown-preview-view, .cm-scroller');
  return [...candidates].find((el) => el.isShown()) ?? null;
}
