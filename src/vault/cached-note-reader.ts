import type { TFile } from 'obsidian';
import type { Note } from '../core/note';
import { parseNote } from '../core/parse-note';
import type { NoteReader } from '../core/ports';

/** What is asked of Obsidian's vault. */
export interface TextVault {
  getFileByPath(path: string): TFile | null;
  cachedRead(file: TFile): Promise<string>;
}

/** As many notes as a reader has open or sees in the sidebar; the one not asked for longest goes first. */
const MOST_NOTES_KEPT = 300;

interface Kept {
  readonly mtime: number;
  readonly reading: Promise<Note>;
  /** Null until `reading` is done. */
  note: Note | null;
}

/** Reads a note's text when the note is asked for, and keeps what it says until the file changes. */
export class CachedNoteReader implements NoteReader {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly vault: TextVault) {}

  async read(path: string): Promise<Note | null> {
    const file = this.noteFileAt(path);
    if (file === null) return null;
    const kept = this.keptOf(file) ?? this.start(file);
    this.kept.delete(path);
    this.kept.set(path, kept);
    return kept.reading;
  }

  peek(path: string): Note | null {
    const file = this.noteFileAt(path);
    return file === null ? null : (this.keptOf(file)?.note ?? null);
  }

  private noteFileAt(path: string): TFile | null {
    const file = this.vault.getFileByPath(path);
    return file?.extension === 'md' ? file : null;
  }

  private keptOf(file: TFile): Kept | null {
    const kept = this.kept.get(file.path);
    return kept?.mtime === file.stat.mtime ? kept : null;
  }

  private start(file: TFile): Kept {
    const { path } = file;
    const reading = this.vault.cachedRead(file).then((text) => {
      const note = parseNote(path, text);
      kept.note = note;
      return note;
    });
    const kept: Kept = { mtime: file.stat.mtime, reading, note: null };
    // A failed read is told to whoever asked, and is not kept: the next one to ask tries again.
    reading.catch(() => {
      if (this.kept.get(path) === kept) this.kept.delete(path);
    });
    const [oldest] = this.kept.keys();
    if (this.kept.size >= MOST_NOTES_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return kept;
  }
}
