import { forceParsing } from '@codemirror/language';
import type { MarkdownFileInfo } from 'obsidian';
import type { VideoId } from '../../src/core/video-id';
import { livePreviewChips } from '../../src/editing/live-preview';
import { openReadingApp, settle, type ReadingApp } from '../reading/reading-app';
import type { EditorMode } from '../workbench/editor/editor-mode';
import { NoteEditor } from '../workbench/editor/note-editor';
import { StandInHost } from '../workbench/markdown/stand-in-host';

/** The vault path of the note that is being written. */
export const NOTE = 'Note.md';
/** The video of that note. */
export const VIDEO = 'gcnPi-IEeec' as VideoId;

/** A timestamp as notes hold it. */
export const anchor = (t: string): string => `<a class="yt-timestamp" data-t="${t}">[${t}]</a>`;

/** Somebody who writes a note, in an editor that has the plugin's chips. */
export interface Writer extends ReadingApp {
  readonly editor: NoteEditor;
  /** The texts of the lines, as they are shown. */
  lines(): readonly string[];
  /** The timestamps that are drawn, as chips or marked, in the order of the note. */
  drawn(): readonly HTMLElement[];
  /** What is written in those timestamps. */
  times(): readonly (string | null)[];
  /** The one of them that is written so; throws without one. */
  chip(time: string): HTMLElement;
  /** Has the note saved with the text of the editor, and waits until that is known. */
  saves(): Promise<void>;
  /** Opens another editor of the same file, with the same text. */
  opensAgain(): NoteEditor;
  leaves(): void;
}

/** Opens a note of a text in an editor, and waits for its chips. */
export async function openWriter(body: string, mode: EditorMode = 'live'): Promise<Writer> {
  const text = `---\ntitle: The bridge\nvideoId: ${VIDEO}\n---\n${body}`;
  const reading = await openReadingApp({ [NOTE]: text });
  const { app, plugin } = reading;
  const file = app.vault.getFileByPath(NOTE);
  if (file === null) throw new Error('The note is gone.');
  const host = new StandInHost();
  host.extensions.push(livePreviewChips(plugin.chips));
  const info = { app, file, hoverPopover: null } as MarkdownFileInfo;
  const open = (textThere: string): NoteEditor => {
    const opened = new NoteEditor({ host, parent: document.body, info, mode, onChange: () => undefined });
    opened.load(textThere);
    return opened;
  };
  const editor = open(text);
  const { contentDOM } = editor.cm;
  const drawn = () => contentDOM.findAll('.video-citations-chip, .video-citations-problem');
  // What is code and math is known once the editor has read so far, which it does in its spare time.
  forceParsing(editor.cm, text.length, 5000);
  await settle();
  return {
    ...reading,
    editor,
    lines: () => contentDOM.findAll('.cm-line').map((el) => el.textContent ?? ''),
    drawn,
    times: () => drawn().map((el) => el.getAttr('data-t')),
    chip: (time) => {
      const found = drawn().find((el) => el.getAttr('data-t') === time);
      if (found === undefined) throw new Error(`${time} is not drawn.`);
      return found;
    },
    saves: async () => {
      await app.vault.modify(file, editor.getValue());
      await settle();
    },
    opensAgain: () => open(editor.getValue()),
    leaves: () => {
      editor.destroy();
      plugin.unload();
      document.body.replaceChildren();
    },
  };
}
