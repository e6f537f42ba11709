import { blocksOf, type Block } from './block';
import { claimsOf } from './claim';
import { scanLinks, type WikiLink } from './link-scan';
import { markedSentences, type MarkedSentence } from './marked-sentence';
import { plainBlock } from './plain-block';
import { groupTimestamps, type TimestampGroup } from './timestamp-group';
import { scanTimestamps } from './timestamp-scan';

/** What a block of a note cites and mentions. */
export interface Passage {
  readonly block: Block;
  readonly citations: readonly Citation[];
  readonly mentions: readonly LinkMention[];
}

/** A group of timestamps and the claim in plain text that all of them stand behind; '' where there is none. */
interface Citation {
  readonly group: TimestampGroup;
  readonly claim: string;
}

/** A link, the sentence it stands in, and the group that backs it: the next of its block, else the last before. */
export interface LinkMention {
  readonly link: WikiLink;
  readonly sentence: MarkedSentence;
  readonly group: TimestampGroup | null;
}

/** The passages of a note's prose (see `proseOf`) that have a link or a timestamp, in order. */
export function passagesOf(prose: string): readonly Passage[] {
  const passages: Passage[] = [];
  let heading = '';
  for (const block of blocksOf(prose)) {
    const groups = groupTimestamps(prose, scanTimestamps(prose, block));
    const links = scanLinks(prose, block);
    if (groups.length === 0 && links.length === 0 && !block.isHeading) continue;
    const plain = plainBlock(prose, block, groups, links);
    if (block.isHeading) heading = plain.text.trim();
    const claims = claimsOf(plain, heading);
    const sentences = markedSentences(plain);
    passages.push({
      block,
      citations: groups.map((group, i) => ({ group, claim: claims[i] ?? '' })),
      mentions: links.map((link) => ({
        link,
        sentence: sentences.get(link) ?? { before: '', marked: link.display, after: '' },
        group: backingGroup(link, groups),
      })),
    });
  }
  return passages;
}

function backingGroup(link: WikiLink, groups: readonly TimestampGroup[]): TimestampGroup | null {
  return groups.find(({ to }) => to >= link.to) ?? groups.at(-1) ?? null;
}
