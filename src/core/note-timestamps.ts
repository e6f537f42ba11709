import { scalarOf, type FrontMatter } from './front-matter';
import { readTimestamps, type Reading } from './notation';
import type { Timestamp } from './note';
import { knowledgeOf, type VideoKnowledge } from './note-knowledge';
import type { Passage } from './passage';
import { problemOfVideo, problemOfWritten } from './problem';
import type { TimestampAnchor } from './timestamp-scan';
import { parseVideoId, type VideoId } from './video-id';

/**
 * The timestamps of a note's passages by their anchors, in the order of the text. Those on one video are read
 * together: a note that cites two videos holds two sequences.
 */
export function timestampsOf(
  frontMatter: FrontMatter,
  passages: readonly Passage[],
  known: VideoKnowledge,
  lineAt: (offset: number) => number,
): ReadonlyMap<TimestampAnchor, Timestamp> {
  const videoOfNote = scalarOf(frontMatter, 'videoId') ?? '';
  const cited = passages
    .flatMap(({ citations }) => citations)
    .flatMap(({ group, claim }) => group.anchors.map((anchor) => ({ anchor, claim })))
    .map((each) => ({ ...each, videoId: parseVideoId(each.anchor.video ?? videoOfNote) }));
  const readings = readByVideo(cited, frontMatter, known);
  return new Map(
    cited.map(({ anchor, claim, videoId }) => {
      const { written, from, to } = anchor;
      const reading = readings.get(anchor) ?? null;
      const problem = problemOf(anchor, reading, videoId, frontMatter);
      return [anchor, { written, from, to, line: lineAt(from), claim, reading, videoId, problem }];
    }),
  );
}

interface Cited {
  readonly anchor: TimestampAnchor;
  readonly videoId: VideoId | null;
}

function readByVideo(
  cited: readonly Cited[],
  frontMatter: FrontMatter,
  known: VideoKnowledge,
): ReadonlyMap<TimestampAnchor, Reading | null> {
  const sequences = new Map<VideoId | null, TimestampAnchor[]>();
  for (const { anchor, videoId } of cited) {
    const sequence = sequences.get(videoId) ?? [];
    sequence.push(anchor);
    sequences.set(videoId, sequence);
  }
  const readings = new Map<TimestampAnchor, Reading | null>();
  for (const [videoId, anchors] of sequences) {
    const knowledge = knowledgeOf(frontMatter, videoId, known);
    const read = readTimestamps(
      anchors.map(({ written }) => written),
      knowledge,
    );
    anchors.forEach((anchor, i) => readings.set(anchor, read[i] ?? null));
  }
  return readings;
}

function problemOf(
  { written, video }: TimestampAnchor,
  reading: Reading | null,
  videoId: VideoId | null,
  frontMatter: FrontMatter,
): string | null {
  if (reading === null) return problemOfWritten(written);
  return videoId === null ? problemOfVideo(video, frontMatter) : null;
}
