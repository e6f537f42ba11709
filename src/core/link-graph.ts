import { FileNode, Name, NoteSet, Spelling, type LinkTarget } from './graph-node';
import type { IndexedNote } from './indexed-note';
import { topicKeyOf, type TopicKey } from './topic';
import type { VideoId } from './video-id';

/**
 * Who links to whom, who bears which name and who is about which video, each asked from either end. Of a note that
 * is taken in again only what is new is touched, so that an edit costs no more than the note did at first.
 */
export class LinkGraph {
  /** By vault path: the notes, and whatever else they link to. */
  readonly files = new Map<string, FileNode>();
  /** By topic key: the names that notes bear or links mean. */
  readonly names = new Map<string, Name>();
  readonly videos = new Map<VideoId, NoteSet>();
  /** By link target: those that are not their own key. Most are, and are found among the names. */
  private readonly spellings = new Map<string, Spelling>();

  replace({ path, title, aliases, videoId, resolvedLinks, unresolvedLinks }: IndexedNote): void {
    const note = this.fileAt(path);
    this.name(note, title, aliases);
    this.film(note, videoId);
    // Not pushed to one after the other: the array that is kept would have room for more.
    this.link(note, [
      ...resolvedLinks.map((each) => this.fileAt(each)),
      ...unresolvedLinks.map((each) => this.spelledAs(each)),
    ]);
  }

  delete(path: string): void {
    const note = this.files.get(path);
    if (note === undefined) return;
    this.name(note, null, []);
    this.film(note, null);
    this.link(note, []);
    this.dropIfUnused(note);
  }

  private name(note: FileNode, title: string | null, aliases: readonly string[]): void {
    if (note.title === title && isSame(note.aliases, aliases)) return;
    const before = keysOf(note);
    note.title = title;
    note.aliases = aliases.length === 0 ? NONE : aliases;
    const after = keysOf(note);
    for (const key of after) if (!before.includes(key)) this.named(key).bear(note);
    for (const key of before) {
      if (after.includes(key)) continue;
      const name = this.named(key);
      name.unbear(note);
      this.dropIfUnused(name);
    }
  }

  private film(note: FileNode, videoId: VideoId | null): void {
    if (note.videoId === videoId) return;
    const before = note.videoId === null ? undefined : this.videos.get(note.videoId);
    before?.remove(note);
    if (before?.size === 0 && note.videoId !== null) this.videos.delete(note.videoId);
    note.videoId = videoId;
    if (videoId === null) return;
    const notes = this.videos.get(videoId) ?? new NoteSet();
    notes.add(note);
    if (notes.size === 1) this.videos.set(videoId, notes);
  }

  private link(note: FileNode, targets: readonly LinkTarget[]): void {
    const before = note.targets;
    note.targets = targets;
    if (before.length === 0) {
      for (const target of targets) target.add(note);
      return;
    }
    if (isSame(before, targets)) return;
    const [old, now] = [new Set(before), new Set(targets)];
    for (const target of now) if (!old.has(target)) target.add(note);
    for (const target of old) {
      if (now.has(target)) continue;
      target.remove(note);
      this.dropIfUnused(target);
    }
  }

  private fileAt(path: string): FileNode {
    let file = this.files.get(path);
    if (file === undefined) this.files.set(path, (file = new FileNode(path)));
    return file;
  }

  private spelledAs(target: string): Name | Spelling {
    const known = this.names.get(target) ?? this.spellings.get(target);
    if (known !== undefined) return known;
    const key = topicKeyOf(target);
    const name = this.named(key);
    if (key === target) return name;
    const spelling = new Spelling(target, name);
    this.spellings.set(target, spelling);
    return spelling;
  }

  private named(key: TopicKey): Name {
    let name = this.names.get(key);
    if (name === undefined) this.names.set(key, (name = new Name(key)));
    return name;
  }

  private dropIfUnused(target: LinkTarget): void {
    if (target.size > 0) return;
    if (target instanceof FileNode) {
      if (target.title === null) this.files.delete(target.path);
    } else if (target instanceof Name) {
      if (target.isUnused) this.names.delete(target.key);
    } else {
      target.leave();
      this.spellings.delete(target.text);
      this.dropIfUnused(target.name);
    }
  }
}

/** The names that a note bears, each once; none of a file that is no note. */
export function keysOf({ path, title, aliases }: FileNode): readonly TopicKey[] {
  if (title === null) return [];
  const keys = [topicKeyOf(path)];
  for (const name of [title, ...aliases]) {
    const key = topicKeyOf(name);
    if (!keys.includes(key)) keys.push(key);
  }
  return keys;
}

function isSame<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((each, i) => each === others[i]);
}

// One for all the notes that have no alias.
const NONE: readonly never[] = [];
