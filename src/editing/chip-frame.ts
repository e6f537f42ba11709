import type { Line, Range } from '@codemirror/state';
import { Decoration } from '@codemirror/view';

/** Keeps a chip and the one mark behind it together: to a browser, a line may end behind each widget. */
const KEPT = Decoration.mark({ class: 'video-citations-kept', inclusive: true });
const STAYS_WITH_CHIP = /^[\p{Pe}\p{Pf}.,;:!?…]/u;

/** Obsidian sizes a heading word by word, and a widget is none of its words. */
const HEADINGS = [1, 2, 3, 4, 5, 6].map((level) =>
  Decoration.mark({ class: `cm-header cm-header-${String(level)}`, inclusive: true }),
);
const HEADING_MARKS = /^#{1,6}(?=\s)/;

/** What stands round the chip of an anchor of a line, so that it is part of that line as in Reading view. */
export function framesOf(line: Line, from: number, to: number): readonly Range<Decoration>[] {
  const { length: level } = HEADING_MARKS.exec(line.text)?.[0] ?? '';
  const heading = HEADINGS[level - 1]?.range(from, to);
  const isFollowed = STAYS_WITH_CHIP.test(line.text.slice(to - line.from, to - line.from + 1));
  return [...(isFollowed ? [KEPT.range(from, to + 1)] : []), ...(heading === undefined ? [] : [heading])];
}

/** Where the anchor ends whose chip, or a frame of it, ends at an offset. */
export function anchorEnd(decoration: Decoration, to: number): number {
  return decoration === KEPT ? to - 1 : to;
}
