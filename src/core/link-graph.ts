import type { IndexedNote } from './indexed-note';
import { Numbering } from './numbering';
import { basenameOf } from './path';
import { Relation } from './relation';
import { topicKeyOf, type TopicKey } from './topic';
import type { VideoId } from './video-id';

/** The number of a file of the vault: a note, or whatever else links lead to. */
export type FileNumber = number & { readonly __file: unique symbol };
/** The number of a name: a topic key, or another way in which links write one. */
export type NameNumber = number & { readonly __name: unique symbol };
/** The number of a video that notes are about. */
export type VideoNumber = number & { readonly __video: unique symbol };

/**
 * Who links to whom, who bears which name and who is about which video, each asked from either end. Of a note that
 * is taken in again only what is new is touched, so that an edit costs no more than the note did at first.
 */
export class LinkGraph {
  /** By vault path: the notes, and whatever else they link to. */
  readonly files = new Numbering<string, FileNumber>();
  readonly names = new Numbering<string, NameNumber>();
  readonly videos = new Numbering<VideoId, VideoNumber>();
  /** Notes, and the files to which Obsidian resolves their links. */
  readonly linksToFiles = new Relation<FileNumber, FileNumber>();
  /** Notes, and the names as which they write the other links. */
  readonly linksToNames = new Relation<FileNumber, NameNumber>();
  /** Notes, and the topic keys of their names. */
  readonly bearing = new Relation<FileNumber, NameNumber>();
  /** Names that are not their own topic key, and that key. */
  readonly spelling = new Relation<NameNumber, NameNumber>();
  /** Notes, and the video that they are about. */
  readonly filming = new Relation<FileNumber, VideoNumber>();
  /** By file: the title of a note; undefined for other files. */
  private readonly titles: (string | undefined)[] = [];
  private readonly aliases = new Map<FileNumber, readonly string[]>();

  /** The title of a note; null for a file that is none. */
  titleOf(file: FileNumber): string | null {
    return this.titles[file] ?? null;
  }

  aliasesOf(note: FileNumber): readonly string[] {
    return this.aliases.get(note) ?? NONE;
  }

  videoOf(note: FileNumber): VideoId | null {
    const [video] = this.filming.from(note);
    return video === undefined ? null : this.videos.textOf(video);
  }

  /** The topic key of a name. */
  keyOf(name: NameNumber): NameNumber {
    const [key = name] = this.spelling.from(name);
    return key;
  }

  /** All ways in which links write a topic key: its own, and others. */
  spellingsOf(key: NameNumber): readonly NameNumber[] {
    return [key, ...this.spelling.into(key)];
  }

  /** The note that a topic key means, the first in path order of those that bear it; null where none does. */
  bearerOf(key: NameNumber): FileNumber | null {
    if (this.bearing.countInto(key) === 0) return null;
    const path = (note: FileNumber): string => this.files.textOf(note);
    return this.bearing.into(key).reduce((first, each) => (path(each) < path(first) ? each : first));
  }

  replace({ path, title, aliases, videoId, resolvedLinks, unresolvedLinks }: IndexedNote): void {
    const note = this.files.give(path);
    if (this.titles[note] !== title || !isSame(this.aliasesOf(note), aliases)) {
      this.titles[note] = title;
      if (aliases.length === 0) this.aliases.delete(note);
      else this.aliases.set(note, aliases);
      this.bear(note, keysOf(path, title, aliases));
    }
    this.film(note, videoId);
    this.link(note, resolvedLinks, unresolvedLinks);
  }

  delete(path: string): void {
    const note = this.files.of(path);
    if (note === undefined) return;
    this.titles[note] = undefined;
    this.aliases.delete(note);
    this.bear(note, NONE);
    this.film(note, null);
    this.link(note, NONE, NONE);
    this.freeFileIfUnused(note);
  }

  private bear(note: FileNumber, keys: readonly TopicKey[]): void {
    const lost = this.bearing.set(
      note,
      keys.map((key) => this.names.give(key)),
    );
    for (const name of lost) this.freeNameIfUnused(name);
  }

  private film(note: FileNumber, videoId: VideoId | null): void {
    const lost = this.filming.set(note, videoId === null ? NONE : [this.videos.give(videoId)]);
    for (const video of lost) if (this.filming.countInto(video) === 0) this.videos.free(video);
  }

  private link(note: FileNumber, paths: readonly string[], targets: readonly string[]): void {
    const lostFiles = this.linksToFiles.set(
      note,
      paths.map((path) => this.files.give(path)),
    );
    const lostNames = this.linksToNames.set(
      note,
      targets.map((target) => this.nameAsWritten(target)),
    );
    for (const file of lostFiles) if (file !== note) this.freeFileIfUnused(file);
    for (const name of lostNames) this.freeNameIfUnused(name);
  }

  private nameAsWritten(target: string): NameNumber {
    const known = this.names.of(target);
    if (known !== undefined) return known;
    const key = topicKeyOf(target);
    const name = this.names.add(target);
    if (key !== target) this.spelling.set(name, [this.names.give(key)]);
    return name;
  }

  private freeFileIfUnused(file: FileNumber): void {
    if (this.titles[file] === undefined && this.linksToFiles.countInto(file) === 0) this.files.free(file);
  }

  private freeNameIfUnused(name: NameNumber): void {
    const { linksToNames, bearing, spelling } = this;
    if (linksToNames.countInto(name) + bearing.countInto(name) + spelling.countInto(name) > 0) return;
    const keys = spelling.set(name, NONE);
    this.names.free(name);
    for (const key of keys) this.freeNameIfUnused(key);
  }
}

/** The names that a note bears, each once. */
function keysOf(path: string, title: string, aliases: readonly string[]): readonly TopicKey[] {
  const name = basenameOf(path);
  const keys = [topicKeyOf(name)];
  for (const other of [title, ...aliases]) {
    // Most titles are the file's name.
    const key = other === name ? undefined : topicKeyOf(other);
    if (key !== undefined && !keys.includes(key)) keys.push(key);
  }
  return keys;
}

function isSame<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((each, i) => each === others[i]);
}

const NONE: readonly never[] = [];
