import { Notice, type App, type TFile } from 'obsidian';
import type { NoteReader } from '../core/ports';
import { scanTimestamps } from '../core/timestamp-scan';
import { notifyFailure } from '../notify';
import { turnsOf } from '../vault/slices';
import { counted } from './counted';
import { findRepairs } from './find-repairs';
import { NoteTexts } from './note-texts';
import { ProgressNotice } from './progress-notice';
import type { ChosenRepairs, NoteRepairs } from './repair-choice';
import { RepairPreview } from './repair-preview';
import { RepairRun } from './repair-run';
import { showSummary } from './repair-summary';

/** More notes that could not be read are not told by name. */
const MOST_NAMED = 3;

/** Looks for timestamps to repair, shows what would change, does what the reader chooses, and takes it back. */
export class RepairSession {
  private readonly run: RepairRun;

  constructor(
    private readonly app: App,
    private readonly notes: NoteReader,
  ) {
    this.run = new RepairRun(app);
  }

  /** Whether there is a repair to take back: since the plugin was loaded, and not taken back yet. */
  get canUndo(): boolean {
    return this.run.canUndo;
  }

  inNote(file: TFile): void {
    this.offer([file], () => true, 'Every timestamp in this note says what it means already.');
  }

  inVault(): void {
    const files = this.app.vault.getMarkdownFiles();
    const textOf = (read: number): string =>
      `Reading notes: ${read.toLocaleString('en')} of ${files.length.toLocaleString('en')}`;
    const progress = new ProgressNotice(textOf(0));
    const onProgress = (read: number): boolean => {
      progress.show(textOf(read));
      return !progress.isCancelled;
    };
    this.offer(files, onProgress, 'Every timestamp in the vault says what it means already.', () =>
      progress.hide(),
    );
  }

  undo(): void {
    this.run
      .undo()
      .then((outcome) => showSummary('Restored', outcome, ({ before }) => timeIn(before)))
      .catch((error: unknown) => notifyFailure('undo the last repair', error));
  }

  private offer(
    files: readonly TFile[],
    onProgress: (read: number) => boolean,
    nothing: string,
    done: () => void = () => undefined,
  ): void {
    this.find(files, onProgress)
      .finally(done)
      .then((found) => {
        if (found === null) return;
        if (found.length === 0) new Notice(nothing);
        else new RepairPreview(this.app, found, (chosen) => this.repair(chosen)).open();
      })
      .catch((error: unknown) => notifyFailure('look for timestamps to repair', error));
  }

  private async find(
    files: readonly TFile[],
    onProgress: (read: number) => boolean,
  ): Promise<readonly NoteRepairs[] | null> {
    const unread: string[] = [];
    const found = await findRepairs(files, {
      texts: new NoteTexts(this.app),
      notes: this.notes,
      turns: turnsOf(window),
      onProgress,
      onUnread: (path, error) => {
        console.error(`Video Citations could not read “${path}”.`, error);
        if (this.app.vault.getFileByPath(path) !== null) unread.push(path);
      },
    });
    if (unread.length > 0)
      new Notice(`${counted(unread.length, 'note')} could not be read: ${firstOf(unread)}.`, 0);
    return found;
  }

  private repair(chosen: readonly ChosenRepairs[]): void {
    this.run
      .run(chosen.map(({ note, changes }) => ({ note: note.file, changes })))
      .then((outcome) =>
        showSummary('Repaired', outcome, ({ line, written }) => `line ${String(line)}, ${written}`),
      )
      .catch((error: unknown) => notifyFailure('repair the timestamps', error));
  }
}

/** The first few of some paths, and a sign that there are more. */
function firstOf(paths: readonly string[]): string {
  return [...paths.slice(0, MOST_NAMED), ...(paths.length > MOST_NAMED ? ['…'] : [])].join(', ');
}

/** What an anchor says; its text where it says nothing. */
function timeIn(anchor: string): string {
  return scanTimestamps(anchor, { from: 0, to: anchor.length })[0]?.written ?? anchor;
}
