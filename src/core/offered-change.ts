import type { TextChange } from './apply-changes';
import { OPEN_BELOW, type Reading } from './notation';

/** A change of a note that its reader is asked about: a text that is, or becomes, a timestamp. */
export interface OfferedChange extends TextChange {
  /** Counted from 1. */
  readonly line: number;
  /** As it stands in the note: `09:34:00`. */
  readonly written: string;
  /** As it will stand there: `0:09:34`. */
  readonly time: string;
  readonly reading: Reading;
  /** Why it is read so, or where it stands, in words. */
  readonly evidence: string;
  /** What speaks against it, in words; null for nothing. */
  readonly doubt: string | null;
}

/** A text that is understood, but has to stay as it is. */
export interface LeftAlone {
  /** Counted from 1. */
  readonly line: number;
  readonly written: string;
  readonly reading: Reading;
  /** A whole sentence. */
  readonly reason: string;
}

/** What may be changed in a note; both in the order of the text. */
export interface ChangePlan {
  readonly changes: readonly OfferedChange[];
  readonly leftAlone: readonly LeftAlone[];
}

/** Whether a change is safe enough to be made unless the reader objects. */
export function isSure({ reading, doubt }: OfferedChange): boolean {
  return doubt === null && reading.confidence >= OPEN_BELOW;
}
