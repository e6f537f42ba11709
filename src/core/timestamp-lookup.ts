import { readTimestamps } from './notation';
import type { Note, Timestamp } from './note';
import { knowledgeOf, NO_VIDEO_KNOWN, type VideoKnowledge } from './note-knowledge';
import { problemOfVideo, problemOfWritten } from './problem';
import { ownVideoOf } from './timestamp-scan';
import { parseVideoId } from './video-id';

/**
 * The timestamp of a note that a rendered anchor stands for: the one written so, and for the same video. An anchor
 * that the text does not hold (another plugin drew it, or the text is not saved yet) is read as one more timestamp
 * of the note on that video. `video` is the anchor's `data-video`, null without one; `known` is what the note was
 * parsed with.
 */
export function timestampFor(
  note: Note,
  written: string,
  video: string | null,
  known: VideoKnowledge = NO_VIDEO_KNOWN,
): Timestamp {
  const own = ownVideoOf(video);
  const videoId = own === null ? note.videoId : parseVideoId(own);
  const present = note.timestamps.find((each) => each.written === written && each.videoId === videoId);
  if (present !== undefined) return present;
  const sequence = note.timestamps.filter((each) => each.videoId === videoId);
  const reading =
    readTimestamps(
      [...sequence.map((each) => each.written), written],
      knowledgeOf(note.frontMatter, videoId, known),
    ).at(-1) ?? null;
  const problem =
    reading === null
      ? problemOfWritten(written)
      : videoId === null
        ? problemOfVideo(own, note.frontMatter)
        : null;
  return { written, from: 0, to: 0, line: 1, claim: '', reading, videoId, problem };
}
