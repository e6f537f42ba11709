import { readTimestamps } from '../../src/core/notation';
import { NO_KNOWLEDGE } from '../../src/core/notation-knowledge';
import { parseTimestamp } from '../../src/core/timestamp';
import { randomFrom } from './random';
import { drawNote, KINDS, type WrittenNote } from './written-note';

/** How many of a kind's timestamps are read right, in percent. */
export interface Accuracy {
  readonly kind: string;
  readonly timestamps: number;
  /** When all is read as HH:MM:SS, as the sites that publish such notes do. */
  readonly baseline: number;
  readonly withoutDuration: number;
  readonly withDuration: number;
}

/** Fewer timestamps than these are no sequence. */
const FEWEST = 5;

/** Reads notes of each kind, drawn from a seed; notes of fewer than five timestamps are left out. The last row is all. */
export function measureAccuracy(seed: number, notesOfKind: number): readonly Accuracy[] {
  const random = randomFrom(seed);
  const rows = KINDS().map((kind) => {
    const notes = Array.from({ length: notesOfKind }, () => drawNote(kind, random));
    return { kind: kind, notes: notes.filter(({ written }) => written.length >= FEWEST) };
  });
  return [...rows, { kind: 'all', notes: rows.flatMap(({ notes }) => notes) }].map(({ kind, notes }) => ({
    kind,
    timestamps: notes.reduce((sum, { written }) => sum + written.length, 0),
    baseline: share(notes, ({ written }) => written.map((text) => parseTimestamp(text, 'h:mm:ss'))),
    withoutDuration: share(notes, (note) => secondsIn(note, null)),
    withDuration: share(notes, (note) => secondsIn(note, note.duration)),
  }));
}

/** What a note is read as: seconds by timestamp. */
export function secondsIn({ written }: WrittenNote, duration: number | null): readonly (number | null)[] {
  return readTimestamps(written, { ...NO_KNOWLEDGE, duration }).map((reading) => reading?.seconds ?? null);
}

function share(
  notes: readonly WrittenNote[],
  read: (note: WrittenNote) => readonly (number | null)[],
): number {
  let [right, all] = [0, 0];
  for (const note of notes) {
    for (const [i, seconds] of read(note).entries()) {
      all++;
      if (seconds === note.truth[i]) right++;
    }
  }
  return Math.round((10_000 * right) / all) / 100;
}
