import { FileNode, Name, NoteSet, type LinkTarget, type Spelling } from './graph-node';
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
    const targets: LinkTarget[] = resolvedLinks.map((each) => this.fileAt(each));
    for (const target of unresolvedLinks) targets.push(this.spelledAs(target));
    this.link(note, targets);
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
    note.aliases = aliases;
    const after = keysOf(note);
    for (const key of after) if (!before.includes(key)) this.named(key).add(note);
    for (const key of before) {
      if (after.includes(key)) continue;
      const name = this.named(key);
      name.remove(note);
      this.dropNameIfUnused(name);
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
      if (target instanceof FileNode) this.dropIfUnused(target);
      else this.dropSpellingIfUnused(target);
    }
  }

  private fileAt(path: string): FileNode {
    let file = this.files.get(path);
    if (file === undefined) this.files.set(path, (file = new FileNode(path)));
    return file;
  }

  private spelledAs(target: string): Spelling {
    const name = this.names.get(target);
    if (name !== undefined) return name.spelledAs(target);
    let spelling = this.spellings.get(target);
    if (spelling === undefined) {
      const key = topicKeyOf(target);
      spelling = this.named(key).spelledAs(target);
      if (key !== target) this.spellings.set(target, spelling);
    }
    return spelling;
  }

  private named(key: TopicKey): Name {
    let name = this.names.get(key);
    if (name === undefined) this.names.set(key, (name = new Name(key)));
    return name;
  }

  private dropIfUnused(file: FileNode): void {
    if (file.title === null && file.size === 0) this.files.delete(file.path);
  }

  private dropSpellingIfUnused(spelling: Spelling): void {
    if (spelling.size > 0) return;
    const { name, text } = spelling;
    this.spellings.delete(text);
    name.removeSpelling(spelling);
    this.dropNameIfUnused(name);
  }

  private dropNameIfUnused(name: Name): void {
    if (name.size === 0 && name.spelling === null) this.names.delete(name.key);
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
