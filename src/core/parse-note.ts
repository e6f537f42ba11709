import { readFrontMatter, scalarOf, type FrontMatter } from './front-matter';
import { lineLookup } from './line-lookup';
import { readTimestamps } from './notation';
import type { Note, Timestamp } from './note';
import { linksOf } from './note-links';
import { passagesOf, type Passage } from './passage';
import { basenameOf } from './path';
import { problemOfVideo, problemOfWritten, problemsOf } from './problem';
import { proseOf } from './prose';
import type { TimestampAnchor } from './timestamp-scan';
import { parseVideoId } from './video-id';

/** The note that a text is. Any text is one; what cannot be understood in it is among its problems. */
export function parseNote(path: string, text: string): Note {
  const frontMatter = readFrontMatter(text);
  const prose = proseOf(text, frontMatter.bodyFrom);
  const passages = passagesOf(prose);
  const lineAt = lineLookup(text);
  const timestamps = timestampsOf(frontMatter, passages, lineAt);
  const inOrder = [...timestamps.values()];
  return {
    path,
    title: scalarOf(frontMatter, 'title') ?? basenameOf(path),
    frontMatter,
    videoId: parseVideoId(scalarOf(frontMatter, 'videoId') ?? ''),
    ...linksOf(prose, passages, timestamps, lineAt),
    timestamps: inOrder,
    problems: problemsOf(text, frontMatter, inOrder, lineAt),
  };
}

function timestampsOf(
  frontMatter: FrontMatter,
  passages: readonly Passage[],
  lineAt: (offset: number) => number,
): ReadonlyMap<TimestampAnchor, Timestamp> {
  const cited = passages
    .flatMap(({ citations }) => citations)
    .flatMap(({ group, claim }) => group.anchors.map((anchor) => ({ anchor, claim })));
  const readings = readTimestamps(cited.map(({ anchor }) => anchor.written));
  const videoOfNote = scalarOf(frontMatter, 'videoId');
  return new Map(
    cited.map(({ anchor, claim }, i) => {
      const reading = readings[i] ?? null;
      const videoId = parseVideoId(anchor.video ?? videoOfNote ?? '');
      const timestamp: Timestamp = {
        written: anchor.written,
        from: anchor.from,
        to: anchor.to,
        line: lineAt(anchor.from),
        claim,
        reading,
        videoId,
        problem:
          reading === null
            ? problemOfWritten(anchor.written)
            : videoId === null
              ? problemOfVideo(anchor.video, frontMatter)
              : null,
      };
      return [anchor, timestamp];
    }),
  );
}
