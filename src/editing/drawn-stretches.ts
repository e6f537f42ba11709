import type { EditorView, ViewUpdate } from '@codemirror/view';
import type { Extent } from '../core/extent';

/** A line of more characters is not looked through as a whole. */
const LONG = 10_000;
/** So much of a long line is looked through beside what is drawn of it: an anchor that begins there is not cut. */
const REACH = 1000;

/** What of the text an editor draws: whole lines, but of long ones only what is near; in order, apart. */
export function drawnStretches({ state: { doc }, visibleRanges }: EditorView): readonly Extent[] {
  // To the editor, what somebody draws in the place of text is not visible; anchors are such text.
  return joined(
    visibleRanges.map(({ from, to }) => ({
      from: Math.max(doc.lineAt(from).from, from - REACH),
      to: Math.min(doc.lineAt(to).to, to + REACH),
    })),
  );
}

/** The drawn lines in which the text has changed; null where that is too much to be told from all that is drawn. */
export function changedLines({ state: { doc }, changes, view }: ViewUpdate): readonly Extent[] | null {
  const { viewport } = view;
  const lines: Extent[] = [];
  changes.iterChangedRanges((_fromBefore, _toBefore, from, to) => {
    if (to < viewport.from || from > viewport.to) return;
    lines.push({ from: doc.lineAt(from).from, to: doc.lineAt(to).to });
  });
  const apart = joined(lines);
  return apart.some(({ from, to }) => to - from > LONG) ? null : apart;
}

/** What overlaps becomes one; all of it is in order. */
function joined(extents: readonly Extent[]): readonly Extent[] {
  const apart: { from: number; to: number }[] = [];
  for (const { from, to } of extents) {
    const last = apart.at(-1);
    if (last !== undefined && last.to >= from) last.to = Math.max(last.to, to);
    else apart.push({ from, to });
  }
  return apart;
}
