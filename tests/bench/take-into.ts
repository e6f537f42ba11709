import type { VaultIndex } from '../../src/core/vault-index';
import { readIndexedNote, readVideoId } from '../../src/vault/indexed-note';
import type { GeneratedCache } from './generated-cache';

/** Takes a note of a generated cache into the index, as `VaultIndexer` does; `links` stand for its unresolved ones. */
export function takeInto(
  index: VaultIndex,
  cache: GeneratedCache,
  file: GeneratedCache['files'][number],
  links = cache.unresolvedLinks[file.path],
): void {
  const metadata = cache.getFileCache(file);
  const video = readVideoId(metadata);
  const videoId = video.known ? video.videoId : null;
  index.replace(readIndexedNote(file.path, metadata, videoId, cache.resolvedLinks[file.path], links));
}
