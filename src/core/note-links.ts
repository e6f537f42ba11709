import { NAMES_CHANNELS } from './block';
import type { NoteLink, Timestamp } from './note';
import type { LinkMention, Passage } from './passage';
import type { TimestampAnchor } from './timestamp-scan';

const BETWEEN_CHANNELS = /^(?:[\s,;&*_]|<br\s*\/?>|\band\b)*$/i;

/** The channels that a note names in its lines `From: [[channel]]`, as written, with their lines; and all its other links. */
export function linksOf(
  prose: string,
  passages: readonly Passage[],
  timestamps: ReadonlyMap<TimestampAnchor, Timestamp>,
  lineAt: (offset: number) => number,
): { channels: ReadonlyMap<string, number>; links: readonly NoteLink[] } {
  const channels = new Map<string, number>();
  const links: NoteLink[] = [];
  for (const passage of passages) {
    const namesChannel = new Set(channelMentions(prose, passage));
    for (const mention of passage.mentions) {
      const { link, sentence, group } = mention;
      if (link.target === '') continue;
      if (namesChannel.has(mention)) {
        if (!channels.has(link.target)) channels.set(link.target, lineAt(link.from));
      } else {
        links.push({
          target: link.target,
          display: link.display,
          line: lineAt(link.from),
          from: link.from,
          sentence,
          timestamps: (group?.anchors ?? []).flatMap((anchor) => timestamps.get(anchor) ?? []),
        });
      }
    }
  }
  return { channels, links };
}

/** The links behind `From:` up to the first word of prose. */
function channelMentions(prose: string, { block, mentions }: Passage): readonly LinkMention[] {
  const from = NAMES_CHANNELS.exec(prose.slice(block.from, block.to));
  if (from === null) return [];
  let at = block.from + from[0].length;
  const end = mentions.findIndex(({ link }) => {
    const isProse = !BETWEEN_CHANNELS.test(prose.slice(at, link.from));
    at = link.to;
    return isProse;
  });
  return end < 0 ? mentions : mentions.slice(0, end);
}
