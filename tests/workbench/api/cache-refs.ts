import type { CachedMetadata, Reference, ReferenceCache } from 'obsidian';
import { parseFrontMatterTags } from './front-matter';

/** Calls back for each reference until one call returns true; says whether one did. */
export function iterateRefs<T extends Reference>(
  refs: readonly T[],
  callback: (ref: T) => boolean | void,
): boolean {
  return refs.some((ref) => callback(ref) === true);
}

/** Calls back for the links, then the embeds of a note, until one call returns true. */
export function iterateCacheRefs(
  cache: CachedMetadata,
  callback: (ref: ReferenceCache) => boolean | void,
): boolean {
  return iterateRefs([...(cache.links ?? []), ...(cache.embeds ?? [])], callback);
}

/** Every tag of a note, in its properties and its text, each with `#`; null when the cache has neither. */
export function getAllTags(cache: CachedMetadata): string[] | null {
  const fromProperties = parseFrontMatterTags(cache.frontmatter);
  if (!fromProperties && !cache.tags) return null;
  return [...(fromProperties ?? []), ...(cache.tags ?? []).map(({ tag }) => tag)];
}
