import { readFrontMatter } from './front-matter';
import { proseOf } from './prose';
import { scanTimestamps, type TimestampAnchor } from './timestamp-scan';

/** Which way to go in a text. */
export type Direction = 'next' | 'previous';

/** The timestamp anchors of a note's text, in its order; in code, comments and front matter there are none. */
export function anchorsOfText(text: string): readonly TimestampAnchor[] {
  const prose = proseOf(text, readFrontMatter(text).bodyFrom);
  return scanTimestamps(prose, { from: 0, to: prose.length });
}

/** The first anchor that begins behind an offset, or the last that ends at or before it; null without one. */
export function anchorBeside<Anchor extends { readonly from: number; readonly to: number }>(
  anchors: readonly Anchor[],
  offset: number,
  direction: Direction,
): Anchor | null {
  const found =
    direction === 'next'
      ? anchors.find(({ from }) => from > offset)
      : anchors.findLast(({ to }) => to <= offset);
  return found ?? null;
}

/**
 * The anchor of a line that somebody at an offset means: the one that is there, else the next one, which backs what is
 * being read there, else the last; null where there is none.
 */
export function anchorMeantAt<Anchor extends { readonly from: number; readonly to: number }>(
  anchors: readonly Anchor[],
  offset: number,
): Anchor | null {
  return anchors.find(({ to }) => to >= offset) ?? anchors.at(-1) ?? null;
}
