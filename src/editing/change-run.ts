import type { App } from 'obsidian';
import type { TextChange, SkippedChange } from '../core/apply-changes';
import { NotPlainText, NoteTexts } from './note-texts';

/** A note whose anchors are to be changed. */
export interface NoteChanges<Change> {
  /** Its vault path when the changes are made: of a `TFile`, also after it was renamed. */
  readonly note: { readonly path: string };
  readonly changes: readonly Change[];
}

/** A change that was not made, with the vault path of its note; of a note that is gone, all of them. */
export interface SkippedInNote<Change> {
  readonly path: string;
  readonly change: Change;
  readonly reason: SkippedChange<Change>['reason'] | 'no-note' | 'no-text' | 'not-written';
}

/** What came of changing notes. */
export interface RunOutcome<Change> {
  /** How many timestamps were changed, in how many notes. */
  readonly count: number;
  readonly notes: number;
  readonly skipped: readonly SkippedInNote<Change>[];
}

/** Runs that can be undone; whoever wants more than these back has not found it out one by one. */
const MOST_UNDONE = 20;

/** Changes the anchors of notes, run after run, and takes the runs back, the last one first. */
export class ChangeRun {
  /** What undoes the runs, in their order. */
  private undos: readonly (readonly NoteChanges<TextChange>[])[] = [];
  private lastRun: Promise<unknown> = Promise.resolve();
  private readonly texts: NoteTexts;

  constructor(private readonly app: App) {
    this.texts = new NoteTexts(app);
  }

  get canUndo(): boolean {
    return this.undos.length > 0;
  }

  /** Makes the changes, note by note; what cannot be made is among what is skipped. */
  run<Change extends TextChange>(notes: readonly NoteChanges<Change>[]): Promise<RunOutcome<Change>> {
    return this.inTurn(async () => {
      const { outcome, undo } = await this.change(notes);
      if (undo.length > 0) this.undos = [...this.undos, undo].slice(-MOST_UNDONE);
      return outcome;
    });
  }

  /** Takes back the last run that was not taken back yet, where it still stands. */
  undo(): Promise<RunOutcome<TextChange>> {
    return this.inTurn(async () => {
      const last = this.undos.at(-1) ?? [];
      const { outcome } = await this.change(last);
      const isLeft = isUnwritten(outcome);
      // A file that could not be written now may be later.
      const left = last
        .map(({ note, changes }) => ({ note, changes: changes.filter(isLeft) }))
        .filter(({ changes }) => changes.length > 0);
      this.undos = [...this.undos.slice(0, -1), ...(left.length > 0 ? [left] : [])];
      return outcome;
    });
  }

  /** One run at a time: a second one would be told what is not so any more. */
  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.lastRun.then(act);
    this.lastRun = turn.catch(() => undefined);
    return turn;
  }

  private async change<Change extends TextChange>(
    notes: readonly NoteChanges<Change>[],
  ): Promise<{ outcome: RunOutcome<Change>; undo: readonly NoteChanges<TextChange>[] }> {
    const undo: NoteChanges<TextChange>[] = [];
    const skipped: SkippedInNote<Change>[] = [];
    let count = 0;
    for (const { note, changes } of notes) {
      const { path } = note;
      const file = this.app.vault.getFileByPath(path);
      const skipAll = (reason: SkippedInNote<Change>['reason']) =>
        skipped.push(...changes.map((change) => ({ path, change, reason })));
      if (file === null) {
        skipAll('no-note');
        continue;
      }
      try {
        const applied = await this.texts.change(file, changes);
        skipped.push(...applied.skipped.map((each) => ({ path, ...each })));
        count += applied.undo.length;
        if (applied.undo.length > 0) undo.push({ note: file, changes: applied.undo });
      } catch (error) {
        if (!(error instanceof NotPlainText))
          console.error(`Video Citations could not write “${path}”.`, error);
        skipAll(error instanceof NotPlainText ? 'no-text' : 'not-written');
      }
    }
    return { outcome: { count, notes: undo.length, skipped }, undo };
  }
}

function isUnwritten<Change>({ skipped }: RunOutcome<Change>): (change: Change) => boolean {
  const unwritten = skipped.filter(({ reason }) => reason === 'not-written').map(({ change }) => change);
  const changes = new Set(unwritten);
  return (change) => changes.has(change);
}
