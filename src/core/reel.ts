import { mentionsIn, type Resolve } from './backlink';
import { cuePartsOf, type CuePart } from './cue-lookup';
import type { Moment } from './moment';
import { momentOf, type Note } from './note';
import type { Topic } from './topic';
import type { VaultIndex } from './vault-index';
import type { VideoId } from './video-id';

/** A part of a video that is played in a row with others: from its moment to its end. */
export interface ReelPart {
  readonly moment: Moment;
  /** The timestamp, as it is written in the note. */
  readonly written: string;
  /** Offset of the timestamp in the text of the note. */
  readonly at: number;
  /** In seconds from the start of the video. */
  readonly to: number;
  /** Of the note that gives it. */
  readonly title: string;
}

/** What finds the parts that notes give for a topic. */
export interface ReelSources {
  readonly index: VaultIndex;
  readonly resolve: Resolve;
  /** In seconds; null where it is not known. */
  readonly durationOf: (videoId: VideoId) => number | null;
}

/**
 * The parts of videos that a note gives where it mentions a topic, in the order of its text, each once. A part ends
 * where the note's next cue begins; none begins behind the end of its video.
 */
export function reelPartsOf(
  note: Note,
  topic: Topic,
  { index, resolve, durationOf }: ReelSources,
): readonly ReelPart[] {
  const cueParts = new Map<VideoId, readonly CuePart[]>();
  const parts = new Map<string, ReelPart>();
  for (const { cues } of mentionsIn(note, topic, index, resolve)) {
    for (const cue of cues) {
      const moment = momentOf(cue);
      const { videoId, seconds } = moment;
      const ofVideo = cueParts.get(videoId) ?? cuePartsOf(note, videoId, durationOf(videoId));
      cueParts.set(videoId, ofVideo);
      const part = ofVideo.find(({ from }) => from === seconds);
      const key = `${videoId} ${String(seconds)}`;
      if (part === undefined || parts.has(key)) continue;
      parts.set(key, { moment, written: cue.written, at: cue.from, to: part.to, title: note.title });
    }
  }
  return [...parts.values()];
}
