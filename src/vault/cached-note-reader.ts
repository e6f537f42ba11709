import type { TFile } from 'obsidian';
import { Listeners } from '../core/listeners';
import type { OtherNotes } from '../core/notation-knowledge';
import type { Note } from '../core/note';
import type { VideoKnowledge } from '../core/note-knowledge';
import { askNotes, notesToAsk, openVideosOf } from '../core/notes-on-video';
import { parseNote } from '../core/parse-note';
import type { Durations, NoteReader } from '../core/ports';
import type { VideoId } from '../core/video-id';

/** What is asked of Obsidian's vault. */
export interface TextVault {
  getFileByPath(path: string): TFile | null;
  cachedRead(file: TFile): Promise<string>;
}

/** Vault paths of the notes about a video. */
export type NotesOn = (videoId: VideoId) => Iterable<string>;

/** As many notes as a reader has open or sees in the sidebar; the one not asked for longest goes first. */
const MOST_NOTES_KEPT = 300;

/** A note, and the lengths that its timestamps were read by; null where one was not known. */
interface Parsed {
  readonly note: Note;
  readonly durations: ReadonlyMap<VideoId, number | null>;
}

/** Nobody was asked. */
const NONE: ReadonlyMap<VideoId, OtherNotes | null> = new Map();

/** A text, and the note that it is by itself. */
interface ReadText {
  readonly text: string;
  readonly alone: Parsed;
}

interface Kept {
  /** Whatever its path is by now: another one may have taken that, and be of the same age. */
  readonly file: TFile;
  readonly mtime: number;
  readonly reading: Promise<ReadText>;
  /** Null until the note is wanted for itself, and not only by another one on its video. */
  weighing: Promise<Weighed> | null;
  /** Null until `weighing` is done. */
  weighed: Weighed | null;
}

/** A note by all that is known of its videos. */
interface Weighed extends Parsed {
  readonly text: string;
  /** What other notes told of the videos of which something is open. */
  readonly others: ReadonlyMap<VideoId, OtherNotes | null>;
  /** Which notes told it, as they were then. */
  readonly asked: string;
}

/**
 * Reads a note's text when the note is asked for, and keeps what it says until the file changes. Where a timestamp may
 * mean two things, the other notes on its video are read too. What timestamps mean is decided anew once the length of
 * their video is known, and when `reconsider` finds other notes on it.
 */
export class CachedNoteReader implements NoteReader {
  private readonly kept = new Map<string, Kept>();
  private readonly listeners = new Listeners<[videoIds: ReadonlySet<VideoId>]>();

  constructor(
    private readonly vault: TextVault,
    private readonly durations: Durations,
    private readonly notesOn: NotesOn = () => [],
  ) {}

  async read(path: string): Promise<Note | null> {
    const kept = this.keep(path);
    if (kept === null) return null;
    await (kept.weighing ??= this.weigh(path, kept));
    return this.noteIn(kept);
  }

  peek(path: string): Note | null {
    const file = this.noteFileAt(path);
    const kept = file === null ? null : this.keptOf(file);
    return kept === null ? null : this.noteIn(kept);
  }

  async knowledgeFor(path: string): Promise<VideoKnowledge> {
    // A note that cannot be read names no video to ask others of.
    await this.read(path).catch(() => null);
    const others = this.kept.get(path)?.weighed?.others;
    return this.knowledge((videoId) => others?.get(videoId) ?? null);
  }

  onNewMeaning(listener: (videoIds: ReadonlySet<VideoId>) => void): () => void {
    const stop = this.listeners.add(listener);
    const end = this.durations.onLearnt(listener);
    return () => {
      stop();
      end();
    };
  }

  /** Looks again at the notes of which something is open, after the vault has changed, and tells what came of it. */
  async reconsider(): Promise<void> {
    const changed = new Set<VideoId>();
    for (const [path, kept] of [...this.kept]) {
      const before = kept.weighed;
      if (before === null || before.asked === this.askedBy(path, before)) continue;
      const file = this.noteFileAt(path);
      if (file === null || this.keptOf(file) !== kept) continue;
      const after = await (kept.weighing = this.weigh(path, kept));
      for (const videoId of after.others.keys()) changed.add(videoId);
    }
    if (changed.size === 0) return;
    this.listeners.tell(changed);
  }

  private noteFileAt(path: string): TFile | null {
    const file = this.vault.getFileByPath(path);
    return file?.extension === 'md' ? file : null;
  }

  private keptOf(file: TFile): Kept | null {
    const kept = this.kept.get(file.path);
    return kept?.file === file && kept.mtime === file.stat.mtime ? kept : null;
  }

  /** What is kept of a note, read if it has to be; null where the vault has no such note. */
  private keep(path: string): Kept | null {
    const file = this.noteFileAt(path);
    if (file === null) return null;
    const kept = this.keptOf(file) ?? this.start(file);
    this.kept.delete(path);
    this.kept.set(path, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_NOTES_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return kept;
  }

  private start(file: TFile): Kept {
    const { path } = file;
    const reading = Promise.all([this.vault.cachedRead(file), this.durations.recall()]).then(([text]) => ({
      text,
      alone: this.parse(path, text, NONE),
    }));
    const kept: Kept = { file, mtime: file.stat.mtime, reading, weighing: null, weighed: null };
    // A failed read is told to whoever asked, and is not kept: the next one to ask tries again.
    reading.catch(() => {
      if (this.kept.get(path) === kept) this.kept.delete(path);
    });
    return kept;
  }

  private async weigh(path: string, kept: Kept): Promise<Weighed> {
    const { text, alone } = await kept.reading;
    const others = new Map<VideoId, OtherNotes | null>();
    const open = openVideosOf(alone.note);
    const asked = this.signatureOf(path, open);
    for (const videoId of open) {
      const notes = await Promise.all(this.toAsk(path, videoId).map((each) => this.readAlone(each)));
      const told = notes.filter((note) => note !== null);
      others.set(videoId, askNotes(told, videoId, this.durations.durationOf(videoId)));
    }
    // Where nothing is open, nobody was asked, and there is nothing to weigh anew.
    const parsed = open.size === 0 ? alone : this.parse(path, text, others);
    return (kept.weighed = { ...parsed, text, others, asked });
  }

  /** A note as its text alone has it; null where it cannot be read: then it tells nothing. */
  private async readAlone(path: string): Promise<Note | null> {
    try {
      return (await this.keep(path)?.reading)?.alone.note ?? null;
    } catch {
      return null;
    }
  }

  private toAsk(path: string, videoId: VideoId): readonly string[] {
    return notesToAsk(path, this.notesOn(videoId));
  }

  private askedBy(path: string, { others }: Weighed): string {
    return this.signatureOf(path, others.keys());
  }

  private signatureOf(path: string, videoIds: Iterable<VideoId>): string {
    const paths = [...videoIds].flatMap((videoId) => this.toAsk(path, videoId));
    return JSON.stringify(paths.map((each) => [each, this.vault.getFileByPath(each)?.stat.mtime ?? null]));
  }

  private parse(path: string, text: string, others: Weighed['others']): Parsed {
    const durations = new Map<VideoId, number | null>();
    const known = this.knowledge((videoId) => others.get(videoId) ?? null);
    const note = parseNote(path, text, {
      ...known,
      durationOf: (videoId) => {
        const seconds = known.durationOf(videoId);
        durations.set(videoId, seconds);
        return seconds;
      },
    });
    return { note, durations };
  }

  private knowledge(othersOn: VideoKnowledge['othersOn'] = () => null): VideoKnowledge {
    return { durationOf: (videoId) => this.durations.durationOf(videoId), othersOn };
  }

  private noteIn(kept: Kept): Note | null {
    if (kept.weighed === null) return null;
    const { text, note, durations, others } = kept.weighed;
    const isNews = ([videoId, seconds]: [VideoId, number | null]): boolean =>
      this.durations.durationOf(videoId) !== seconds;
    if ([...durations].some(isNews))
      kept.weighed = { ...kept.weighed, ...this.parse(note.path, text, others) };
    return kept.weighed.note;
  }
}
