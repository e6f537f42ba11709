import { isSure, type LeftAlone, type OfferedChange } from '../core/offered-change';
import { formatTimestamp } from '../core/timestamp';
import type { TreeRow } from '../tree/tree-row';
import { confidenceOf } from './confidence';
import type { ChangeChoice, ShownNote } from './change-choice';

/** One line of the preview, as it is drawn. */
export type PreviewRow = NoteRow | ChangeRow | LeftAloneRow;

/** Whether all, none or some of the changes under a row are wanted, in the words of `aria-checked`. */
export type Ticked = 'true' | 'false' | 'mixed';

/** A note, with its changes under it. */
export interface NoteRow extends TreeRow {
  readonly kind: 'note';
  readonly path: string;
  readonly title: string;
  /** How many of its changes are wanted, of how many that are shown. */
  readonly tickedCount: number;
  readonly count: number;
  readonly ticked: Ticked;
}

/** A timestamp as it is, and as it will be. */
export interface ChangeRow extends TreeRow {
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
export interface LeftAloneRow extends TreeRow {
  readonly kind: 'left-alone';
  readonly line: number;
  readonly written: string;
  readonly means: string;
  readonly reason: string;
}

/** The rows of all that is shown, but for what is under notes that are folded away, by path. */
export function rowsOf(choice: ChangeChoice, folded: ReadonlySet<string>): readonly PreviewRow[] {
  const { shown } = choice;
  return shown.flatMap((each, i): readonly PreviewRow[] => {
    const isFolded = folded.has(each.note.path);
    const noteRow = noteRowOf(each, choice, { position: i + 1, siblings: shown.length, isFolded });
    return isFolded ? [noteRow] : [noteRow, ...rowsUnder(each, choice)];
  });
}

/** Whether all, none or some changes are ticked; none of none. */
export function tickedOf(changes: readonly OfferedChange[], choice: ChangeChoice): Ticked {
  return tickedBy(changes.filter((each) => choice.isTicked(each)).length, changes.length);
}

function noteRowOf(
  { note: { path, title }, changes }: ShownNote,
  choice: ChangeChoice,
  place: Pick<TreeRow, 'position' | 'siblings' | 'isFolded'>,
): NoteRow {
  const tickedCount = changes.filter((each) => choice.isTicked(each)).length;
  const ticked = tickedBy(tickedCount, changes.length);
  return {
    kind: 'note',
    key: path,
    level: 1,
    ...place,
    path,
    title,
    tickedCount,
    count: changes.length,
    ticked,
  };
}

function tickedBy(ticked: number, all: number): Ticked {
  if (ticked === 0) return 'false';
  return ticked === all ? 'true' : 'mixed';
}

function rowsUnder({ note, changes, leftAlone }: ShownNote, choice: ChangeChoice): readonly PreviewRow[] {
  const indexes = new Map(note.changes.map((change, i) => [change, i]));
  const siblings = changes.length + leftAlone.length;
  const under = (key: string, position: number) => ({
    key: `${note.path}\0${key}`,
    level: 2,
    position,
    siblings,
    isFolded: null,
  });
  return [
    ...changes.map((change, i): ChangeRow => {
      const { line, written, time, evidence } = change;
      const index = indexes.get(change) ?? 0;
      return {
        kind: 'change',
        ...under(String(index), i + 1),
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
      ...under(`left ${String(line)} ${String(i)}`, changes.length + i + 1),
      line,
      written,
      means: formatTimestamp(reading.seconds),
      reason,
    })),
  ];
}
