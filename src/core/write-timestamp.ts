import type { Moment } from './moment';
import { isOpen } from './notation';
import { isCue } from './note';
import { NO_VIDEO_KNOWN, type VideoKnowledge } from './note-knowledge';
import { parseNote } from './parse-note';
import { writeTimestamp, type Notation } from './timestamp';
import type { VideoId } from './video-id';

/** A place in a note at which something is to be written. */
export interface WritingPlace {
  /** Of the note as it is. */
  readonly text: string;
  /** Offset in the text. */
  readonly at: number;
  /** What is known of the videos of the note. */
  readonly known?: VideoKnowledge;
}

/** With two fields nobody can mistake minutes for hours, but nobody likes to read `62:27`. */
const FORMS: readonly Notation[] = ['h:mm:ss', 'mm:ss'];

/** In seconds. */
const HOUR = 3600;

/**
 * The anchor that cites a moment at a place of a note, `<a class="yt-timestamp" data-t="9:34">[9:34]</a>`, with the
 * video where it is not that of the note. It is written so that the note, with it, is read as the same whole second;
 * null where nothing is read as an anchor: in code, in front matter, in a comment, in another anchor.
 */
export function anchorAt({ videoId, seconds }: Moment, place: WritingPlace): string | null {
  const { text, at, known = NO_VIDEO_KNOWN } = place;
  const note = parseNote('', text, known);
  if (note.timestamps.some(({ from, to }) => from < at && at < to)) return null;
  const whole = Math.floor(seconds);
  const isReadSo = (anchor: string): boolean => {
    const { timestamps } = parseNote('', text.slice(0, at) + anchor + text.slice(at), known);
    const written = timestamps.find(({ from, to }) => from === at && to === at + anchor.length);
    return (
      written !== undefined &&
      isCue(written) &&
      written.videoId === videoId &&
      written.reading.seconds === whole &&
      !isOpen(written.reading)
    );
  };
  const forms = whole < HOUR ? FORMS.slice(1) : FORMS;
  const video = videoId === note.videoId ? null : videoId;
  return forms.map((form) => anchorOf(writeTimestamp(whole, form), video)).find(isReadSo) ?? null;
}

function anchorOf(time: string, video: VideoId | null): string {
  const data = video === null ? '' : ` data-video="${video}"`;
  return `<a class="yt-timestamp" data-t="${time}"${data}>[${time}]</a>`;
}
