import { parseDuration } from './duration';
import { scalarOf, type FrontMatter } from './front-matter';
import { parseAuthorsWord, type NotationKnowledge, type OtherNotes } from './notation-knowledge';
import { parseVideoId, type VideoId } from './video-id';

/** What is known of videos beside what a note itself says. */
export interface VideoKnowledge {
  /** A video's length in seconds; null where nobody knows it. */
  durationOf(videoId: VideoId): number | null;
  /** What the other notes on a video tell of it; null where there are none, or none was asked. */
  othersOn(videoId: VideoId): OtherNotes | null;
}

/** Nothing but the note. */
export const NO_VIDEO_KNOWN: VideoKnowledge = { durationOf: () => null, othersOn: () => null };

/**
 * What is known of the timestamps of a note on a video (null: on one that cannot be). `duration` is what the note's
 * front matter says of its own video, else what is known of it.
 */
export function knowledgeOf(
  frontMatter: FrontMatter,
  videoId: VideoId | null,
  known: VideoKnowledge,
): NotationKnowledge {
  const isOwn = videoId === parseVideoId(scalarOf(frontMatter, 'videoId') ?? '');
  const said = isOwn ? parseDuration(scalarOf(frontMatter, 'duration') ?? '') : null;
  return {
    duration: said ?? (videoId === null ? null : known.durationOf(videoId)),
    others: videoId === null ? null : known.othersOn(videoId),
    word: parseAuthorsWord(scalarOf(frontMatter, 'timestamps') ?? ''),
  };
}
