import { isSure, type LeftAlone, type OfferedChange } from '../core/offered-change';
import { formatTimestamp } from '../core/timestamp';
import { listOf, type BranchList } from '../tree/branch';
import type { TreeRow } from '../tree/tree-row';
import { confidenceOf } from './confidence';
import type { ChangeChoice, ShownNote } from './change-choice';

/** One line of the preview, as it is drawn. */
export type PreviewRow = OwnPreviewRow & TreeRow;

/** What a line of the preview says of itself; its place in the tree says the rest. */
export type OwnPreviewRow = NoteRow | ChangeRow | LeftAloneRow;

interface KeyedRow {
  /** The same for the same thing, whatever else changes; unique in the tree. */
  readonly key: string;
}

/** Whether all, none or some of the changes under a row are wanted, in the words of `aria-checked`. */
export type Ticked = 'true' | 'false' | 'mixed';

/** A note, with its changes under it. */
export interface NoteRow extends KeyedRow {
  readonly kind: 'note';
  readonly path: string;
  readonly title: string;
  /** How many of its changes are wanted, of how many that are shown. */
  readonly tickedCount: number;
  readonly count: number;
  readonly ticked: Ticked;
}

/** A timestamp as it is, and as it will be. */
export interface ChangeRow extends KeyedRow {
  readonly kind: 'change';
  readonly path: string;
  /** Among the changes of its note. */
  readonly index: number;
  readonly line: number;
  readonly written: string;
  readonly time: string;
  readonly evidence: string;
  readonly confidence: string;
  readonly isOpen: boolean;
  readonly ticked: Ticked;
}

/** A timestamp that cannot be repaired. */
export interface LeftAloneRow extends KeyedRow {
  readonly kind: 'left-alone';
  readonly line: number;
  readonly written: string;
  readonly means: string;
  readonly reason: string;
}

/** All that is shown, by note. */
export function branchesOf(choice: ChangeChoice): BranchList<OwnPreviewRow> {
  return listOf<OwnPreviewRow>(
    choice.shown.map((each) => ({
      row: noteRowOf(each, choice),
      children: () => listOf(rowsUnder(each, choice).map((row) => ({ row }))),
    })),
  );
}

/** Whether all, none or some changes are ticked; none of none. */
export function tickedOf(changes: readonly OfferedChange[], choice: ChangeChoice): Ticked {
  return tickedBy(changes.filter((each) => choice.isTicked(each)).length, changes.length);
}

function noteRowOf({ note: { path, title }, changes }: ShownNote, choice: ChangeChoice): NoteRow {
  const tickedCount = changes.filter((each) => choice.isTicked(each)).length;
  const ticked = tickedBy(tickedCount, changes.length);
  return { kind: 'note', key: path, path, title, tickedCount, count: changes.length, ticked };
}

function tickedBy(ticked: number, all: number): Ticked {
  if (ticked === 0) return 'false';
  return ticked === all ? 'true' : 'mixed';
}

function rowsUnder(
  { note, changes, leftAlone }: ShownNote,
  choice: ChangeChoice,
): readonly (ChangeRow | LeftAloneRow)[] {
  const indexes = new Map(note.changes.map((change, i) => [change, i]));
  const keyOf = (name: string): string => `${note.path}\0${name}`;
  return [
    ...changes.map((change): ChangeRow => {
      const { line, written, time, evidence } = change;
      const index = indexes.get(change) ?? 0;
      return {
        kind: 'change',
        key: keyOf(String(index)),
        path: note.path,
        index,
        line,
        written,
        time,
        evidence,
        confidence: confidenceOf(change),
        isOpen: !isSure(change),
        ticked: choice.isTicked(change) ? 'true' : 'false',
      };
    }),
    ...leftAlone.map(({ line, written, reading, reason }: LeftAlone, i): LeftAloneRow => ({
      kind: 'left-alone',
      key: keyOf(`left ${String(line)} ${String(i)}`),
      line,
      written,
      means: formatTimestamp(reading.seconds),
      reason,
    })),
  ];
}
