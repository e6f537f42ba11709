import type { IndexedNote, KnownNote } from './indexed-note';
import { LinkGraph, type FileNumber, type NameNumber } from './link-graph';
import { basenameOf } from './path';
import { displayNameOf, topicKeyOf, type Topic, type TopicKey } from './topic';
import type { VideoId } from './video-id';

/** A topic, and how many notes link to it. */
export interface TopicWeight {
  readonly topic: Topic;
  readonly notes: number;
}

/** A topic that no note is about, though notes link to it. */
export interface UnresolvedTopic extends TopicWeight {
  readonly display: string;
}

/**
 * Which notes there are, what they link to, and which of them are about one video. A channel is a topic like any
 * other here: links are all that is known of a note.
 */
export class VaultIndex {
  private readonly graph = new LinkGraph();

  /** Takes a note in, in place of what was known under its path. */
  replace(note: IndexedNote): void {
    this.graph.replace(note);
  }

  /** Forgets a note; links to it stay with the notes that hold them. */
  delete(path: string): void {
    this.graph.delete(path);
  }

  noteAt(path: string): KnownNote | null {
    const file = this.graph.files.of(path);
    const title = file === undefined ? null : this.graph.titleOf(file);
    if (file === undefined || title === null) return null;
    return { path, title, aliases: this.graph.aliasesOf(file), videoId: this.graph.videoOf(file) };
  }

  /** Vault paths of all notes, in no order. */
  *paths(): IterableIterator<string> {
    const { files } = this.graph;
    for (const file of files.all()) if (this.graph.titleOf(file) !== null) yield files.textOf(file);
  }

  /** Vault paths of the notes about a video, in path order. */
  notesOn(videoId: VideoId): readonly string[] {
    const video = this.graph.videos.of(videoId);
    return video === undefined ? [] : this.pathsOf(this.graph.filming.into(video));
  }

  /**
   * The note that a topic's name means where Obsidian resolves no file: the one that bears the name but for case and
   * `_`; the first in path order where several do; null where none does.
   */
  noteNamed(name: string): string | null {
    const topic = this.topicNamed(name);
    return topic.kind === 'note' ? topic.path : null;
  }

  /**
   * Vault paths of the notes that link here, the note itself among them where it does; in path order. Links count
   * that Obsidian resolves, and those it does not that name the note (see `noteNamed`).
   */
  backlinksTo(path: string): readonly string[] {
    return this.notesOnTopic({ kind: 'note', path });
  }

  /**
   * What a link is about: the note it leads to, else the one that bears the target's name, else the name itself.
   * `path` is what `VaultMap.resolve` says of the link. Null where it leads to a file that is no note.
   */
  topicOf(target: string, path: string | null): Topic | null {
    if (path === null) return this.topicNamed(target);
    return isNotePath(path) ? { kind: 'note', path } : null;
  }

  /** The note that bears a name, else the name. Of a vault path, the name is that of the file. */
  topicNamed(name: string): Topic {
    return this.topicOfKey(topicKeyOf(name));
  }

  /** What a topic has become: a name that a note has come to bear is that note; a note that is gone is its name. */
  topicNow(topic: Topic): Topic {
    if (topic.kind === 'name') return this.topicOfKey(topic.key);
    return this.noteAt(topic.path) === null ? this.topicNamed(topic.path) : topic;
  }

  /** How a topic is shown: the title of its note, else its name as most links have it, without `_`. */
  nameOf(topic: Topic): string {
    if (topic.kind === 'note') return this.noteAt(topic.path)?.title ?? basenameOf(topic.path);
    const name = this.graph.names.of(topic.key);
    return displayNameOf(name === undefined ? topic.key : this.mostlyWritten(name));
  }

  /** Vault paths of the notes that link to a topic, in path order; see `backlinksTo`. */
  notesOnTopic(topic: Topic): readonly string[] {
    return this.pathsOf(this.notesLinkingTo(topic));
  }

  /** How many notes link to a topic. */
  weightOf(topic: Topic): number {
    return this.notesLinkingTo(topic).length;
  }

  /** What a note links to, each topic once; the note itself where it does, and no file that is no note. */
  topicsOf(path: string): readonly Topic[] {
    return this.topicsAmong([path]).map(({ topic }) => topic);
  }

  /** The topics that some notes link to, with how many of these do, most first. */
  topicsAmong(paths: Iterable<string>): readonly TopicWeight[] {
    const files = new Map<FileNumber, number>();
    const names = new Map<NameNumber, number>();
    for (const path of paths) {
      const note = this.graph.files.of(path);
      if (note === undefined) continue;
      const meant = this.meantBy(note);
      count(files, meant.files);
      count(names, meant.names);
    }
    const notes = [...files].filter(([file]) => isNotePath(this.graph.files.textOf(file)));
    return [
      ...notes.map(([file, weight]) => ({ topic: this.topicOfNote(file), notes: weight })),
      ...[...names].map(([name, weight]) => ({ topic: this.topicOfName(name), notes: weight })),
    ].sort((some, others) => others.notes - some.notes);
  }

  /** Every topic without a note, most notes first. */
  unresolvedTopics(): readonly UnresolvedTopic[] {
    const topics: UnresolvedTopic[] = [];
    for (const name of this.graph.names.all()) {
      if (this.graph.keyOf(name) !== name || this.graph.bearerOf(name) !== null) continue;
      const notes = this.notesLinkingByName(name).length;
      topics.push({ topic: this.topicOfName(name), notes, display: displayNameOf(this.mostlyWritten(name)) });
    }
    return topics.sort((some, others) => others.notes - some.notes);
  }

  private topicOfKey(key: TopicKey): Topic {
    const name = this.graph.names.of(key);
    const bearer = name === undefined ? null : this.graph.bearerOf(name);
    return bearer === null ? { kind: 'name', key } : this.topicOfNote(bearer);
  }

  private topicOfNote(file: FileNumber): Topic {
    return { kind: 'note', path: this.graph.files.textOf(file) };
  }

  private topicOfName(name: NameNumber): Topic {
    return { kind: 'name', key: this.graph.names.textOf(name) as TopicKey };
  }

  /** The files to which a note links, by a name that they bear too; and the names that no note bears. */
  private meantBy(note: FileNumber): { files: ReadonlySet<FileNumber>; names: ReadonlySet<NameNumber> } {
    const files = new Set(this.graph.linksToFiles.from(note));
    const names = new Set<NameNumber>();
    for (const name of this.graph.linksToNames.from(note)) {
      const key = this.graph.keyOf(name);
      const bearer = this.graph.bearerOf(key);
      if (bearer === null) names.add(key);
      else files.add(bearer);
    }
    return { files, names };
  }

  private notesLinkingTo(topic: Topic): readonly FileNumber[] {
    if (topic.kind === 'note') {
      const file = this.graph.files.of(topic.path);
      return file === undefined ? [] : this.notesLinkingToFile(file);
    }
    const name = this.graph.names.of(topic.key);
    if (name === undefined) return [];
    const bearer = this.graph.bearerOf(name);
    return bearer === null ? this.notesLinkingByName(name) : this.notesLinkingToFile(bearer);
  }

  private notesLinkingToFile(file: FileNumber): readonly FileNumber[] {
    const names = this.graph.bearing.from(file).filter((key) => this.graph.bearerOf(key) === file);
    return together([
      this.graph.linksToFiles.into(file),
      ...names.map((name) => this.notesLinkingByName(name)),
    ]);
  }

  private notesLinkingByName(key: NameNumber): readonly FileNumber[] {
    const { linksToNames } = this.graph;
    return together(this.graph.spellingsOf(key).map((name) => linksToNames.into(name)));
  }

  /** How most notes write a topic key, the first in order where as many write another. */
  private mostlyWritten(key: NameNumber): string {
    const { names, linksToNames } = this.graph;
    const [most] = this.graph
      .spellingsOf(key)
      .map((name) => ({ text: names.textOf(name), notes: linksToNames.countInto(name) }))
      .sort((a, b) => b.notes - a.notes || (a.text < b.text ? -1 : 1));
    return most?.text ?? '';
  }

  private pathsOf(notes: readonly FileNumber[]): readonly string[] {
    return notes.map((note) => this.graph.files.textOf(note)).sort();
  }
}

const isNotePath = (path: string): boolean => /\.md$/i.test(path);

/** Counts each item once more. */
function count<T>(counts: Map<T, number>, items: Iterable<T>): void {
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
}

/** Some lists of notes as one, each note once. */
function together(lists: readonly (readonly FileNumber[])[]): readonly FileNumber[] {
  const [only = [], ...others] = lists.filter(({ length }) => length > 0);
  return others.length === 0 ? only : [...new Set(lists.flat())];
}
