import { backlinksOf } from '../core/backlink';
import type { Note } from '../core/note';
import type { VaultMap } from '../core/ports';
import { sourcesOf } from '../core/source';
import { displayNameOf } from '../core/topic';
import type { Outline } from './outline';

/** What the vault says of a note; `readNote` gives a note that has been read, or null. */
export function readOutline(note: Note, vault: VaultMap, readNote: (path: string) => Note | null): Outline {
  const { index } = vault;
  return {
    note,
    sources: sourcesOf(note, index, readNote),
    backlinks: backlinksOf(note.path, index, readNote, (target, from) => vault.resolve(target, from)),
    channelOf: (target, sourcePath) => {
      const path = vault.resolve(target, sourcePath);
      if (path === note.path) return null;
      const title = path === null ? null : index.noteAt(path)?.title;
      return { target, sourcePath, display: title ?? displayNameOf(target) };
    },
  };
}
