import type { App, TFile } from 'obsidian';
import { parseNote } from '../../src/core/parse-note';
import { NO_VIDEO_KNOWN } from '../../src/core/note-knowledge';
import { findRepairs } from '../../src/editing/find-repairs';
import { NoteTexts } from '../../src/editing/note-texts';
import type { OfferedNote } from '../../src/editing/change-choice';

/** An anchor as generators write it. */
export const anchor = (time: string) => `<a class="yt-timestamp" data-t="${time}">[${time}]</a>`;

/** A note on a video with a claim before each timestamp. */
export const noteWith = (...times: readonly string[]) =>
  `---\ntitle: A talk\nvideoId: aaaaaaaaaaa\n---\n\n` +
  times.map((time, i) => `Claim ${String(i)} ${anchor(time)}.\n`).join('\n');

export function fileAt(app: App, path: string): TFile {
  const file = app.vault.getFileByPath(path);
  if (file === null) throw new Error(`The vault has no ${path}.`);
  return file;
}

/** The repairs of all notes of a vault of which nothing is known but what it says. */
export async function repairsIn(app: App): Promise<readonly OfferedNote[]> {
  const found = await findRepairs(app.vault.getMarkdownFiles(), {
    texts: new NoteTexts(app),
    notes: { knowledgeFor: () => Promise.resolve(NO_VIDEO_KNOWN) },
    turns: { now: () => 0, later: (callback) => (callback(), () => undefined) },
    onProgress: () => true,
    onUnread: (_, error) => {
      throw error;
    },
  });
  return found ?? [];
}

/** As `ChangeRun` is told of them, all of them. */
export const allOf = (found: readonly OfferedNote[]) =>
  found.map(({ file, changes }) => ({ note: file, changes }));

/** The seconds of a text's timestamps, null where one cannot be understood. */
export const secondsIn = (text: string) =>
  parseNote('A.md', text).timestamps.map(({ reading }) => reading?.seconds ?? null);
