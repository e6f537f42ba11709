import { debounce } from 'obsidian';
import type { Chips } from '../chip/chips';
import type { Note } from '../core/note';

/** So long nothing is typed before a saved note is read again, in milliseconds: a long one takes a while to read. */
const REST = 600;

/** The note in an editor as it was saved last; it is read once somebody asks for it. */
export class EditedNote {
  private path: string | null = null;
  private note: Note | null = null;
  private reading: symbol | null = null;
  private stopListening: (() => void) | null = null;
  /** Whether the file is another one than was read. */
  private isStale = false;
  private readonly readAtRest = debounce((path: string) => void this.read(path), REST, true);

  constructor(
    private readonly chips: Chips,
    /** Told when `now` gives something else than before. */
    private readonly onChange: () => void,
  ) {}

  /** From now on it is the note at a vault path ('': text that stands in no note; null: nothing is to be known). */
  follow(path: string | null): void {
    if (path === this.path) return;
    this.stopListening?.();
    this.stopListening = null;
    this.readAtRest.cancel();
    this.isStale = false;
    this.reading = null;
    this.note = null;
    this.path = path;
  }

  /** The note; null while it is being read. */
  get now(): Note | null {
    const { path } = this;
    if (path === null || this.note !== null) return this.note;
    this.stopListening ??= this.chips.onChange(path, () => this.look(path));
    this.note = this.chips.peek(path);
    if (this.note === null && this.reading === null) void this.read(path);
    return this.note;
  }

  /** Something was typed. */
  onTyping(): void {
    if (this.isStale && this.path !== null) this.readAtRest(this.path);
  }

  private look(path: string): void {
    const note = this.chips.peek(path);
    if (note === null) {
      this.isStale = true;
      this.readAtRest(path);
    } else if (note !== this.note) {
      this.become(note);
    }
  }

  private async read(path: string): Promise<void> {
    const reading = (this.reading = Symbol(path));
    const note = await this.chips.read(path);
    // Another note may be in the editor by now, or this one be read again.
    if (reading === this.reading) this.become(note);
  }

  private become(note: Note): void {
    this.reading = null;
    this.isStale = false;
    this.note = note;
    this.onChange();
  }
}
