import { applyChanges, type TextChange } from './apply-changes';
import type { Reading } from './notation';
import type { Timestamp } from './note';

/** Finds the timestamps of the note that a text is, and what they mean; in the order of the text. */
export type ReadTimestamps = (text: string) => readonly Timestamp[];

/** A timestamp that means something else since others of its note were changed. */
export interface ReadOtherwise {
  /** Counted from 1, in the note as it was. */
  readonly line: number;
  readonly written: string;
  readonly before: Reading;
  /** Null where it cannot be understood any more. */
  readonly after: Reading | null;
}

/** The timestamps of a note that would mean another second once some changes are made; in the order of the text. */
export function readOtherwise(
  text: string,
  changes: readonly TextChange[],
  read: ReadTimestamps,
): readonly ReadOtherwise[] {
  const { text: changed, edits } = applyChanges(text, changes);
  const byStart = new Map(read(changed).map((each) => [each.from, each]));
  let shift = 0;
  let next = 0;
  return read(text).flatMap(({ from, line, written, reading: before }): ReadOtherwise[] => {
    for (let edit = edits[next]; edit !== undefined && edit.to <= from; edit = edits[++next])
      shift += edit.insert.length - (edit.to - edit.from);
    const after = byStart.get(from + shift)?.reading ?? null;
    return before === null || after?.seconds === before.seconds ? [] : [{ line, written, before, after }];
  });
}
