import { OPEN_BELOW } from '../core/notation';
import type { LeftAlone, Repair } from '../core/repair';
import { formatTimestamp } from '../core/timestamp';
import type { TreeRow } from '../tree/tree-row';
import { confidenceOf } from './confidence';
import type { RepairChoice, ShownRepairs } from './repair-choice';

/** One line of the preview, as it is drawn. */
export type RepairRow = NoteRow | ChangeRow | LeftAloneRow;

/** Whether all, none or some of the repairs under a row are wanted, in the words of `aria-checked`. */
export type Ticked = 'true' | 'false' | 'mixed';

/** A note, with its repairs under it. */
export interface NoteRow extends TreeRow {
  readonly kind: 'note';
  readonly path: string;
  readonly title: string;
  /** How many of its repairs are wanted, of how many that are shown. */
  readonly tickedCount: number;
  readonly count: number;
  readonly ticked: Ticked;
}

/** A timestamp as it is, and as it will be. */
export interface ChangeRow extends TreeRow {
  readonly kind: 'change';
  readonly path: string;
  /** Among the repairs of its note. */
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
export function rowsOf(choice: RepairChoice, folded: ReadonlySet<string>): readonly RepairRow[] {
  const { shown } = choice;
  return shown.flatMap((each, i): readonly RepairRow[] => {
    const isFolded = folded.has(each.note.path);
    const noteRow = noteRowOf(each, choice, { position: i + 1, siblings: shown.length, isFolded });
    return isFolded ? [noteRow] : [noteRow, ...rowsUnder(each, choice)];
  });
}

/** Whether all, none or some repairs are ticked; none of none. */
export function tickedOf(repairs: readonly Repair[], choice: RepairChoice): Ticked {
  return tickedBy(repairs.filter((each) => choice.isTicked(each)).length, repairs.length);
}

function noteRowOf(
  { note: { path, title }, repairs }: ShownRepairs,
  choice: RepairChoice,
  place: Pick<TreeRow, 'position' | 'siblings' | 'isFolded'>,
): NoteRow {
  const tickedCount = repairs.filter((each) => choice.isTicked(each)).length;
  const ticked = tickedBy(tickedCount, repairs.length);
  return {
    kind: 'note',
    key: path,
    level: 1,
    ...place,
    path,
    title,
    tickedCount,
    count: repairs.length,
    ticked,
  };
}

function tickedBy(ticked: number, all: number): Ticked {
  if (ticked === 0) return 'false';
  return ticked === all ? 'true' : 'mixed';
}

function rowsUnder({ note, repairs, leftAlone }: ShownRepairs, choice: RepairChoice): readonly RepairRow[] {
  const indexes = new Map(note.repairs.map((repair, i) => [repair, i]));
  const siblings = repairs.length + leftAlone.length;
  const under = (key: string, position: number) => ({
    key: `${note.path}\0${key}`,
    level: 2,
    position,
    siblings,
    isFolded: null,
  });
  return [
    ...repairs.map((repair, i): ChangeRow => {
      const { line, written, time, reading } = repair;
      const index = indexes.get(repair) ?? 0;
      return {
        kind: 'change',
        ...under(String(index), i + 1),
        path: note.path,
        index,
        line,
        written,
        time,
        evidence: reading.evidence,
        confidence: confidenceOf(reading),
        isOpen: reading.confidence < OPEN_BELOW,
        ticked: choice.isTicked(repair) ? 'true' : 'false',
      };
    }),
    ...leftAlone.map(({ line, written, reading, reason }: LeftAlone, i): LeftAloneRow => ({
      kind: 'left-alone',
      ...under(`left ${String(line)} ${String(i)}`, repairs.length + i + 1),
      line,
      written,
      means: formatTimestamp(reading.seconds),
      reason,
    })),
  ];
}
