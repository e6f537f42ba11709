import { Notice, type App, type TFile } from 'obsidian';
import type { NoteReader } from '../core/ports';
import { notifyFailure } from '../notify';
import { turnsOf } from '../vault/slices';
import { counted } from './counted';
import { findRepairs } from './find-repairs';
import { NoteTexts } from './note-texts';
import { ProgressNotice } from './progress-notice';
import type { OfferedNote } from './change-choice';
import type { ChangeDesk, ChangeWords } from './change-desk';

/** More notes that could not be read are not told by name. */
const MOST_NAMED = 3;

const WORDS: ChangeWords = {
  title: 'Repair timestamps',
  verb: 'Repair',
  promise:
    'Each timestamp that is ticked is written as the hours, minutes and seconds that it means. Nothing else ' +
    'changes, and “Undo last repair or conversion” takes it back.',
  unticked: (count) =>
    `${counted(count, 'timestamp')} may mean something else, and ${count === 1 ? 'is' : 'are'} not ticked ` +
    `at first: filter by “open” to see ${count === 1 ? 'it' : 'them'}.`,
  done: 'Repaired',
  attempt: 'repair the timestamps',
};

/** Looks for timestamps to repair, and offers to. */
export class RepairSession {
  constructor(
    private readonly app: App,
    private readonly notes: NoteReader,
    private readonly desk: ChangeDesk,
  ) {}

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
        else this.desk.offer(found, WORDS);
      })
      .catch((error: unknown) => notifyFailure('look for timestamps to repair', error));
  }

  private async find(
    files: readonly TFile[],
    onProgress: (read: number) => boolean,
  ): Promise<readonly OfferedNote[] | null> {
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
}

/** The first few of some paths, and a sign that there are more. */
function firstOf(paths: readonly string[]): string {
  return [...paths.slice(0, MOST_NAMED), ...(paths.length > MOST_NAMED ? ['…'] : [])].join(', ');
}
