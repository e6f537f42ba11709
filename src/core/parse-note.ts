import { blocksOf, type Block } from './block';
import { readFrontMatter, scalarOf, type FrontMatter } from './front-matter';
import { lineLookup } from './line-lookup';
import { readTimestamps } from './notation';
import type { Note, Timestamp } from './note';
import { linksOf } from './note-links';
import { basenameOf } from './path';
import { problemOfVideo, problemOfWritten, problemsOf } from './problem';
import { proseOf } from './prose';
import { groupTimestamps, type TimestampGroup } from './timestamp-group';
import { scanTimestamps, type TimestampAnchor } from './timestamp-scan';
import { parseVideoId } from './video-id';

/** The note that a text is. Any text is one; what cannot be understood in it is among its problems. */
export function parseNote(path: string, text: string): Note {
  const frontMatter = readFrontMatter(text);
  const prose = proseOf(text, frontMatter.bodyFrom);
  const lineAt = lineLookup(text);
  const blocks = blocksOf(prose);
  const anchors = scanTimestamps(prose);
  const groups = groupTimestamps(text, blocks, anchors);
  const timestamps = timestampsOf(frontMatter, anchors, groups, lineAt);
  const inOrder = [...timestamps.values()];
  return {
    path,
    title: scalarOf(frontMatter, 'title') ?? basenameOf(path),
    frontMatter,
    videoId: parseVideoId(scalarOf(frontMatter, 'videoId') ?? ''),
    ...linksOf({ text, prose, blocks, groups, timestamps, lineAt }),
    timestamps: inOrder,
    problems: problemsOf(text, frontMatter, inOrder, lineAt),
  };
}

function timestampsOf(
  frontMatter: FrontMatter,
  anchors: readonly TimestampAnchor[],
  groups: ReadonlyMap<Block, readonly TimestampGroup[]>,
  lineAt: (offset: number) => number,
): ReadonlyMap<TimestampAnchor, Timestamp> {
  const readings = readTimestamps(anchors.map(({ written }) => written));
  const claims = new Map(
    [...groups.values()]
      .flat()
      .flatMap(({ anchors, claim }) => anchors.map((anchor) => [anchor, claim] as const)),
  );
  const videoOfNote = scalarOf(frontMatter, 'videoId');
  return new Map(
    anchors.map((anchor, i) => {
      const reading = readings[i] ?? null;
      const videoId = parseVideoId(anchor.video ?? videoOfNote ?? '');
      const timestamp: Timestamp = {
        written: anchor.written,
        from: anchor.from,
        to: anchor.to,
        line: lineAt(anchor.from),
        claim: claims.get(anchor) ?? '',
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
