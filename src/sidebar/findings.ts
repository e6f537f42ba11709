import type { Note } from '../core/note';

/** What was found last in a note, and in which; null where it has to be looked for again if the note is at hand. */
interface Kept<Found> {
  note: Note | null;
  readonly found: Found;
}

/**
 * What has been found in notes, by vault path and by what was looked for. It is kept though a note may be forgotten, so
 * that ten thousand notes can be searched of which only some are at hand.
 */
export class Findings<Found> {
  private readonly kept = new Map<string, Map<string, Kept<Found>>>();

  /** What `find` finds in a note; what was found last where `note` is null, and null where nothing was looked for. */
  in(path: string, sought: string, note: Note | null, find: (note: Note) => Found): Found | null {
    const kept = this.kept.get(path)?.get(sought);
    if (note === null || note === kept?.note) return kept?.found ?? null;
    const found = find(note);
    const ofNote = this.kept.get(path) ?? new Map<string, Kept<Found>>();
    this.kept.set(path, ofNote.set(sought, { note, found }));
    return found;
  }

  /** Whether something has been looked for in the note at a path. */
  has(path: string): boolean {
    return this.kept.has(path);
  }

  /** To be told that other things may be found in the same notes, as after links have come to lead elsewhere. */
  renew(): void {
    for (const ofNote of this.kept.values()) for (const kept of ofNote.values()) kept.note = null;
  }
}
