import type { App } from 'obsidian';
import type { AnchorChange, SkippedChange } from '../core/apply-repairs';
import { NoteTexts } from './note-texts';

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
  readonly reason: SkippedChange<Change>['reason'] | 'no-note' | 'not-written';
}

/** What came of changing notes. */
export interface RunOutcome<Change> {
  /** How many timestamps were changed, in how many notes. */
  readonly count: number;
  readonly notes: number;
  readonly skipped: readonly SkippedInNote<Change>[];
}

/** Changes the anchors of notes, and takes the last such run back. */
export class RepairRun {
  private last: readonly NoteChanges<AnchorChange>[] = [];
  private readonly texts: NoteTexts;

  constructor(private readonly app: App) {
    this.texts = new NoteTexts(app);
  }

  get canUndo(): boolean {
    return this.last.length > 0;
  }

  /** Makes the changes, note by note; what cannot be made is among what is skipped. */
  async run<Change extends AnchorChange>(notes: readonly NoteChanges<Change>[]): Promise<RunOutcome<Change>> {
    const undo: NoteChanges<AnchorChange>[] = [];
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
        console.error(`Video Citations could not write “${path}”.`, error);
        skipAll('not-written');
      }
    }
    if (undo.length > 0) this.last = undo;
    return { count, notes: undo.length, skipped };
  }

  /** Makes the changes of the last run undone, where they still stand. */
  async undo(): Promise<RunOutcome<AnchorChange>> {
    const outcome = await this.run(this.last);
    this.last = [];
    return outcome;
  }
}
