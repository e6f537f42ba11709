import type { VideoId } from './video-id';

/** What a note about a video begins with. */
export interface NewNote {
  readonly title: string;
  readonly videoId: VideoId;
  /** Link targets; none where nobody knows the channel. */
  readonly channels: readonly string[];
}

/** The text of a new note about a video: its properties, and the line that names its channels. */
export function newNoteText({ title, videoId, channels }: NewNote): string {
  const from = channels.map((channel) => `[[${channel}]]`).join(', ');
  return (
    `---\ntitle: ${scalarOf(title, PLAIN_TITLE)}\nvideoId: ${scalarOf(videoId, PLAIN_ID)}\n---\n\n` +
    (from === '' ? '' : `From: ${from} <br/>\n\n`)
  );
}

/** A title that begins like a word, and in which no mark means anything to YAML. */
const PLAIN_TITLE =
  /^(?!(?:true|false|null|yes|no|on|off|y|n)$)\p{L}(?:[\p{L}\p{N} .,'’()!?&/–-]*[\p{L}\p{N}.'’()!?])?$/iu;

/** An id that no YAML takes for a number, in whatever base: it has a letter that no number has, and no dash in front. */
const PLAIN_ID = /^(?!-*$)(?![-\d][\d_]*(?:e-?\d*)?$)(?!0[xob])/i;

function scalarOf(text: string, plain: RegExp): string {
  return plain.test(text) ? text : JSON.stringify(text);
}

/** As many characters as every file system takes, in every script. */
const LONGEST_NAME = 80;

/** The name of the file of a note with a title, without `.md`; '' where nothing of the title can stand in one. */
export function fileNameOf(title: string): string {
  return title
    .replace(/[\\/:*?"<>|#^[\]\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_NAME)
    .replace(/^[\s.]+|[\s.]+$/g, '');
}

/** The first of `name`, `name 1`, `name 2`, … that is not among the names taken, whatever their case. */
export function freeName(name: string, taken: Iterable<string>): string {
  const names = new Set([...taken].map((each) => each.toLowerCase()));
  for (let count = 0; ; count++) {
    const candidate = count === 0 ? name : `${name} ${String(count)}`;
    if (!names.has(candidate.toLowerCase())) return candidate;
  }
}
