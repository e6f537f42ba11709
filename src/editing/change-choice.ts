import { isSure, type ChangePlan, type LeftAlone, type OfferedChange } from '../core/offered-change';
import { confidenceOf } from './confidence';

/** What a change of one note would do. */
export interface OfferedNote extends ChangePlan {
  /** Says where the note is by now; of a `TFile`, also after it was renamed. */
  readonly file: { readonly path: string };
  /** Its vault path when it was read. */
  readonly path: string;
  readonly title: string;
}

/** The part of a note's changes that a filter lets through. */
export interface ShownNote {
  readonly note: OfferedNote;
  readonly changes: readonly OfferedChange[];
  readonly leftAlone: readonly LeftAlone[];
}

/** The changes of a note that are wanted. */
export interface ChosenChanges {
  readonly note: OfferedNote;
  readonly changes: readonly OfferedChange[];
}

/** Which changes the reader wants done, and which of all are looked at. Those that are sure are ticked at first. */
export class ChangeChoice {
  private readonly ticked: Set<OfferedChange>;
  private words: readonly string[] = [];

  constructor(private readonly notes: readonly OfferedNote[]) {
    this.ticked = new Set(notes.flatMap(({ changes }) => changes).filter(isSure));
  }

  /** How many changes there are, shown or not. */
  get count(): number {
    return this.notes.reduce((sum, { changes }) => sum + changes.length, 0);
  }

  /** How many changes are ticked, shown or not. */
  get tickedCount(): number {
    return this.ticked.size;
  }

  isTicked(change: OfferedChange): boolean {
    return this.ticked.has(change);
  }

  /** The changes that are ticked, shown or not, by note. */
  get chosen(): readonly ChosenChanges[] {
    return this.notes
      .map((note) => ({ note, changes: note.changes.filter((each) => this.ticked.has(each)) }))
      .filter(({ changes }) => changes.length > 0);
  }

  tick(changes: readonly OfferedChange[], isTicked: boolean): void {
    for (const change of changes) {
      if (isTicked) this.ticked.add(change);
      else this.ticked.delete(change);
    }
  }

  /** Shows only what has each of the words in it, in the name of the note or in what is said of the timestamp. */
  filter(text: string): void {
    this.words = text.toLowerCase().split(/\s+/).filter(Boolean);
  }

  /** What the filter lets through; notes without anything that it does are missing. */
  get shown(): readonly ShownNote[] {
    if (this.words.length === 0) return this.notes.map((note) => ({ note, ...note }));
    return this.notes
      .map((note) => ({
        note,
        changes: note.changes.filter((each) => this.isShown(note, textOf(each))),
        leftAlone: note.leftAlone.filter((each) =>
          this.isShown(note, `line ${String(each.line)} ${each.written} stays ${each.reason}`),
        ),
      }))
      .filter(({ changes, leftAlone }) => changes.length + leftAlone.length > 0);
  }

  private isShown({ path, title }: OfferedNote, text: string): boolean {
    const all = `${path} ${title} ${text}`.toLowerCase();
    return this.words.every((word) => all.includes(word));
  }
}

function textOf(change: OfferedChange): string {
  const { line, written, time, evidence } = change;
  return `line ${String(line)} ${written} ${time} ${evidence} ${confidenceOf(change)}`;
}
