import type { LeftAlone, Repair, RepairPlan } from '../core/repair';
import { isSure } from '../core/repair';
import { confidenceOf } from './confidence';

/** What a repair of one note would do. */
export interface NoteRepairs extends RepairPlan {
  /** Says where the note is by now; of a `TFile`, also after it was renamed. */
  readonly file: { readonly path: string };
  /** Its vault path when it was read. */
  readonly path: string;
  readonly title: string;
}

/** The part of a note's repairs that a filter lets through. */
export interface ShownRepairs {
  readonly note: NoteRepairs;
  readonly repairs: readonly Repair[];
  readonly leftAlone: readonly LeftAlone[];
}

/** The repairs of a note that are wanted. */
export interface ChosenRepairs {
  readonly note: NoteRepairs;
  readonly changes: readonly Repair[];
}

/** Which repairs the reader wants done, and which of all are looked at. Those that are sure are ticked at first. */
export class RepairChoice {
  private readonly ticked: Set<Repair>;
  private words: readonly string[] = [];

  constructor(private readonly notes: readonly NoteRepairs[]) {
    this.ticked = new Set(notes.flatMap(({ repairs }) => repairs).filter(({ reading }) => isSure(reading)));
  }

  /** How many repairs there are, shown or not. */
  get count(): number {
    return this.notes.reduce((sum, { repairs }) => sum + repairs.length, 0);
  }

  /** How many repairs are ticked, shown or not. */
  get tickedCount(): number {
    return this.ticked.size;
  }

  isTicked(repair: Repair): boolean {
    return this.ticked.has(repair);
  }

  /** The repairs that are ticked, shown or not, by note. */
  get chosen(): readonly ChosenRepairs[] {
    return this.notes
      .map((note) => ({ note, changes: note.repairs.filter((each) => this.ticked.has(each)) }))
      .filter(({ changes }) => changes.length > 0);
  }

  tick(repairs: readonly Repair[], isTicked: boolean): void {
    for (const repair of repairs) {
      if (isTicked) this.ticked.add(repair);
      else this.ticked.delete(repair);
    }
  }

  /** Shows only what has each of the words in it, in the name of the note or in what is said of the timestamp. */
  filter(text: string): void {
    this.words = text.toLowerCase().split(/\s+/).filter(Boolean);
  }

  /** What the filter lets through; notes without anything that it does are missing. */
  get shown(): readonly ShownRepairs[] {
    if (this.words.length === 0) return this.notes.map((note) => ({ note, ...note }));
    return this.notes
      .map((note) => ({
        note,
        repairs: note.repairs.filter((each) => this.isShown(note, textOf(each))),
        leftAlone: note.leftAlone.filter((each) =>
          this.isShown(note, `line ${String(each.line)} ${each.written} stays ${each.reason}`),
        ),
      }))
      .filter(({ repairs, leftAlone }) => repairs.length + leftAlone.length > 0);
  }

  private isShown({ path, title }: NoteRepairs, text: string): boolean {
    const all = `${path} ${title} ${text}`.toLowerCase();
    return this.words.every((word) => all.includes(word));
  }
}

function textOf({ line, written, time, reading }: Repair): string {
  return `line ${String(line)} ${written} ${time} ${reading.evidence} ${confidenceOf(reading)}`;
}
