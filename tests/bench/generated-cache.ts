import { createHash } from 'node:crypto';
import type { CachedMetadata, Loc, Pos, TFile } from 'obsidian';
import type { GeneratedNote } from './generated-vault';

type LinkCounts = Record<string, Record<string, number>>;

/** What the index asks of Obsidian's vault and metadata cache, with a generated vault in them. */
export interface GeneratedCache {
  readonly files: readonly Pick<TFile, 'path' | 'extension'>[];
  getFileCache(file: Pick<TFile, 'path'>): CachedMetadata | null;
  readonly resolvedLinks: LinkCounts;
  readonly unresolvedLinks: LinkCounts;
}

/** The metadata of a vault as Obsidian holds them: a link leads to the file of its name, but for case. */
export function cacheOf(notes: readonly GeneratedNote[]): GeneratedCache {
  const pathByName = new Map<string, string>();
  for (const { path } of notes) pathByName.set(nameOf(path), path);
  // As in Obsidian, which knows of each file the hash of its text, and of each hash the metadata.
  const hashes: Record<string, { readonly hash: string }> = {};
  const caches: Record<string, CachedMetadata> = {};
  const resolvedLinks: LinkCounts = {};
  const unresolvedLinks: LinkCounts = {};
  for (const { path, title, videoId, channel, links } of notes) {
    const hash = createHash('sha256').update(path).digest('hex');
    hashes[path] = { hash };
    caches[hash] = metadataOf(title, videoId, [channel, ...links]);
    const resolved: Record<string, number> = (resolvedLinks[path] = {});
    const unresolved: Record<string, number> = (unresolvedLinks[path] = {});
    for (const target of [channel, ...links]) {
      const to = pathByName.get(target.toLowerCase());
      if (to === undefined) unresolved[target] = (unresolved[target] ?? 0) + 1;
      else resolved[to] = (resolved[to] ?? 0) + 1;
    }
  }
  return {
    files: notes.map(({ path }) => ({ path, extension: 'md' })),
    getFileCache: ({ path }) => caches[hashes[path]?.hash ?? ''] ?? null,
    resolvedLinks,
    unresolvedLinks,
  };
}

/** As many headings, sections and list items as a public note has on average, and a link for each target. */
function metadataOf(title: string, videoId: string, links: readonly string[]): CachedMetadata {
  let line = 0;
  const next = (): Pos => {
    const at = (col: number): Loc => ({ line, col, offset: line * 120 + col });
    line++;
    return { start: at(0), end: at(40) };
  };
  const frontmatterPosition = next();
  return {
    frontmatter: { title, videoId },
    frontmatterPosition,
    headings: Array.from({ length: 7 }, () => ({ heading: title, level: 2, position: next() })),
    links: links.map((link) => ({ link, original: link, displayText: link, position: next() })),
    listItems: Array.from({ length: 12 }, () => ({ parent: -line, position: next() })),
    sections: Array.from({ length: 20 }, () => ({ type: 'paragraph', position: next() })),
  };
}

/**
 * A bare walk: every note's metadata once, to the last position, and every link count. Returns a sum, so that nothing
 * is left out as unused.
 */
export function walk(cache: GeneratedCache, files: GeneratedCache['files']): number {
  let sum = 0;
  const visit = ({ position: { start, end } }: { readonly position: Pos }): void => {
    sum += end.offset - start.offset;
  };
  for (const file of files) {
    const metadata = cache.getFileCache(file);
    for (const value of Object.values(metadata?.frontmatter ?? {})) sum += String(value).length;
    for (const each of metadata?.headings ?? []) visit(each);
    for (const each of metadata?.sections ?? []) visit(each);
    for (const each of metadata?.listItems ?? []) visit(each);
    for (const each of metadata?.links ?? []) {
      visit(each);
      sum += each.link.length;
    }
    for (const target of Object.keys(cache.resolvedLinks[file.path] ?? {})) sum += target.length;
    for (const target of Object.keys(cache.unresolvedLinks[file.path] ?? {})) sum += target.length;
  }
  return sum;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.md'.length).toLowerCase();
