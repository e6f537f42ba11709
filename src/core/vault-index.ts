import { basenameOf } from './path';
import { displayNameOf, topicIdOf, topicKeyOf, type Topic, type TopicKey } from './topic';
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

  /**
   * What a link is about: the note it leads to, else the one that bears the target's name, else the name itself.
   * `path` is what `VaultMap.resolve` says of the link. Null where it leads to a file that is no note.
   */
  topicOf(target: string, path: string | null): Topic | null {
    if (path === null) return this.topicNamed(target);
    return /\.md$/i.test(path) ? { kind: 'note', path } : null;
  }

  /** The note that bears a name, else the name. Of a vault path, the name is that of the file. */
  topicNamed(name: string): Topic {
    const path = this.noteNamed(name);
    return path === null ? { kind: 'name', key: topicKeyOf(name) } : { kind: 'note', path };
  }

  /** What a topic has become: a name that a note has come to bear is that note; a note that is gone is its name. */
  topicNow(topic: Topic): Topic {
    if (topic.kind === 'note') return this.notes.has(topic.path) ? topic : this.topicNamed(topic.path);
    return this.topicNamed(topic.key);
  }

  /** How a topic is shown: the title of its note, else its name as links write it most, without `_`. */
  nameOf(topic: Topic): string {
    if (topic.kind === 'note') return this.notes.get(topic.path)?.title ?? basenameOf(topic.path);
    const spellings = new Map<string, number>();
    for (const path of this.links.sourcesOf(nodeOfTopic(topic.key)))
      for (const target of this.notes.get(path)?.unresolvedLinks ?? [])
        if (topicKeyOf(target) === topic.key) spellings.set(target, (spellings.get(target) ?? 0) + 1);
    const [most] = [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return displayNameOf(most?.[0] ?? topic.key);
  }

  /** Vault paths of the notes that link to a topic, in path order; see `backlinksTo`. */
  notesOnTopic(topic: Topic): readonly string[] {
    if (topic.kind === 'note') return this.backlinksTo(topic.path);
    const path = this.noteNamed(topic.key);
    return path === null ? [...this.links.sourcesOf(nodeOfTopic(topic.key))].sort() : this.backlinksTo(path);
  }

  /** How many notes link to a topic: the length of `notesOnTopic`. */
  weightOf(topic: Topic): number {
    return this.notesOnTopic(topic).length;
  }

  /** What a note links to, each topic once; the note itself where it does, and no file that is no note. */
  topicsOf(path: string): readonly Topic[] {
    const topics = new Map<string, Topic>();
    for (const target of this.links.targetsOf(path)) {
      const topic = target.startsWith('\0') ? this.topicNamed(target.slice(1)) : this.topicOf(target, target);
      if (topic !== null) topics.set(topicIdOf(topic), topic);
    }
    return [...topics.values()];
  }

  /**
   * The topics that some notes link to, with how many of these do: most notes first, and in the order of their names
   * where as many do.
   */
  topicsAmong(paths: Iterable<string>): readonly TopicWeight[] {
    const weights = new Map<string, { topic: Topic; notes: number }>();
    for (const path of paths) {
      for (const topic of this.topicsOf(path)) {
        const id = topicIdOf(topic);
        const weight = weights.get(id);
        if (weight === undefined) weights.set(id, { topic, notes: 1 });
        else weight.notes++;
      }
    }
    return [...weights.values()].sort(
      (a, b) => b.notes - a.notes || (this.nameOf(a.topic) < this.nameOf(b.topic) ? -1 : 1),
    );
  }

  /** Every topic without a note, most notes first. */
  unresolvedTopics(): readonly UnresolvedTopic[] {
    const topics: UnresolvedTopic[] = [];
    for (const [node, sources] of this.links.linked()) {
      if (!node.startsWith('\0') || this.noteNamed(node.slice(1)) !== null) continue;
      const topic: Topic = { kind: 'name', key: topicKeyOf(node.slice(1)) };
      topics.push({ topic, notes: sources.size, display: this.nameOf(topic) });
    }
    return topics.sort((a, b) => b.notes - a.notes);
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
