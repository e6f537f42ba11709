import type { App } from 'obsidian';
import { readViewState, viewStateOf } from './player-view-state';
import type { Viewing } from './viewing';

/** A player at the top of a note. */
export interface InNotePlayer {
  /** Vault path of the note. */
  readonly path: string;
  readonly viewing: Viewing;
}

/** Obsidian keeps it for this vault on this device, as it does the layout: what plays on a phone is not opened elsewhere. */
type Storage = Pick<App, 'loadLocalStorage' | 'saveLocalStorage'>;

const KEY = 'video-citations-in-note';
const VERSION = 1;

/** Keeps the player that stands at the top of a note from session to session; null for none. */
export function keepInNote(storage: Storage, player: InNotePlayer | null): void {
  const kept = player && { version: VERSION, path: player.path, ...viewStateOf(player.viewing) };
  storage.saveLocalStorage(KEY, kept);
}

/** The player that was kept, at rest; null where none was, or what is kept cannot be understood. */
export function readInNote(storage: Storage): InNotePlayer | null {
  const kept: unknown = storage.loadLocalStorage(KEY);
  if (typeof kept !== 'object' || kept === null) return null;
  const { version, path } = kept as Record<string, unknown>;
  const viewing = version === VERSION ? readViewState(kept) : null;
  return viewing === null || typeof path !== 'string' ? null : { path, viewing };
}
