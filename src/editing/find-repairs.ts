import type { TFile } from 'obsidian';
import { parseNote } from '../core/parse-note';
import type { NoteReader } from '../core/ports';
import type { Note } from '../core/note';
import { repairsOf } from '../core/repair';
import type { Turns } from '../vault/slices';
import type { NoteTexts } from './note-texts';
import type { NoteRepairs } from './repair-choice';

/** The work on a window's thread is handed over after so many milliseconds: half a frame at 60 Hz. */
const SLICE_MILLISECONDS = 8;

/** What every timestamp's anchor holds, in capitals or not. */
const MAY_HOLD_TIMESTAMPS = /yt-timestamp/i;

/** How notes are looked through. */
export interface Search {
  readonly texts: Pick<NoteTexts, 'read'>;
  readonly notes: Pick<NoteReader, 'knowledgeFor'>;
  readonly turns: Turns;
  /** Told after each slice how many notes have been read; false ends the search. */
  readonly onProgress: (read: number) => boolean;
}

/**
 * The notes among some that have timestamps to repair, or that would if these could be; in the order given. They are
 * read in slices, so that the reader can go on typing; null where the search was ended. Rejects where a note cannot
 * be read.
 */
export async function findRepairs(
  files: readonly TFile[],
  { texts, notes, turns, onProgress }: Search,
): Promise<readonly NoteRepairs[] | null> {
  const found: NoteRepairs[] = [];
  let end = turns.now() + SLICE_MILLISECONDS;
  for (const [i, file] of files.entries()) {
    const text = await texts.read(file);
    if (MAY_HOLD_TIMESTAMPS.test(text)) {
      const known = await notes.knowledgeFor(file.path);
      const parse = (each: string): Note => parseNote(file.path, each, known);
      const note = parse(text);
      const plan = repairsOf(note, text, parse);
      if (plan.repairs.length + plan.leftAlone.length > 0)
        found.push({ path: file.path, title: note.title, ...plan });
    }
    if (turns.now() < end) continue;
    await new Promise<void>((resolve) => turns.later(resolve));
    if (!onProgress(i + 1)) return null;
    end = turns.now() + SLICE_MILLISECONDS;
  }
  return found;
}
