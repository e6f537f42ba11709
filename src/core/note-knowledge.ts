import { parseDuration, type DurationOf } from './duration';
import { scalarOf, type FrontMatter } from './front-matter';
import { parseAuthorsWord, type NotationKnowledge } from './notation-knowledge';
import { parseVideoId, type VideoId } from './video-id';

/**
 * What is known of the timestamps of a note on a video (null: on one that cannot be): what the note's front matter
 * says, else what `durationOf` tells. `duration` speaks of the note's own video only.
 */
export function knowledgeOf(
  frontMatter: FrontMatter,
  videoId: VideoId | null,
  durationOf: DurationOf,
): NotationKnowledge {
  const isOwn = videoId === parseVideoId(scalarOf(frontMatter, 'videoId') ?? '');
  const said = isOwn ? parseDuration(scalarOf(frontMatter, 'duration') ?? '') : null;
  return {
    duration: said ?? (videoId === null ? null : durationOf(videoId)),
    moments: new Set(),
    word: parseAuthorsWord(scalarOf(frontMatter, 'timestamps') ?? ''),
  };
}
