import { FileNode, Name, type LinkTarget, type NoteSet, type Spelling } from './graph-node';
import type { IndexedNote, KnownNote } from './indexed-note';
import { keysOf, LinkGraph } from './link-graph';
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
    const { title, aliases, videoId } = this.graph.files.get(path) ?? NO_FILE;
    return title === null ? null : { path, title, aliases, videoId };
  }

  /** Vault paths of all notes, in no order. */
  *paths(): IterableIterator<string> {
    for (const { path, title } of this.graph.files.values()) if (title !== null) yield path;
  }

  /** Vault paths of the notes about a video, in path order. */
  notesOn(videoId: VideoId): readonly string[] {
    return pathsOf([this.graph.videos.get(videoId)]);
  }

  /**
   * The note that a topic's name means where Obsidian resolves no file: the one that bears the name but for case and
   * `_`; the first in path order where several do; null where none does.
   */
  noteNamed(name: string): string | null {
    return bearerOf(this.graph.names.get(topicKeyOf(name)))?.path ?? null;
  }

  /**
   * Vault paths of the notes that link here, the note itself among them where it does; in path order. Links count
   * that Obsidian resolves, and those it does not that name the note (see `noteNamed`).
   */
  backlinksTo(path: string): readonly string[] {
    return pathsOf(this.linksTo({ kind: 'note', path }));
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
    if (topic.kind === 'note') return this.graph.files.get(topic.path)?.title ?? basenameOf(topic.path);
    return displayNameOf(spellingOf(this.graph.names.get(topic.key)) ?? topic.key);
  }

  /** Vault paths of the notes that link to a topic, in path order; see `backlinksTo`. */
  notesOnTopic(topic: Topic): readonly string[] {
    return pathsOf(this.linksTo(topic));
  }

  /** How many notes link to a topic. */
  weightOf(topic: Topic): number {
    return sizeOf(this.linksTo(topic));
  }

  /** What a note links to, each topic once; the note itself where it does, and no file that is no note. */
  topicsOf(path: string): readonly Topic[] {
    return this.topicsAmong([path]).map(({ topic }) => topic);
  }

  /** The topics that some notes link to, with how many of these do, most first. */
  topicsAmong(paths: Iterable<string>): readonly TopicWeight[] {
    const weights = new Map<FileNode | Name, number>();
    for (const path of paths) {
      const topics = this.graph.files.get(path)?.targets.map(leadsTo) ?? [];
      for (const topic of new Set(topics)) weights.set(topic, (weights.get(topic) ?? 0) + 1);
    }
    return [...weights]
      .filter(([topic]) => !(topic instanceof FileNode) || isNotePath(topic.path))
      .sort(([, some], [, others]) => others - some)
      .map(([topic, notes]) => ({ topic: topicAt(topic), notes }));
  }

  /** Every topic without a note, most notes first. */
  unresolvedTopics(): readonly UnresolvedTopic[] {
    const topics: UnresolvedTopic[] = [];
    for (const name of this.graph.names.values()) {
      const spelling = bearerOf(name) === null ? spellingOf(name) : null;
      if (spelling === null) continue;
      topics.push({ topic: topicAt(name), notes: sizeOf(name.spellings), display: displayNameOf(spelling) });
    }
    return topics.sort((some, others) => others.notes - some.notes);
  }

  private topicOfKey(key: TopicKey): Topic {
    const bearer = bearerOf(this.graph.names.get(key));
    return bearer === null ? { kind: 'name', key } : { kind: 'note', path: bearer.path };
  }

  /** The sets of which each note links to the topic. */
  private linksTo(topic: Topic): readonly NoteSet[] {
    if (topic.kind === 'name') {
      const name = this.graph.names.get(topic.key);
      const bearer = bearerOf(name);
      return bearer === null ? (name?.spellings ?? []) : this.linksToFile(bearer);
    }
    const file = this.graph.files.get(topic.path);
    return file === undefined ? [] : this.linksToFile(file);
  }

  private linksToFile(file: FileNode): readonly NoteSet[] {
    const names = keysOf(file).flatMap((key) => this.graph.names.get(key) ?? []);
    return [file, ...names.filter((name) => bearerOf(name) === file).flatMap((name) => name.spellings)];
  }
}

const NO_FILE = { title: null, aliases: [], videoId: null };

const isNotePath = (path: string): boolean => /\.md$/i.test(path);

/** The note that a name means; null where none bears it. */
function bearerOf(name: Name | undefined): FileNode | null {
  let first: FileNode | null = null;
  for (const note of name?.bearers ?? []) if (first === null || note.path < first.path) first = note;
  return first;
}

/** A name stands for the note that bears it, where one does. */
function leadsTo(target: LinkTarget): FileNode | Name {
  if (target instanceof FileNode) return target;
  const name = target instanceof Name ? target : target.name;
  return bearerOf(name) ?? name;
}

const topicAt = (node: FileNode | Name): Topic =>
  node instanceof FileNode ? { kind: 'note', path: node.path } : { kind: 'name', key: node.key };

/** How most notes write a name, the first in order where as many write another; null where no link is written so. */
function spellingOf(name: Name | undefined): string | null {
  let best: Name | Spelling | null = null;
  for (const each of name?.spellings ?? []) {
    if (best === null || each.size > best.size || (each.size === best.size && each.text < best.text))
      best = each;
  }
  return best === null || best.size === 0 ? null : best.text;
}

function pathsOf(sets: readonly (NoteSet | undefined)[]): readonly string[] {
  const paths = new Set<string>();
  for (const set of sets) for (const { path } of set?.notes ?? []) paths.add(path);
  return [...paths].sort();
}

/** How many notes there are in some sets together. */
function sizeOf(sets: readonly NoteSet[]): number {
  const [only, ...others] = sets.filter(({ size }) => size > 0);
  if (only === undefined) return 0;
  return others.length === 0 ? only.size : new Set(sets.flatMap(({ notes }) => [...notes])).size;
}
