import { Notice, type Editor } from 'obsidian';
import type { Moment } from '../core/moment';
import type { NoteReader, NowPlaying } from '../core/ports';
import { insertionOf } from '../core/write-moment';
import type { ChosenWriting } from '../core/writing-choices';
import { notifyFailure } from '../notify';
import type { LastEditor, OpenEditor } from './last-editor';

/** What writes moments into notes needs of the rest of the plugin. */
export interface WriterParts {
  readonly nowPlaying: Pick<NowPlaying, 'state'>;
  readonly notes: Pick<NoteReader, 'knowledgeFor'>;
  readonly settings: ChosenWriting;
  readonly lastEditor: Pick<LastEditor, 'current' | 'isOpen'>;
}

/** Writes the moment that is shown where the reader writes. */
export class MomentWriter {
  constructor(private readonly parts: WriterParts) {}

  /** Whether there is a moment, and an editor to write it in. */
  get isPossible(): boolean {
    return this.parts.nowPlaying.state !== null && this.parts.lastEditor.current !== null;
  }

  /**
   * Writes the moment at the cursor, behind what is selected, and has the reader go on writing there; says so where
   * there is none to write, or nowhere to write it.
   */
  insert(): void {
    const { state } = this.parts.nowPlaying;
    const { current } = this.parts.lastEditor;
    if (state === null) new Notice('Play a video first: there is no moment to insert.');
    else if (current === null) new Notice('Open a note for editing first: there is nowhere to insert.');
    else this.write(state, current).catch((error: unknown) => notifyFailure('insert the moment', error));
  }

  private async write({ videoId, seconds }: Moment, open: OpenEditor): Promise<void> {
    const { notes, settings, lastEditor } = this.parts;
    const { editor, file } = open;
    await settings.recall();
    const known = await notes.knowledgeFor(file.path);
    if (!lastEditor.isOpen(open)) {
      new Notice('The note is not open for editing any more: nothing is inserted.');
      return;
    }
    const { template, goesBack } = settings.choices;
    const moment = { videoId, seconds: Math.max(0, seconds - goesBack) };
    const place = { text: editor.getValue(), at: editor.posToOffset(editor.getCursor('to')), known };
    const { at, insert } = insertionOf(moment, place, template);
    insertAt(editor, at, insert);
    editor.focus();
  }
}

/** Puts text without line breaks into an editor, as one step of its undo, and the cursor behind it. */
function insertAt(editor: Editor, at: number, insert: string): void {
  const from = editor.offsetToPos(at);
  const cursor = { line: from.line, ch: from.ch + insert.length };
  editor.transaction({ changes: [{ from, text: insert }], selection: { from: cursor } }, 'insert-moment');
  editor.scrollIntoView({ from, to: cursor });
}
