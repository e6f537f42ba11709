import type { Editor, TFile } from 'obsidian';
import { convertPasted } from '../core/convert-pasted';
import { parseNote } from '../core/parse-note';

/**
 * The plain text that is pasted, with timestamps in place of its times and addresses; null where that is not for us:
 * where another plugin has dealt with it, where something is selected, or where there is nothing to convert.
 */
export function pastedMoments(event: ClipboardEvent, editor: Editor, file: TFile | null): string | null {
  const { clipboardData } = event;
  if (event.defaultPrevented || clipboardData === null || editor.somethingSelected()) return null;
  // What has a form beside its text is Obsidian's to turn into Markdown.
  if (clipboardData.files.length > 0 || clipboardData.types.includes('text/html')) return null;
  const pasted = clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
  const place = { text: editor.getValue(), at: editor.posToOffset(editor.getCursor()) };
  return convertPasted(pasted, place, (text) => parseNote(file?.path ?? '', text));
}

/** Puts text at the cursor, and the cursor behind it, as one step of the editor's undo. */
export function paste(editor: Editor, text: string): void {
  const cursor = editor.getCursor();
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  const end = {
    line: cursor.line + lines.length - 1,
    ch: (lines.length === 1 ? cursor.ch : 0) + last.length,
  };
  editor.transaction({ changes: [{ from: cursor, text }], selection: { from: end } }, 'input.paste');
}
