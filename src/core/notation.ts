import { fieldsOf, notationsOf, parseTimestamp, type Notation } from './timestamp';

/** What a timestamp means: seconds from the start of its video, and why it is read so, in words. */
export interface Reading {
  readonly seconds: number;
  readonly notation: Notation;
  readonly evidence: string;
}

/** Fewer different timestamps than these may all be at a whole minute by chance. */
const FEWEST_TO_TELL = 3;

/**
 * What each timestamp of a note means, in the order given; null where a text is no timestamp, or one that cannot be
 * (`10:99:00`). Three fields are read as minutes and seconds with an empty third field where all of them end in
 * `:00` and at least three differ, else as hours, minutes and seconds.
 */
export function readTimestamps(written: readonly string[]): readonly (Reading | null)[] {
  const threeFields = written.filter((text) => fieldsOf(text)?.length === 3);
  const isPadded =
    threeFields.every((text) => fieldsOf(text)?.[2] === 0) && new Set(threeFields).size >= FEWEST_TO_TELL;
  return written.map((text) => readAs(text, isPadded));
}

function readAs(text: string, isPadded: boolean): Reading | null {
  const fields = fieldsOf(text);
  const notation = fields === null ? undefined : notationsOf(fields)[fields.length === 3 && isPadded ? 1 : 0];
  if (notation === undefined) return null;
  const seconds = parseTimestamp(text, notation);
  if (seconds === null) return null;
  return { seconds, notation, evidence: EVIDENCE[notation] };
}

const EVIDENCE: Readonly<Record<Notation, string>> = {
  'h:mm:ss': 'read as hours:minutes:seconds',
  'mm:ss:00': 'read as minutes:seconds: all timestamps of the note end in :00',
  'mm:ss:cc': 'read as minutes:seconds',
  'mm:ss': 'read as minutes:seconds',
  ss: 'read as seconds',
  'h:mm:ss:00': 'read as hours:minutes:seconds with an empty field behind',
};
