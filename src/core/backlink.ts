import type { MarkedSentence } from './marked-sentence';
import { isCue, type Cue, type Note } from './note';
import { basenameOf } from './path';
import { displayNameOf } from './topic';
import type { VaultIndex } from './vault-index';

/** A note that links to another. */
export interface Backlink {
  /** Vault path of the linking note. */
  readonly path: string;
  readonly title: string;
  /** In the order of its text; null while the linking note has not been read. */
  readonly mentions: readonly Mention[] | null;
}

/** A place at which a note links to another. */
export interface Mention {
  /** Null where the link stands in no sentence, as in a note's properties. */
  readonly sentence: MarkedSentence | null;
  /** Whether the linking note only names its channel. */
  readonly isChannel: boolean;
  /** Counted from 1. */
  readonly line: number;
  /** The moments that back the mention; none where no timestamp stands with it, or none that plays. */
  readonly cues: readonly Cue[];
}

/** What answers where a link in a note leads: a vault path, or null. */
export type Resolve = (target: string, sourcePath: string) => string | null;

/**
 * The notes that link to the note at `path`, itself aside, in path order. `readNote` gives a note that has been
 * read, or null.
 */
export function backlinksOf(
  path: string,
  index: VaultIndex,
  readNote: (path: string) => Note | null,
  resolve: Resolve,
): readonly Backlink[] {
  return index
    .backlinksTo(path)
    .filter((linking) => linking !== path)
    .map((linking) => {
      const note = readNote(linking);
      return {
        path: linking,
        title: note?.title ?? index.noteAt(linking)?.title ?? basenameOf(linking),
        mentions: note === null ? null : mentionsIn(note, path, resolve),
      };
    });
}

/**
 * The places at which a note links to the note at `path`. There is at least one: a note that is known to link
 * there without a sentence of its own (from its properties) does so from its first line.
 */
function mentionsIn(note: Note, path: string, resolve: Resolve): readonly Mention[] {
  const channels = note.channels
    .filter((target) => resolve(target, note.path) === path)
    .map((target) => ({
      sentence: { before: 'From: ', marked: displayNameOf(target), after: '' },
      isChannel: true,
      line: 1,
      cues: [],
    }));
  const links = note.links
    .filter(({ target }) => resolve(target, note.path) === path)
    .map(({ sentence, line, timestamps }) => ({
      sentence,
      isChannel: false,
      line,
      cues: timestamps.filter(isCue),
    }));
  const mentions = [...channels, ...links];
  return mentions.length > 0 ? mentions : [{ sentence: null, isChannel: false, line: 1, cues: [] }];
}
