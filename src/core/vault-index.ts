import { topicKeyOf, type TopicKey } from './topic';
import { TwoWayLinks } from './two-way-links';
import type { VideoId } from './video-id';

/** What the index knows of a note; all of it comes from the metadata cache, none from the note's text. */
export interface IndexedNote {
  readonly path: string;
  /** Front matter `title`, else the file's name. */
  readonly title: string;
  /** Other names under which links mean the note. */
  readonly aliases: readonly string[];
  readonly videoId: VideoId | null;
  /** Vault paths of the notes it links to. */
  readonly resolvedLinks: readonly string[];
  /** Link targets, as written, for which the vault has no file. */
  readonly unresolvedLinks: readonly string[];
}

/** Which notes there are, what they link to, and which of them are about one video. */
export class VaultIndex {
  private readonly notes = new Map<string, IndexedNote>();
  private readonly links = new TwoWayLinks();
  private readonly notesByVideo = new TwoWayLinks();
  private readonly notesByName = new TwoWayLinks();

  /** Takes a note in, in place of what was known under its path. */
  replace(note: IndexedNote): void {
    this.notes.set(note.path, note);
    const unresolved = note.unresolvedLinks.map((target) => nodeOfTopic(topicKeyOf(target)));
    this.links.replace(note.path, [...note.resolvedLinks, ...unresolved]);
    this.notesByVideo.replace(note.path, note.videoId === null ? [] : [note.videoId]);
    this.notesByName.replace(note.path, namesOf(note));
  }

  /** Forgets a note; links to it stay with the notes that hold them. */
  delete(path: string): void {
    this.notes.delete(path);
    this.links.delete(path);
    this.notesByVideo.delete(path);
    this.notesByName.delete(path);
  }

  noteAt(path: string): IndexedNote | null {
    return this.notes.get(path) ?? null;
  }

  get size(): number {
    return this.notes.size;
  }

  /** Vault paths of all notes, in the order in which they were taken in. */
  paths(): IterableIterator<string> {
    return this.notes.keys();
  }

  /** Vault paths of the notes about a video. */
  notesOn(videoId: VideoId): ReadonlySet<string> {
    return this.notesByVideo.sourcesOf(videoId);
  }

  /**
   * The note that a topic's name means where Obsidian resolves no file: the one that bears the name but for case and
   * `_`; the first in path order where several do; null where none does.
   */
  noteNamed(name: string): string | null {
    return [...this.notesByName.sourcesOf(topicKeyOf(name))].sort()[0] ?? null;
  }

  /**
   * Vault paths of the notes that link here, the note itself among them where it does; in path order. Links count
   * that Obsidian resolves, and those it does not that name the note (see `noteNamed`).
   */
  backlinksTo(path: string): readonly string[] {
    const note = this.notes.get(path);
    const named = note === undefined ? [] : namesOf(note).filter((name) => this.noteNamed(name) === path);
    const sources = new Set(this.links.sourcesOf(path));
    for (const name of named)
      for (const source of this.links.sourcesOf(nodeOfTopic(name))) sources.add(source);
    return [...sources].sort();
  }
}

/** A topic without a file, as a node beside the vault paths: no path has the character. */
const nodeOfTopic = (key: TopicKey): string => `\0${key}`;

function namesOf(note: IndexedNote): readonly TopicKey[] {
  return [...new Set([note.path, note.title, ...note.aliases].map(topicKeyOf))];
}
