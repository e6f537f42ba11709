import type { Editor } from 'obsidian';
import { anchorBeside, anchorMeantAt, anchorsOfText, type Direction } from '../core/text-anchors';
import type { WrittenAnchor } from '../core/timestamp-lookup';
import { anchorsOf } from './written-anchors';

/** The timestamp that the cursor is at, or whose claim it is in; null in a line that has none. */
export function anchorAtCursor(editor: Editor): WrittenAnchor | null {
  const { line, ch } = editor.getCursor();
  const anchor = anchorMeantAt(anchorsOf(editor.getLine(line)), ch);
  return anchor && { written: anchor.written, video: anchor.video, line: line + 1 };
}

/** Puts the cursor before the next timestamp of the text, or the one before; false where there is none. */
export function stepInText(editor: Editor, direction: Direction): boolean {
  const offset = editor.posToOffset(editor.getCursor());
  const anchor = anchorBeside(anchorsOfText(editor.getValue()), offset, direction);
  if (anchor !== null) putCursor(editor, anchor.from);
  return anchor !== null;
}

/** Puts the cursor into a line, counted from 1: before the first of its timestamps that is meant, else at its start. */
export function goToTimestamp(
  editor: Editor,
  line: number,
  isMeant: (anchor: WrittenAnchor) => boolean,
): void {
  const at = Math.min(line, editor.lineCount()) - 1;
  const anchor = anchorsOf(editor.getLine(at)).find((each) => isMeant({ ...each, line }));
  putCursor(editor, editor.posToOffset({ line: at, ch: anchor?.from ?? 0 }));
}

function putCursor(editor: Editor, offset: number): void {
  const at = editor.offsetToPos(offset);
  editor.setCursor(at);
  editor.scrollIntoView({ from: at, to: at }, true);
  editor.focus();
}
