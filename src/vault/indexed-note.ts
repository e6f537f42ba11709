import type { CachedMetadata } from 'obsidian';
import type { IndexedNote } from '../core/indexed-note';
import { basenameOf } from '../core/path';
import { parseVideoId, type VideoId } from '../core/video-id';

/** What the metadata cache says of a note's `videoId`. */
export type CachedVideoId =
  | { readonly known: true; readonly videoId: VideoId | null }
  /** YAML made a number (or the like) of it, `1e5` into 100000: only the text still has what was written. */
  | { readonly known: false };

/** The `videoId` of a note's front matter in the metadata cache. */
export function readVideoId(cache: CachedMetadata | null): CachedVideoId {
  const value: unknown = cache?.frontmatter?.['videoId'];
  if (value === undefined || value === null) return { known: true, videoId: null };
  return typeof value === 'string' ? { known: true, videoId: parseVideoId(value) } : { known: false };
}

/** What the metadata cache says of a note; the links are its counts by target, as in `resolvedLinks`. */
export function readIndexedNote(
  path: string,
  cache: CachedMetadata | null,
  videoId: VideoId | null,
  resolvedLinks: Readonly<Record<string, number>> | undefined,
  unresolvedLinks: Readonly<Record<string, number>> | undefined,
): IndexedNote {
  return {
    path,
    title: nameIn(cache?.frontmatter?.['title']) ?? basenameOf(path),
    aliases: aliasesOf(cache?.frontmatter?.['aliases']),
    videoId,
    resolvedLinks: Object.keys(resolvedLinks ?? {}),
    unresolvedLinks: Object.keys(unresolvedLinks ?? {}),
  };
}

function aliasesOf(value: unknown): readonly string[] {
  const aliases: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return aliases.map(nameIn).filter((alias) => alias !== null);
}

/** A name as text, spaces around it aside; YAML makes a number of `1984`. Null for anything else, and for ''. */
function nameIn(value: unknown): string | null {
  const name = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return name === '' ? null : name;
}
