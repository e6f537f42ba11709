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
export async function writeLargeVault(folder: string): Promise<void> {
  const write = (name: string, text: string): Promise<void> =>
    writeFile(path.join(folder, `${name}.md`), text);
  await mkdir(path.join(folder, 'Notes'));
  await write(TOPIC_OF_MANY, 'A topic.\n');
  await write(TOPIC_OF_FEW, 'A topic.\n');
  await write(
    LONG_NOTE,
    noteOn(0, Array.from({ length: TIMESTAMPS }, (_, i) => claimAt(i, '')).join('\n\n')),
  );
  for (let i = 0; i < MANY; i++) {
    const few = i % (MANY / FEW) === 0 ? claimAt(2, ` about [[${TOPIC_OF_FEW}]]`) : '';
    const text = `${claimAt(1, ` about [[${TOPIC_OF_MANY}]]`)} ${few}`;
    await write(`Notes/Note ${String(i)}`, noteOn(Math.floor(i / NOTES_OF_A_VIDEO), text));
  }
}

function noteOn(video: number, text: string): string {
  return `---\nvideoId: ${String(video).padStart(11, 'v')}\n---\nFrom: [[a_channel]] <br/>\n\n${text}\n`;
}

function claimAt(i: number, what: string): string {
  const time = `${String(Math.floor(i / 6))}:${String((i % 6) * 10).padStart(2, '0')}`;
  return `This is what is said${what} at that place, in a sentence of some length <a class="yt-timestamp" data-t="${time}">[${time}]</a>.`;
}
