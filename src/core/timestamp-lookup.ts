import { readTimestamps } from './notation';
import type { Note, Timestamp } from './note';
import { knowledgeOf, NO_VIDEO_KNOWN, type VideoKnowledge } from './note-knowledge';
import { problemOfVideo, problemOfWritten } from './problem';
import { ownVideoOf } from './timestamp-scan';
import { parseVideoId, type VideoId } from './video-id';

/** An anchor by what it says, wherever it is drawn. */
export interface WrittenAnchor {
  readonly written: string;
  /** Its `data-video`; null without one. */
  readonly video: string | null;
  /** Where it stands, counted from 1, as far as that is known: it tells apart what is written alike. */
  readonly line?: number | undefined;
}

/** Finds the timestamps of one note that anchors stand for; each in a time that does not grow with the note. */
export class TimestampLookup {
  private readonly present = new Map<string, Timestamp[]>();
  /** What the note does not hold, and the length of its video when it was read. */
  private readonly added = new Map<
    string,
    { readonly timestamp: Timestamp; readonly duration: number | null }
  >();

  /** `knowledge` is what the note was parsed with. */
  constructor(
    private readonly note: Note,
    private readonly knowledge: VideoKnowledge = NO_VIDEO_KNOWN,
  ) {
    for (const timestamp of note.timestamps) {
      const key = keyOf(timestamp.written, timestamp.videoId);
      const alike = this.present.get(key);
      if (alike === undefined) this.present.set(key, [timestamp]);
      else alike.push(timestamp);
    }
  }

  /**
   * The timestamp written so, and for the same video: the one nearest to the line, else the first. An anchor that the
   * text does not hold (another plugin drew it, or the text is not saved yet) is read as one more timestamp of the
   * note on that video.
   */
  timestampFor({ written, video, line }: WrittenAnchor): Timestamp {
    const own = ownVideoOf(video);
    const videoId = own === null ? this.note.videoId : parseVideoId(own);
    const key = keyOf(written, videoId);
    const alike = this.present.get(key) ?? [];
    const present = line === undefined ? alike[0] : nearestTo(line, alike);
    if (present !== undefined) return present;
    const duration = videoId === null ? null : this.knowledge.durationOf(videoId);
    const before = this.added.get(key);
    if (before?.duration === duration) return before.timestamp;
    const timestamp = this.readAdded(written, own, videoId);
    this.added.set(key, { timestamp, duration });
    return timestamp;
  }

  private readAdded(written: string, own: string | null, videoId: VideoId | null): Timestamp {
    const { timestamps, frontMatter } = this.note;
    const sequence = timestamps.filter((each) => each.videoId === videoId);
    const reading =
      readTimestamps(
        [...sequence.map((each) => each.written), written],
        knowledgeOf(frontMatter, videoId, this.knowledge),
      ).at(-1) ?? null;
    const problem =
      reading === null
        ? problemOfWritten(written)
        : videoId === null
          ? problemOfVideo(own, frontMatter)
          : null;
    return { written, from: 0, to: 0, line: 1, claim: '', reading, videoId, problem };
  }
}

/** The timestamp of a note that a rendered anchor stands for: see `TimestampLookup`. */
export function timestampFor(
  note: Note,
  written: string,
  video: string | null,
  known: VideoKnowledge = NO_VIDEO_KNOWN,
): Timestamp {
  return new TimestampLookup(note, known).timestampFor({ written, video });
}

/** By halving: the timestamps stand in the order of their lines. Of two as near, the earlier one. */
function nearestTo(line: number, timestamps: readonly Timestamp[]): Timestamp | undefined {
  let [from, to] = [0, timestamps.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((timestamps[middle]?.line ?? 0) < line) from = middle + 1;
    else to = middle;
  }
  const [before, behind] = [timestamps[from - 1], timestamps[from]];
  if (before === undefined || behind === undefined) return before ?? behind;
  return line - before.line <= behind.line - line ? before : behind;
}

function keyOf(written: string, videoId: VideoId | null): string {
  return `${videoId ?? ''} ${written}`;
}
