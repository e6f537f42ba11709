import type { TFile } from 'obsidian';
import { parseNote } from '../core/parse-note';
import type { NoteReader } from '../core/ports';
import type { Note } from '../core/note';
import { repairsOf } from '../core/repair';
import type { Turns } from '../vault/slices';
import type { NoteTexts } from './note-texts';
import type { OfferedNote } from './change-choice';

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
  /** Told of each note that could not be read; the search goes on with the next one. */
  readonly onUnread: (path: string, error: unknown) => void;
}

/**
 * The notes among some that have timestamps to repair, or that would if these could be; in the order given. They are
 * read in slices, so that the reader can go on typing; null where the search was ended.
 */
export async function findRepairs(
  files: readonly TFile[],
  search: Search,
): Promise<readonly OfferedNote[] | null> {
  const { turns, onProgress, onUnread } = search;
  const found: OfferedNote[] = [];
  let end = turns.now() + SLICE_MILLISECONDS;
  for (const [i, file] of files.entries()) {
    try {
      const repairs = await repairsIn(file, search);
      if (repairs !== null) found.push(repairs);
    } catch (error) {
      onUnread(file.path, error);
    }
    if (turns.now() < end) continue;
    await new Promise<void>((resolve) => turns.later(resolve));
    if (!onProgress(i + 1)) return null;
    end = turns.now() + SLICE_MILLISECONDS;
  }
  return found;
}

/** Null where a note has nothing to repair. */
async function repairsIn(file: TFile, { texts, notes }: Search): Promise<OfferedNote | null> {
  const text = await texts.read(file);
  if (!MAY_HOLD_TIMESTAMPS.test(text)) return null;
  const { path } = file;
  const known = await notes.knowledgeFor(path);
  const parse = (each: string): Note => parseNote(path, each, known);
  const note = parse(text);
  const plan = repairsOf(note, text, parse);
  return plan.changes.length + plan.leftAlone.length > 0 ? { file, path, title: note.title, ...plan } : null;
}
