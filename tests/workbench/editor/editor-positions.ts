import type { EditorSelection, SelectionRange, Text } from '@codemirror/state';
import type { EditorPosition, EditorRange, EditorSelection as NoteSelection } from 'obsidian';

/** The offset of a line and column, both from 0; what lies outside the text is brought to its nearest edge. */
export function offsetAt(doc: Text, { line, ch }: EditorPosition): number {
  if (line < 0) return 0;
  if (line >= doc.lines) return doc.length;
  const { from, length } = doc.line(line + 1);
  return from + Math.max(0, Math.min(ch, length));
}

/** The line and column of an offset. */
export function positionAt(doc: Text, offset: number): EditorPosition {
  const line = doc.lineAt(Math.max(0, Math.min(offset, doc.length)));
  return { line: line.number - 1, ch: Math.min(offset, doc.length) - line.from };
}

/** A range of offsets as lines and columns. */
export function rangeAt(doc: Text, { from, to }: { from: number; to: number }): EditorRange {
  return { from: positionAt(doc, from), to: positionAt(doc, to) };
}

/** One range of a selection, with its direction. */
export function selectionAt(doc: Text, { anchor, head }: SelectionRange): NoteSelection {
  return { anchor: positionAt(doc, anchor), head: positionAt(doc, head) };
}

/** The offset of the side of the main range that `getCursor` is asked for. */
export function sideOf({ main }: EditorSelection, side: 'from' | 'to' | 'head' | 'anchor' = 'head'): number {
  return main[side];
}
