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

/**
 * A name without a file, as the set of the notes whose links write it as its key is. Generators write most links so,
 * which is why such a link needs nothing beside its name.
 */
export class Name extends NoteSet {
  /** Most names that are borne at all are borne by one note. */
  private borneBy: FileNode | NoteSet | null = null;
  /** Another way in which links write it; null where there is none. */
  next: Spelling | null = null;

  constructor(readonly key: TopicKey) {
    super();
  }

  get text(): string {
    return this.key;
  }

  /** All ways in which links may write it. */
  get spellings(): readonly (Name | Spelling)[] {
    const all: (Name | Spelling)[] = [this];
    for (let each = this.next; each !== null; each = each.next) all.push(each);
    return all;
  }

  /** The notes that bear the name, to be gone through before the next change. */
  get bearers(): Iterable<FileNode> {
    const { borneBy } = this;
    if (borneBy === null) return NONE;
    return borneBy instanceof FileNode ? [borneBy] : borneBy.notes;
  }

  /** Whether no note bears the name, and no link means it. */
  get isUnused(): boolean {
    return this.size === 0 && this.next === null && this.borneBy === null;
  }

  /** Takes in a note that does not bear the name yet. */
  bear(note: FileNode): void {
    const { borneBy } = this;
    if (borneBy === null) this.borneBy = note;
    else if (borneBy instanceof FileNode) {
      this.borneBy = new NoteSet();
      this.borneBy.add(borneBy);
      this.borneBy.add(note);
    } else borneBy.add(note);
  }

  /** Leaves out a note that bears the name. */
  unbear(note: FileNode): void {
    const { borneBy } = this;
    if (borneBy instanceof FileNode) this.borneBy = null;
    else {
      borneBy?.remove(note);
      if (borneBy?.size === 0) this.borneBy = null;
    }
  }
}

/** A link target that is not its own key, as the set of the notes that link by it. */
export class Spelling extends NoteSet {
  next: Spelling | null;

  /** Joins the spellings of the name. */
  constructor(
    readonly text: string,
    readonly name: Name,
  ) {
    super();
    this.next = name.next;
    name.next = this;
  }

  /** Leaves the spellings of the name. */
  leave(): void {
    const before = this.name.spellings.find(({ next }) => next === this);
    if (before !== undefined) before.next = this.next;
  }
}

/** What a link leads to. */
export type LinkTarget = FileNode | Name | Spelling;

const NONE: readonly never[] = [];
