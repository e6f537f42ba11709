import { Notice, type App, type EditorPosition, type TFile } from 'obsidian';
import { conversionsOf } from '../core/convert';
import type { Extent } from '../core/extent';
import type { Note } from '../core/note';
import { knowledgeOf } from '../core/note-knowledge';
import { parseNote } from '../core/parse-note';
import type { NoteReader } from '../core/ports';
import { notifyFailure } from '../notify';
import type { OfferedNote } from './change-choice';
import type { ChangeDesk, ChangeWords } from './change-desk';
import { NoteTexts } from './note-texts';

const WORDS: ChangeWords = {
  title: 'Convert to timestamps',
  verb: 'Convert to',
  promise:
    'Each time and YouTube address that is ticked becomes a timestamp that plays. Nothing else changes, and “Undo ' +
    'last repair or conversion” takes it back.',
  unticked: (count) =>
    `${count.toLocaleString('en')} of them may be meant otherwise, and ${count === 1 ? 'is' : 'are'} not ticked at first.`,
  done: 'Made',
  attempt: 'convert the times',
};

/** A stretch of a note as its editor has it. */
interface Selected {
  readonly from: EditorPosition;
  readonly to: EditorPosition;
}

/** Looks for times and addresses that can become timestamps, and offers to make them so. */
export class ConvertSession {
  private readonly texts: NoteTexts;

  constructor(
    app: App,
    private readonly notes: Pick<NoteReader, 'knowledgeFor'>,
    private readonly desk: ChangeDesk,
  ) {
    this.texts = new NoteTexts(app);
  }

  /** In a note, or in what is selected of it. */
  inNote(file: TFile, selected: Selected | null): void {
    this.find(file, selected)
      .then((found) => {
        if (found.changes.length > 0) this.desk.offer([found], WORDS);
        else
          new Notice(
            `Nothing in ${selected === null ? 'this note' : 'the selection'} could become a timestamp.`,
          );
      })
      .catch((error: unknown) => notifyFailure('look for times to convert', error));
  }

  private async find(file: TFile, selected: Selected | null): Promise<OfferedNote> {
    const { path } = file;
    const text = await this.texts.read(file);
    const known = await this.notes.knowledgeFor(path);
    const note = parseNote(path, text, known);
    const { duration } = knowledgeOf(note.frontMatter, note.videoId, known);
    const parse = (each: string): Note => parseNote(path, each, known);
    const plan = conversionsOf(
      text,
      parse,
      duration,
      selected === null ? undefined : extentOf(text, selected),
    );
    return { file, path, title: note.title, ...plan };
  }
}

function extentOf(text: string, { from, to }: Selected): Extent {
  return { from: offsetAt(text, from), to: offsetAt(text, to) };
}

/** An editor has neither the byte order mark nor the line ends of the file. */
function offsetAt(text: string, { line, ch }: EditorPosition): number {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  const ends = text.matchAll(/\r\n?|\n/g);
  for (let at = 0; at < line; at++) {
    const end = ends.next().value;
    if (end === undefined) return text.length;
    start = end.index + end[0].length;
  }
  return start + ch;
}
