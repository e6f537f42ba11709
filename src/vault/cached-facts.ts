import { getAllTags, type App, type CachedMetadata } from 'obsidian';
import type { NoteFacts } from '../core/ports';
import { topicIdOf, type Topic } from '../core/topic';
import type { VaultIndex } from '../core/vault-index';

/** Where a link stands behind `From: `, `_From:_ `, `**From:** `, or one of these in a quote. */
const BEHIND_FROM: ReadonlySet<number> = new Set([6, 8, 10, 12]);

/** A line that names channels ends with a break, ` <br/> `. */
const LONGEST_END = 8;

/** Tells of notes what Obsidian's metadata cache and file list know without their text. */
export class CachedFacts implements NoteFacts {
  constructor(
    private readonly app: Pick<App, 'metadataCache' | 'vault'>,
    private readonly index: VaultIndex,
  ) {}

  changedAt(path: string): number {
    return this.app.vault.getFileByPath(path)?.stat.mtime ?? 0;
  }

  mentionCount(path: string, topic: Topic): number {
    const { resolvedLinks, unresolvedLinks } = this.app.metadataCache;
    let count = topic.kind === 'note' ? (resolvedLinks[path]?.[topic.path] ?? 0) : 0;
    const id = topicIdOf(topic);
    for (const [target, times] of Object.entries(unresolvedLinks[path] ?? {}))
      if (topicIdOf(this.index.topicNamed(target)) === id) count += times;
    return count;
  }

  channelsOf(path: string): readonly string[] {
    return readChannels(this.app.metadataCache.getCache(path));
  }

  tagsOf(path: string): readonly string[] {
    const cache = this.app.metadataCache.getCache(path);
    return (cache === null ? null : getAllTags(cache)) ?? [];
  }
}

/**
 * The links that stand where a note names its channels: its text begins with a line of them behind a word as long as
 * `From:`. The cache does not have the word itself; who has read the note knows better.
 */
function readChannels(cache: CachedMetadata | null): readonly string[] {
  const opening = cache?.sections?.find(({ type }) => type !== 'yaml' && type !== 'heading');
  const line = opening?.position.start.line;
  const links = (cache?.links ?? []).filter(({ position }) => position.start.line === line);
  const [first, last] = [links[0], links.at(-1)];
  if (opening === undefined || first === undefined || last === undefined) return [];
  const { end } = opening.position;
  const isAlone = end.line === line && end.col - last.position.end.col <= LONGEST_END;
  if (!isAlone || !BEHIND_FROM.has(first.position.start.col)) return [];
  return links.map(({ link }) => (link.split('#', 1)[0] ?? '').trim());
}
