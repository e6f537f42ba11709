import type { MarkdownView } from 'obsidian';
import type { Direction } from '../core/text-anchors';
import { bringIntoView } from '../scroll/bring-into-view';
import { scrollerOf } from './note-scroller';

const CHIP = 'a.video-citations-chip, .video-citations-problem';

/** As much of what is seen is turned over at once, where no chip is drawn yet. */
const PAGE = 0.8;
/** More of a note without any timestamp nobody wants to be led through. */
const MOST_PAGES = 200;
/** Milliseconds in which Obsidian draws what has come into view. */
const DRAWING = 40;

/**
 * Gives the focus to the next timestamp of a note that is read, or the one before, and brings it into view; Enter
 * plays it then. It begins from the one that has the focus, else from what is seen. Resolves to false without one.
 */
export async function stepInReading(view: MarkdownView, direction: Direction): Promise<boolean> {
  const scrollEl = scrollerOf(view);
  if (scrollEl === null) return false;
  const focused = scrollEl.findAll(CHIP).find((each) => each === scrollEl.doc.activeElement) ?? null;
  let chipEl =
    focused === null ? chipBeyondView(scrollEl, direction) : chipBeside(focused, scrollEl, direction);
  for (let page = 0; chipEl === null && page < MOST_PAGES; page++) {
    const before = scrollEl.scrollTop;
    scrollEl.scrollTop += (direction === 'next' ? PAGE : -PAGE) * scrollEl.clientHeight;
    if (scrollEl.scrollTop === before) return false;
    await new Promise((resolve) => scrollEl.win.setTimeout(resolve, DRAWING));
    // What has gone far out of view is not drawn any more.
    chipEl = focused?.isConnected
      ? chipBeside(focused, scrollEl, direction)
      : chipInView(scrollEl, direction);
  }
  if (chipEl === null) return false;
  chipEl.focus({ preventScroll: true });
  bringIntoView(chipEl, scrollEl);
  return true;
}

function chipBeside(focused: HTMLElement, scrollEl: HTMLElement, direction: Direction): HTMLElement | null {
  const chips = scrollEl.findAll(CHIP);
  return chips[chips.indexOf(focused) + (direction === 'next' ? 1 : -1)] ?? null;
}

/** The first chip below the upper edge of what is seen, or the last above it. */
function chipBeyondView(scrollEl: HTMLElement, direction: Direction): HTMLElement | null {
  const { top } = scrollEl.getBoundingClientRect();
  const chips = scrollEl.findAll(CHIP);
  const isAbove = (el: HTMLElement): boolean => el.getBoundingClientRect().top < top;
  const found = direction === 'next' ? chips.find((each) => !isAbove(each)) : chips.findLast(isAbove);
  return found ?? null;
}

/** The first chip of what is seen, or the last. */
function chipInView(scrollEl: HTMLElement, direction: Direction): HTMLElement | null {
  const { top, bottom } = scrollEl.getBoundingClientRect();
  const seen = scrollEl.findAll(CHIP).filter((each) => {
    const box = each.getBoundingClientRect();
    return box.top >= top && box.bottom <= bottom;
  });
  return (direction === 'next' ? seen[0] : seen.at(-1)) ?? null;
}
