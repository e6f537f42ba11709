import type { Note } from '../core/note';
import type { NoteReader } from '../core/ports';
import { notifyFailure } from '../notify';

/** How many notes are read at a time: enough to keep a disk busy, few enough to leave it to the reader. */
const AT_A_TIME = 3;

/** More than are ever in view; the one not wanted for longest is forgotten first. */
const MOST_KEPT = 600;

/** While many notes are being read, those that have come are told of this often, in milliseconds. */
const TELL_EVERY = 200;

/**
 * The notes that the sidebar shows. They are read when wanted, a few at a time; one that has changed stays as it was
 * until it has been read again, so that nothing flickers.
 */
export class ShownNotes {
  private readonly kept = new Map<string, Note>();
  /** Notes that have been read since they last changed: they are not asked for twice, even where there is none. */
  private readonly current = new Set<string>();
  /** Notes that have changed and were not read since. */
  private readonly changed = new Set<string>();
  private readonly underWay = new Set<string>();
  private wanted: ReadonlySet<string> = new Set();
  /** Those that are wanted and have not come to their turn. */
  private waiting: Iterator<string, undefined> = this.wanted.values();
  private hasNews = false;
  private toldAt = 0;

  constructor(
    private readonly reader: Pick<NoteReader, 'read' | 'peek'>,
    private readonly onRead: () => void,
  ) {}

  /** The note as it was last read; null where it has not been, or where there is none. */
  noteAt(path: string): Note | null {
    const note = this.reader.peek(path);
    if (note !== null) this.keep(path, note);
    return note ?? this.kept.get(path) ?? null;
  }

  /** Whether the note at a path has been looked for, so that null says that there is none. */
  isKnown(path: string): boolean {
    return this.current.has(path) || this.noteAt(path) !== null;
  }

  /** Says which notes to read, the most urgent first; those wanted before and no more are left alone. */
  want(paths: Iterable<string>): void {
    this.wanted = new Set(paths);
    this.waiting = this.wanted.values();
    for (const path of this.wanted) {
      const note = this.kept.get(path);
      if (note === undefined) continue;
      this.kept.delete(path);
      this.kept.set(path, note);
    }
    this.readNext();
  }

  /** Vault paths of the notes that have changed and were not read since. */
  get outdated(): Iterable<string> {
    return this.changed;
  }

  /** To be told of notes that have changed, so that they are read again when wanted. */
  onChange(paths: Iterable<string>): void {
    for (const path of paths) {
      this.current.delete(path);
      this.changed.add(path);
    }
  }

  /** To be told that notes mean something else though none has changed: all are read again when wanted. */
  onNewMeaning(): void {
    this.current.clear();
  }

  /** Forgets all notes, as for another one to be shown. */
  clear(): void {
    this.want([]);
    this.hasNews = false;
    this.kept.clear();
    this.current.clear();
    this.changed.clear();
  }

  private keep(path: string, note: Note): void {
    this.kept.set(path, note);
    const [oldest] = this.kept.keys();
    if (this.kept.size <= MOST_KEPT || oldest === undefined) return;
    this.kept.delete(oldest);
    this.current.delete(oldest);
  }

  private readNext(): void {
    while (this.underWay.size < AT_A_TIME) {
      const next = this.waiting.next();
      if (next.done === true) return;
      const path = next.value;
      if (this.isCurrent(path)) this.changed.delete(path);
      else if (!this.underWay.has(path)) void this.read(path);
    }
  }

  private isCurrent(path: string): boolean {
    return this.current.has(path) || this.reader.peek(path) !== null;
  }

  private async read(path: string): Promise<void> {
    if (this.underWay.size === 0) this.toldAt = performance.now();
    this.underWay.add(path);
    this.current.add(path);
    this.changed.delete(path);
    try {
      const note = await this.reader.read(path);
      if (note === null) this.kept.delete(path);
      else this.keep(path, note);
    } catch (error) {
      notifyFailure(`read “${path}”`, error);
    }
    this.underWay.delete(path);
    const isWanted = this.wanted.has(path);
    this.hasNews ||= isWanted;
    // It may have changed meanwhile.
    if (isWanted && !this.isCurrent(path)) void this.read(path);
    this.readNext();
    this.tellOfNews();
  }

  /** All at once where it does not take long: each time, the whole tree is made anew. */
  private tellOfNews(): void {
    const now = performance.now();
    if (!this.hasNews || (this.underWay.size > 0 && now - this.toldAt < TELL_EVERY)) return;
    this.hasNews = false;
    this.toldAt = now;
    this.onRead();
  }
}
