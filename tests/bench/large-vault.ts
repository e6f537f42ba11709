import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Notes of the vault in which the sidebar is measured, by their names. */
export const TOPIC_OF_MANY = 'Topic of many';
export const TOPIC_OF_FEW = 'Topic of few';
export const LONG_NOTE = 'Long note';

export const MANY = 10_000;
const FEW = 50;
const TIMESTAMPS = 200;
const NOTES_OF_A_VIDEO = 6;

/** How many videos these notes are about. */
export const VIDEOS_OF_MANY = Math.ceil(MANY / NOTES_OF_A_VIDEO);
export const VIDEOS_OF_FEW = FEW;

/** Writes a vault in which 10,000 notes link to one note, 50 of them to another, and one has 200 timestamps. */
export async function writeLargeVault(folder: string, many = MANY): Promise<void> {
  const write = (name: string, text: string): Promise<void> =>
    writeFile(path.join(folder, `${name}.md`), text);
  await mkdir(path.join(folder, 'Notes'));
  await write(TOPIC_OF_MANY, 'A topic.\n');
  await write(TOPIC_OF_FEW, 'A topic.\n');
  await write(
    LONG_NOTE,
    noteOn(0, Array.from({ length: TIMESTAMPS }, (_, i) => claimAt(i, '')).join('\n\n')),
  );
  for (let i = 0; i < many; i++) {
    const few = i % (many / FEW) === 0 ? claimAt(2, ` about [[${TOPIC_OF_FEW}]]`) : '';
    await write(`Notes/Note ${String(i)}`, linkingNote(i, few));
  }
}

/** The text of the note of a number, which links to the topic of many, and says something more. */
export function linkingNote(i: number, more: string, video = Math.floor(i / NOTES_OF_A_VIDEO)): string {
  return noteOn(video, `${claimAt(1, ` about [[${TOPIC_OF_MANY}]]`)} ${more}`);
}

function noteOn(video: number, text: string): string {
  return `---\nvideoId: ${String(video).padStart(11, 'v')}\n---\nFrom: [[a_channel]] <br/>\n\n${text}\n`;
}

function claimAt(i: number, what: string): string {
  const time = `${String(Math.floor(i / 6))}:${String((i % 6) * 10).padStart(2, '0')}`;
  return `This is what is said${what} at that place, in a sentence of some length <a class="yt-timestamp" data-t="${time}">[${time}]</a>.`;
}
