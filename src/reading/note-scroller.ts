import type { MarkdownView } from 'obsidian';

/**
 * What scrolls of a note in the mode in which it is shown; null where that is not drawn. An embed in an editor looks
 * like a note that is read, and an editor stays where it is while the note is read.
 */
export function scrollerOf(view: MarkdownView): HTMLElement | null {
  return view.contentEl.querySelector<HTMLElement>(
    view.getMode() === 'preview' ? '.markdown-reading-view > .markdown-preview-view' : '.cm-scroller',
  );
}
