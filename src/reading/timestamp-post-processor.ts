import type { MarkdownPostProcessor } from 'obsidian';
import { TIMESTAMP_ANCHORS, type Chips } from '../chip/chips';

/**
 * Makes a chip of every timestamp of a rendered piece of Markdown, wherever Obsidian renders one. It knows the note
 * by the context's `sourcePath` alone, and passes over anchors that are chips already.
 */
export function timestampPostProcessor(chips: Chips): MarkdownPostProcessor {
  return async (el, context) => {
    const anchors = el.findAll(TIMESTAMP_ANCHORS);
    if (anchors.length === 0) return;
    const note = chips.peek(context.sourcePath) ?? (await chips.read(context.sourcePath));
    for (const anchorEl of anchors) {
      if (!chips.has(anchorEl)) context.addChild(chips.dressDrawn(anchorEl, note));
    }
  };
}
