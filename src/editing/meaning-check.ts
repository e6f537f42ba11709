import type { App } from 'obsidian';
import { timestampsIn } from '../core/parse-note';
import type { NoteReader } from '../core/ports';
import { readOtherwise, type ReadOtherwise } from '../core/read-otherwise';
import { writeTimestamp } from '../core/timestamp';
import { oneByOne, turnsOf } from '../vault/slices';
import type { ChosenChanges } from './change-choice';
import { counted } from './counted';
import { NoteTexts } from './note-texts';

/** A timestamp that would be read otherwise, with the vault path of its note. */
export interface MisreadInNote extends ReadOtherwise {
  readonly path: string;
}

/** Finds out what changes would do to timestamps that stay as they are written. */
export class MeaningCheck {
  private readonly texts: NoteTexts;

  constructor(
    private readonly app: App,
    private readonly notes: Pick<NoteReader, 'knowledgeFor'>,
  ) {
    this.texts = new NoteTexts(app);
  }

  /** What would mean another second once changes are made; a note that cannot be read has none. */
  async misreadAfter(chosen: readonly ChosenChanges[]): Promise<readonly MisreadInNote[]> {
    const found: MisreadInNote[] = [];
    // All that is offered in a vault was weighed together before.
    const inPart = chosen.filter(
      ({ note, changes }) => chosen.length === 1 || changes.length < note.changes.length,
    );
    const look = async ({ note, changes }: ChosenChanges): Promise<void> => {
      const { path } = note.file;
      const text = await this.textAt(path);
      if (text === null) return;
      const known = await this.notes.knowledgeFor(path);
      const misread = readOtherwise(text, changes, (each) => timestampsIn(each, known));
      found.push(...misread.map((each) => ({ path, ...each })));
    };
    await oneByOne(inPart, look, turnsOf(activeWindow));
    return found;
  }

  private async textAt(path: string): Promise<string | null> {
    const file = this.app.vault.getFileByPath(path);
    // That it cannot be read is told when it is to be written.
    return file && this.texts.read(file).catch(() => null);
  }
}

/** More than these are told as a number. */
const MOST_NAMED = 3;

/** What is said of timestamps, at least one, that would be read otherwise. */
export function warningOf(misread: readonly MisreadInNote[]): string {
  const named = misread.slice(0, MOST_NAMED).map(({ path, line, written, before, after }) => {
    const then = after === null ? 'nothing' : writeTimestamp(after.seconds, 'h:mm:ss');
    const now = writeTimestamp(before.seconds, 'h:mm:ss');
    return `${path}, line ${String(line)}: ${written} as ${then} instead of ${now}`;
  });
  const others =
    misread.length > MOST_NAMED ? `; and ${(misread.length - MOST_NAMED).toLocaleString('en')} more` : '';
  const them = misread.length === 1 ? 'it' : 'them';
  return (
    `Left as written, ${counted(misread.length, 'timestamp')} would be read otherwise: ${named.join('; ')}${others}. ` +
    `Tick ${them} too, or press the button again.`
  );
}
