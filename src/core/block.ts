import type { Extent } from './extent';

/**
 * A paragraph, heading, list item, table row, callout title, footnote or line that names channels: what a claim cannot
 * reach beyond.
 */
export interface Block extends Extent {
  readonly isHeading: boolean;
}

/** A line `From: [[channel]]`, bold or not. */
export const NAMES_CHANNELS = /^[\s>]*[*_]{0,3}From[*_]{0,3}:/i;

/** Quotes and space before the text of a line. */
const QUOTES = /^[\s>]*/;
const LIST_MARKS = /^(?:(?:[-*+]|\d{1,9}[.)])\s+)+/;
const STARTS_A_BLOCK = /^(?:[-*+]\s|\d{1,9}[.)]\s|\||#{1,6}\s|\[![^\][]+\]|\[\^[^\]]+\]:)/;
const IS_ALONE = /^(?:\||#{1,6}\s|\[![^\][]+\])/;
const ENDS_WITH_BREAK = /<br\s*\/?>$/i;
const IS_HEADING = /^#{1,6}\s/;
/** A blank line, a rule, or the line under a heading that makes it one. */
const IS_NO_TEXT = /^(?:-+|=+|(?:\*\s*){3,}|(?:_\s*){3,}|(?:-\s+){2,}-)?$/;

/** The blocks of a note's prose (see `proseOf`), in order; blank lines and rules belong to none. */
export function blocksOf(prose: string): readonly Block[] {
  const blocks: (Block & { to: number })[] = [];
  let open: (typeof blocks)[number] | null = null;
  let quotesOfOpen = 0;
  let from = 0;
  for (const line of prose.split('\n')) {
    const to = from + line.length;
    const lead = QUOTES.exec(line)?.[0] ?? '';
    const content = line.slice(lead.length).trimEnd();
    if (IS_NO_TEXT.test(content)) {
      open = null;
    } else {
      const isAlone = IS_ALONE.test(content.replace(LIST_MARKS, '')) || NAMES_CHANNELS.test(content);
      // A line with fewer quotes may still be of the paragraph before it; one with more never is.
      const quotes = lead.split('>').length - 1;
      if (open === null || quotes > quotesOfOpen || STARTS_A_BLOCK.test(content) || isAlone) {
        open = { from, to, isHeading: IS_HEADING.test(content) };
        blocks.push(open);
        quotesOfOpen = quotes;
      }
      open.to = to;
      if (isAlone || ENDS_WITH_BREAK.test(content)) open = null;
    }
    from = to + 1;
  }
  return blocks;
}

/** Tells where the block ends that an offset lies in; its own offset for one in none. Ask it from left to right. */
export function blockEndLookup(prose: string): (offset: number) => number {
  const blocks = blocksOf(prose);
  let next = 0;
  return (offset) => {
    while ((blocks[next]?.to ?? Infinity) <= offset) next++;
    return Math.max(offset, blocks[next]?.to ?? 0);
  };
}
