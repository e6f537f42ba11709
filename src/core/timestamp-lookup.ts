import { readTimestamps } from './notation';
import type { Note, Timestamp } from './note';
import { problemOfVideo, problemOfWritten } from './problem';
import { parseVideoId } from './video-id';

/**
 * The timestamp of a note that a rendered anchor stands for: the one written so, and for the same video. An anchor
 * that the text does not hold (another plugin drew it, or the text is not saved yet) is read as one more timestamp
 * of the note. `video` is the anchor's `data-video`, null without one.
 */
export function timestampFor(note: Note, written: string, video: string | null): Timestamp {
  const videoId = video === null ? note.videoId : parseVideoId(video);
  const known = note.timestamps.find((each) => each.written === written && each.videoId === videoId);
  if (known !== undefined) return known;
  const reading = readTimestamps([...note.timestamps.map((each) => each.written), written]).at(-1) ?? null;
  const problem =
    reading === null
      ? problemOfWritten(written)
      : videoId === null
        ? problemOfVideo(video, note.frontMatter)
        : null;
  return { written, from: 0, to: 0, line: 1, claim: '', reading, videoId, problem };
}
