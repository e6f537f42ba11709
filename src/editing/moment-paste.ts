import type { Editor, TFile } from 'obsidian';
import { convertPasted } from '../core/convert-pasted';
import { parseNote } from '../core/parse-note';

/**
 * Pastes plain text with timestamps in place of its times and addresses, as one step of the editor's undo; leaves it to
 * Obsidian where another plugin has dealt with it, where something is selected, or where there is nothing to convert.
 */
export function pasteMoments(event: ClipboardEvent, editor: Editor, file: TFile | null): void {
  const { clipboardData } = event;
  if (event.defaultPrevented || clipboardData === null || editor.somethingSelected()) return;
  // What has a form beside its text is Obsidian's to turn into Markdown.
  if (clipboardData.files.length > 0 || clipboardData.types.includes('text/html')) return;
  const pasted = clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
  const cursor = editor.getCursor();
  const place = { text: editor.getValue(), at: editor.posToOffset(cursor) };
  const insert = convertPasted(pasted, place, (text) => parseNote(file?.path ?? '', text));
  if (insert === null) return;
  event.preventDefault();
  const lines = insert.split('\n');
  const last = lines.at(-1) ?? '';
  const end = {
    line: cursor.line + lines.length - 1,
    ch: (lines.length === 1 ? cursor.ch : 0) + last.length,
  };
  editor.transaction({ changes: [{ from: cursor, text: insert }], selection: { from: end } }, 'input.paste');
}
