import type { App } from 'obsidian';
import type { NoteReader } from '../core/ports';
import { notifyFailure } from '../notify';
import type { ChosenChanges, OfferedNote } from './change-choice';
import { ChangePreview, type PreviewWords } from './change-preview';
import { ChangeRun } from './change-run';
import { showSummary } from './change-summary';
import { MeaningCheck } from './meaning-check';
import { scanTimestamps } from '../core/timestamp-scan';

/** What is said of changes before and after. */
export interface ChangeWords extends PreviewWords {
  /** `Repaired` */
  readonly done: string;
  /** Completes "Video Citations could not …". */
  readonly attempt: string;
}

/** Shows what would change, does what the reader chooses, and takes it back. */
export class ChangeDesk {
  private readonly run: ChangeRun;
  private readonly meaning: MeaningCheck;

  constructor(
    private readonly app: App,
    notes: Pick<NoteReader, 'knowledgeFor'>,
  ) {
    this.run = new ChangeRun(app);
    this.meaning = new MeaningCheck(app, notes);
  }

  /** Whether there is something to take back: since the plugin was loaded, and not taken back yet. */
  get canUndo(): boolean {
    return this.run.canUndo;
  }

  offer(notes: readonly OfferedNote[], words: ChangeWords): void {
    new ChangePreview(this.app, notes, words, {
      misreadAfter: (chosen) => this.meaning.misreadAfter(chosen),
      change: (chosen) => this.change(chosen, words),
    }).open();
  }

  undo(): void {
    this.run
      .undo()
      .then((outcome) => showSummary('Restored', outcome, ({ before }) => timeIn(before)))
      .catch((error: unknown) => notifyFailure('undo the last change', error));
  }

  private change(chosen: readonly ChosenChanges[], { done, attempt }: ChangeWords): void {
    this.run
      .run(chosen.map(({ note, changes }) => ({ note: note.file, changes })))
      .then((outcome) =>
        showSummary(done, outcome, ({ line, written }) => `line ${String(line)}, ${written}`),
      )
      .catch((error: unknown) => notifyFailure(attempt, error));
  }
}

/** What an anchor says; its text where it says nothing. */
function timeIn(anchor: string): string {
  return scanTimestamps(anchor, { from: 0, to: anchor.length })[0]?.written ?? anchor;
}
