import type { Block } from './block';
import { scanLinks, type WikiLink } from './link-scan';
import { markedSentence } from './marked-sentence';
import type { NoteLink, Timestamp } from './note';
import type { TimestampGroup } from './timestamp-group';
import type { TimestampAnchor } from './timestamp-scan';

const NAMES_CHANNELS = /^[\s>]*(?:\*\*|__)?From:/i;

/** What `parseNote` knows of a note by the time it looks at the links. */
export interface ParsedProse {
  readonly text: string;
  readonly prose: string;
  readonly blocks: readonly Block[];
  readonly groups: ReadonlyMap<Block, readonly TimestampGroup[]>;
  readonly timestamps: ReadonlyMap<TimestampAnchor, Timestamp>;
  readonly lineAt: (offset: number) => number;
}

/** The channels that a note names in its lines `From: [[channel]]`, as written, and all its other links. */
export function linksOf(note: ParsedProse): { channels: readonly string[]; links: readonly NoteLink[] } {
  const channels: string[] = [];
  const links: NoteLink[] = [];
  let next = 0;
  for (const link of scanLinks(note.prose)) {
    while ((note.blocks[next]?.to ?? Infinity) <= link.from) next++;
    const block = note.blocks[next];
    if (block === undefined || link.target === '') continue;
    if (NAMES_CHANNELS.test(lineUpTo(note.text, link.from))) channels.push(link.target);
    else links.push(linkInBlock(note, link, block));
  }
  return { channels: [...new Set(channels)], links };
}

function linkInBlock(note: ParsedProse, link: WikiLink, block: Block): NoteLink {
  const groups = note.groups.get(block) ?? [];
  const group = groups.find(({ from }) => from >= link.to) ?? groups.findLast(({ to }) => to <= link.from);
  return {
    target: link.target,
    display: link.display,
    line: note.lineAt(link.from),
    from: link.from,
    sentence: markedSentence(
      note.text.slice(block.from, link.from),
      link.display,
      note.text.slice(link.to, block.to),
    ),
    timestamps: (group?.anchors ?? []).flatMap((anchor) => note.timestamps.get(anchor) ?? []),
  };
}

function lineUpTo(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}
