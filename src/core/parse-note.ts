import { readFrontMatter, scalarOf } from './front-matter';
import { lineLookup } from './line-lookup';
import type { Note, Timestamp } from './note';
import { NO_VIDEO_KNOWN, type VideoKnowledge } from './note-knowledge';
import { linksOf } from './note-links';
import { timestampsOf } from './note-timestamps';
import { passagesOf } from './passage';
import { basenameOf } from './path';
import { problemsOf } from './problem';
import { proseOf } from './prose';
import { parseVideoId } from './video-id';
import { videoTitlesIn } from './video-title';

/**
 * The note that a text is. Any text is one; what cannot be understood in it is among its problems. `known` is
 * what else is known of its videos.
 */
export function parseNote(path: string, text: string, known: VideoKnowledge = NO_VIDEO_KNOWN): Note {
  const frontMatter = readFrontMatter(text);
  const prose = proseOf(text, frontMatter.bodyFrom);
  const passages = passagesOf(prose);
  const lineAt = lineLookup(text);
  const timestamps = timestampsOf(frontMatter, passages, known, lineAt);
  const inOrder = [...timestamps.values()];
  return {
    path,
    title: scalarOf(frontMatter, 'title') ?? basenameOf(path),
    frontMatter,
    videoId: parseVideoId(scalarOf(frontMatter, 'videoId') ?? ''),
    ...linksOf(prose, passages, timestamps, lineAt),
    timestamps: inOrder,
    videoTitles: videoTitlesIn(prose),
    problems: problemsOf(text, frontMatter, inOrder, lineAt),
  };
}

/** The timestamps of the note that a text is, without the rest of it: for who only asks what they mean. */
export function timestampsIn(text: string, known: VideoKnowledge = NO_VIDEO_KNOWN): readonly Timestamp[] {
  const frontMatter = readFrontMatter(text);
  const passages = passagesOf(proseOf(text, frontMatter.bodyFrom));
  return [...timestampsOf(frontMatter, passages, known, lineLookup(text)).values()];
}
