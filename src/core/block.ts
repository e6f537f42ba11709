/** A paragraph, heading, list item, table row, callout title or footnote: what a claim cannot reach beyond. */
export interface Block {
  /** Offset of its first character in the note's text. */
  readonly from: number;
  /** Offset behind its last character. */
  readonly to: number;
  readonly isHeading: boolean;
}

const STARTS_A_BLOCK = /^[\s>]*(?:[-*+]\s|\d{1,9}[.)]\s|\||#{1,6}\s|\[![\w-]+\]|\[\^[^\]]+\]:)/;
const IS_ALONE = /^[\s>]*(?:\||#{1,6}\s|\[![\w-]+\])/;
const IS_HEADING = /^[\s>]*#{1,6}\s/;
const IS_BLANK = /^[\s>]*$/;

/** The blocks of a note's prose (see `proseOf`), in order; blank lines belong to none. */
export function blocksOf(prose: string): readonly Block[] {
  const blocks: { from: number; to: number; isHeading: boolean }[] = [];
  let open: (typeof blocks)[number] | null = null;
  let from = 0;
  for (const line of prose.split('\n')) {
    const to = from + line.length;
    if (IS_BLANK.test(line)) {
      open = null;
    } else {
      if (open === null || STARTS_A_BLOCK.test(line)) {
        open = { from, to, isHeading: IS_HEADING.test(line) };
        blocks.push(open);
      }
      open.to = to;
      if (IS_ALONE.test(line)) open = null;
    }
    from = to + 1;
  }
  return blocks;
}
