import type { IndexedNote } from '../../src/core/indexed-note';

/** A note as it is taken into the index: of no video and without links, but for what is said of it. */
export const indexedNote = (path: string, facts: Partial<IndexedNote> = {}): IndexedNote => ({
  path,
  title: path.replace(/^.*\/|\.md$/g, ''),
  aliases: [],
  videoId: null,
  resolvedLinks: [],
  unresolvedLinks: [],
  ...facts,
});
