import type { TFile } from 'obsidian';
import { parseNote, timestampsIn } from '../core/parse-note';
import type { NoteReader } from '../core/ports';
import { repairsOf } from '../core/repair';
import { oneByOne, type Turns } from '../vault/slices';
import type { NoteTexts } from './note-texts';
import type { OfferedNote } from './change-choice';

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
  const look = async (file: TFile): Promise<void> => {
    try {
      const repairs = await repairsIn(file, search);
      if (repairs !== null) found.push(repairs);
    } catch (error) {
      onUnread(file.path, error);
    }
  };
  return (await oneByOne(files, look, turns, onProgress)) ? found : null;
}

/** Null where a note has nothing to repair. */
async function repairsIn(file: TFile, { texts, notes }: Search): Promise<OfferedNote | null> {
  const text = await texts.read(file);
  if (!MAY_HOLD_TIMESTAMPS.test(text)) return null;
  const { path } = file;
  const known = await notes.knowledgeFor(path);
  const note = parseNote(path, text, known);
  const plan = repairsOf(note.timestamps, text, (each) => timestampsIn(each, known));
  return plan.changes.length + plan.leftAlone.length > 0 ? { file, path, title: note.title, ...plan } : null;
}
