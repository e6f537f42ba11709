import type { TopicKey } from './topic';
import type { VideoId } from './video-id';

/** Removing from a longer array costs more than a Set's entries, which take four times the memory. */
const MOST_IN_ARRAY = 1000;

/** An array that is pushed to keeps room for sixteen more; a shorter one is copied instead. */
const MOST_COPIED = 8;

/** Some notes, in no order. There is one for each topic, and most of them hold one note. */
export class NoteSet {
  private held: FileNode | FileNode[] | Set<FileNode> | null = null;

  get size(): number {
    if (this.held === null) return 0;
    if (this.held instanceof FileNode) return 1;
    return this.held instanceof Set ? this.held.size : this.held.length;
  }

  /** The notes, to be gone through before the next change. */
  get notes(): Iterable<FileNode> {
    if (this.held === null) return NONE;
    return this.held instanceof FileNode ? [this.held] : this.held;
  }

  /** Adds a note that is not among them. */
  add(note: FileNode): void {
    const { held } = this;
    if (held === null) this.held = note;
    else if (held instanceof FileNode) this.held = [held, note];
    else if (held instanceof Set) held.add(note);
    else if (held.length < MOST_COPIED) this.held = [...held, note];
    else if (held.length < MOST_IN_ARRAY) held.push(note);
    else this.held = new Set(held).add(note);
  }

  /** Removes a note that is among them. */
  remove(note: FileNode): void {
    const { held } = this;
    if (held instanceof Set) held.delete(note);
    else if (held instanceof FileNode) this.held = null;
    else {
      const last = held?.pop();
      if (held !== null && last !== undefined && last !== note) held[held.indexOf(note)] = last;
    }
  }
}

/** A file of the vault, as the set of the notes that link to it. It is a note once it has a title. */
export class FileNode extends NoteSet {
  title: string | null = null;
  aliases: readonly string[] = NONE;
  videoId: VideoId | null = null;
  /** What it links to. */
  targets: readonly LinkTarget[] = NONE;

  constructor(
    /** Vault path. */
    readonly path: string,
  ) {
    super();
  }
}

/** A link target, as written, for which the vault has no file, as the set of the notes that link by it. */
export class Spelling extends NoteSet {
  /** Another spelling of the same name; most names have one. */
  next: Spelling | null = null;

  constructor(
    readonly text: string,
    readonly name: Name,
  ) {
    super();
  }
}

/** A name, as the set of the notes that bear it. */
export class Name extends NoteSet {
  /** The first of its spellings; null while no link is written so. */
  spelling: Spelling | null = null;

  constructor(readonly key: TopicKey) {
    super();
  }

  /** How links write it. */
  get spellings(): readonly Spelling[] {
    const all: Spelling[] = [];
    for (let each = this.spelling; each !== null; each = each.next) all.push(each);
    return all;
  }

  /** The set of the notes whose links write it so, made if there is none. */
  spelledAs(text: string): Spelling {
    for (let each = this.spelling; each !== null; each = each.next) if (each.text === text) return each;
    const spelling = new Spelling(text, this);
    spelling.next = this.spelling;
    this.spelling = spelling;
    return spelling;
  }

  /** Removes a spelling that is among them. */
  removeSpelling(spelling: Spelling): void {
    if (this.spelling === spelling) {
      this.spelling = spelling.next;
      return;
    }
    const before = this.spellings.find(({ next }) => next === spelling);
    if (before !== undefined) before.next = spelling.next;
  }
}

/** What a link leads to. */
export type LinkTarget = FileNode | Spelling;

const NONE: readonly never[] = [];
