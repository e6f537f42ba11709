import type { VideoId } from './video-id';

/** What the index knows of a note; all of it comes from the metadata cache, none from the note's text. */
export interface KnownNote {
  readonly path: string;
  /** Front matter `title`, else the file's name. */
  readonly title: string;
  /** Other names under which links mean the note. */
  readonly aliases: readonly string[];
  readonly videoId: VideoId | null;
}

/** A note to be taken in. */
export interface IndexedNote extends KnownNote {
  /** Vault paths of the files it links to, each once. */
  readonly resolvedLinks: readonly string[];
  /** Link targets, as written, for which the vault has no file; each once. */
  readonly unresolvedLinks: readonly string[];
}
