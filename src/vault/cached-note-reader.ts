import type { TFile } from 'obsidian';
import type { Note } from '../core/note';
import { parseNote } from '../core/parse-note';
import type { Durations, NoteReader } from '../core/ports';
import type { VideoId } from '../core/video-id';

/** What is asked of Obsidian's vault. */
export interface TextVault {
  getFileByPath(path: string): TFile | null;
  cachedRead(file: TFile): Promise<string>;
}

/** As many notes as a reader has open or sees in the sidebar; the one not asked for longest goes first. */
const MOST_NOTES_KEPT = 300;

interface Kept {
  readonly mtime: number;
  readonly reading: Promise<ReadNote>;
  /** Null until `reading` is done. */
  read: ReadNote | null;
}

interface ReadNote {
  readonly text: string;
  readonly note: Note;
  /** The lengths that its timestamps were read by, null where one was not known. */
  readonly durations: ReadonlyMap<VideoId, number | null>;
}

/**
 * Reads a note's text when the note is asked for, and keeps what it says until the file changes. What its timestamps
 * mean is decided anew once the length of their video is known.
 */
export class CachedNoteReader implements NoteReader {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly vault: TextVault,
    private readonly durations: Durations,
  ) {}

  async read(path: string): Promise<Note | null> {
    const file = this.noteFileAt(path);
    if (file === null) return null;
    const kept = this.keptOf(file) ?? this.start(file);
    this.kept.delete(path);
    this.kept.set(path, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_NOTES_KEPT && oldest !== undefined) this.kept.delete(oldest);
    await kept.reading;
    return this.noteIn(kept);
  }

  peek(path: string): Note | null {
    const file = this.noteFileAt(path);
    const kept = file === null ? null : this.keptOf(file);
    return kept === null ? null : this.noteIn(kept);
  }

  onNewMeaning(listener: (videoIds: ReadonlySet<VideoId>) => void): () => void {
    return this.durations.onLearnt(listener);
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
    const reading = Promise.all([this.vault.cachedRead(file), this.durations.recall()]).then(
      ([text]) => (kept.read = this.parse(path, text)),
    );
    const kept: Kept = { mtime: file.stat.mtime, reading, read: null };
    // A failed read is told to whoever asked, and is not kept: the next one to ask tries again.
    reading.catch(() => {
      if (this.kept.get(path) === kept) this.kept.delete(path);
    });
    return kept;
  }

  private parse(path: string, text: string): ReadNote {
    const durations = new Map<VideoId, number | null>();
    const note = parseNote(path, text, (videoId) => {
      const seconds = this.durations.durationOf(videoId);
      durations.set(videoId, seconds);
      return seconds;
    });
    return { text, note, durations };
  }

  private noteIn(kept: Kept): Note | null {
    if (kept.read === null) return null;
    const { text, note, durations } = kept.read;
    const isNews = ([videoId, seconds]: [VideoId, number | null]): boolean =>
      this.durations.durationOf(videoId) !== seconds;
    if ([...durations].some(isNews)) kept.read = this.parse(note.path, text);
    return kept.read.note;
  }
}
