import { readTimestamps } from '../../src/core/notation';
import { NO_KNOWLEDGE, type NotationKnowledge } from '../../src/core/notation-knowledge';
import { tellOfVideo } from '../../src/core/other-notes';
import { parseTimestamp } from '../../src/core/timestamp';
import { randomFrom } from './random';
import { drawNote, drawNoteBeside, KINDS, SHARES, type Kind, type WrittenNote } from './written-note';

/** How many of a kind's timestamps are read right, in percent. */
export interface Accuracy {
  readonly kind: string;
  readonly timestamps: number;
  /** When all is read as HH:MM:SS, as the sites that publish such notes do. */
  readonly baseline: number;
  /** From the note alone. */
  readonly alone: number;
  /** With two other notes on the video. */
  readonly withOthers: number;
  /** With the length of the video. */
  readonly withDuration: number;
  /** With both. */
  readonly withBoth: number;
}

/** Fewer timestamps than these are no sequence. */
const FEWEST = 5;

interface Drawn {
  readonly note: WrittenNote;
  readonly others: readonly WrittenNote[];
}

type Row = Omit<Accuracy, 'kind'>;

/**
 * Reads notes of each kind, drawn from a seed; notes of fewer than five timestamps are left out. Below the kinds stand
 * all of them alike, and all of them as often as they occur.
 */
export function measureAccuracy(seed: number, notesOfKind: number): readonly Accuracy[] {
  const random = randomFrom(seed);
  const kinds = KINDS().map((kind) => {
    const drawn = Array.from({ length: notesOfKind }, () => drawNote(kind, random))
      .filter(({ written }) => written.length >= FEWEST)
      .map((note) => ({ note, others: [drawNoteBeside(note, random), drawNoteBeside(note, random)] }));
    return { kind, row: measure(drawn) };
  });
  return [
    ...kinds.map(({ kind, row }) => ({ kind, ...rounded(row) })),
    { kind: 'all kinds alike', ...rounded(average(kinds, () => 1)) },
    { kind: 'as they occur', ...rounded(average(kinds, (kind) => SHARES[kind])) },
  ];
}

/** What a note is read as: seconds by timestamp. */
export function secondsIn(
  { written }: WrittenNote,
  known: Partial<NotationKnowledge>,
): readonly (number | null)[] {
  return readTimestamps(written, { ...NO_KNOWLEDGE, ...known }).map((reading) => reading?.seconds ?? null);
}

/** What other notes on its video tell a note. */
export function toldBy(others: readonly WrittenNote[], duration: number | null): Partial<NotationKnowledge> {
  return {
    duration,
    others: tellOfVideo(
      others.map(({ written }) => written),
      duration,
    ),
  };
}

function measure(drawn: readonly Drawn[]): Row {
  return {
    timestamps: drawn.reduce((sum, { note }) => sum + note.written.length, 0),
    baseline: share(drawn, ({ note }) => note.written.map((text) => parseTimestamp(text, 'h:mm:ss'))),
    alone: share(drawn, ({ note }) => secondsIn(note, {})),
    withOthers: share(drawn, ({ note, others }) => secondsIn(note, toldBy(others, null))),
    withDuration: share(drawn, ({ note }) => secondsIn(note, { duration: note.duration })),
    withBoth: share(drawn, ({ note, others }) => secondsIn(note, toldBy(others, note.duration))),
  };
}

function share(drawn: readonly Drawn[], read: (drawn: Drawn) => readonly (number | null)[]): number {
  let [right, all] = [0, 0];
  for (const each of drawn) {
    for (const [i, seconds] of read(each).entries()) {
      all++;
      if (seconds === each.note.truth[i]) right++;
    }
  }
  return (100 * right) / all;
}

function average(
  kinds: readonly { readonly kind: Kind; readonly row: Row }[],
  weightOf: (kind: Kind) => number,
): Row {
  const total = kinds.reduce((sum, { kind }) => sum + weightOf(kind), 0);
  const mean = (name: keyof Row): number =>
    kinds.reduce((sum, { kind, row }) => sum + row[name] * weightOf(kind), 0) / total;
  return {
    timestamps: kinds.reduce((sum, { row }) => sum + row.timestamps, 0),
    baseline: mean('baseline'),
    alone: mean('alone'),
    withOthers: mean('withOthers'),
    withDuration: mean('withDuration'),
    withBoth: mean('withBoth'),
  };
}

function rounded({ timestamps, ...shares }: Row): Row {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    timestamps,
    baseline: round(shares.baseline),
    alone: round(shares.alone),
    withOthers: round(shares.withOthers),
    withDuration: round(shares.withDuration),
    withBoth: round(shares.withBoth),
  };
}
