import type { Moment } from './moment';
import type { Note } from './note';
import type { VaultIndex } from './vault-index';

/** What is to be played, and from which note: the note gives the cues of the timeline and a local copy. */
export interface PlayRequest {
  readonly moment: Moment;
  /** Vault path of the note; '' where the timestamp stands in no note (a Canvas card). */
  readonly sourcePath: string;
  /** The video's name as the note knows it. */
  readonly title: string;
}

/** Plays moments. `main.ts` hands one to whatever has something to click. */
export interface Player {
  /**
   * Shows the moment in the one player, which opens if it has to; a later call wins over an earlier one that is
   * still loading. Resolves once the player shows the video or the sentence that says why it cannot; it never
   * rejects for anything that the video or the network does.
   */
  play(request: PlayRequest): Promise<void>;

  /** Opens the moment in the reader's browser. */
  openInBrowser(moment: Moment): void;
}

/** Notes as the plugin understands them; a text is read when its note is asked for, and kept while it is current. */
export interface NoteReader {
  /** The note at a vault path; null where the vault has no such note. */
  read(path: string): Promise<Note | null>;

  /** The note, if it has been read before and is still current; else null. */
  peek(path: string): Note | null;
}

/** The vault as a map of notes and links, kept in step with every change. */
export interface VaultMap {
  readonly index: VaultIndex;

  /** The vault path that a link in a note leads to: as Obsidian resolves it, else by name; null for neither. */
  resolve(target: string, sourcePath: string): string | null;

  /**
   * Calls the listener after notes changed, were renamed or deleted, with the vault paths concerned (both paths of a
   * rename), many changes at a time in one call. Returns what ends it.
   */
  onChange(listener: (paths: ReadonlySet<string>) => void): () => void;
}
