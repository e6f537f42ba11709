import type { Block } from './block';
import { claimAfter, claimBefore } from './claim';
import { plainTextOf } from './plain-text';
import type { TimestampAnchor } from './timestamp-scan';

/** One or several timestamps in a row, and the claim that all of them stand behind. */
export interface TimestampGroup {
  readonly anchors: readonly TimestampAnchor[];
  /** Offsets from the first anchor's start to the last one's end. */
  readonly from: number;
  readonly to: number;
  /** In plain text; '' where there is none. */
  readonly claim: string;
}

const BETWEEN_ANCHORS_OF_A_GROUP = /^(?:[\s,;/&–—-]|\band\b)*$/i;

/** How much of the block before the previous group a claim may need: more than a long sentence. */
const LEAD_LENGTH = 600;

/** The groups of each block, in order; `text` is the note's, `anchors` and `blocks` are those of its prose. */
export function groupTimestamps(
  text: string,
  blocks: readonly Block[],
  anchors: readonly TimestampAnchor[],
): ReadonlyMap<Block, readonly TimestampGroup[]> {
  const groups = new Map<Block, readonly TimestampGroup[]>();
  let heading = '';
  let next = 0;
  for (const block of blocks) {
    const ofBlock: TimestampAnchor[] = [];
    for (
      let anchor = anchors[next];
      anchor !== undefined && anchor.from < block.to;
      anchor = anchors[++next]
    ) {
      ofBlock.push(anchor);
    }
    if (block.isHeading) heading = plainTextOf(text.slice(block.from, block.to));
    if (ofBlock.length > 0) groups.set(block, groupsOfBlock(text, block, ofBlock, heading));
  }
  return groups;
}

function groupsOfBlock(
  text: string,
  block: Block,
  anchors: readonly TimestampAnchor[],
  heading: string,
): readonly TimestampGroup[] {
  const rows = rowsOf(text, anchors);
  const firstFrom = rows[0]?.[0]?.from ?? block.to;
  const isTimestampFirst = claimBefore(text.slice(block.from, firstFrom), '') === '';
  return rows.map((row, i) => {
    const from = row[0]?.from ?? block.from;
    const to = row.at(-1)?.to ?? block.to;
    const previousTo = rows[i - 1]?.at(-1)?.to;
    const before = text.slice(previousTo ?? block.from, from);
    const lead =
      previousTo === undefined ? '' : text.slice(Math.max(block.from, previousTo - LEAD_LENGTH), previousTo);
    const after = text.slice(to, rows[i + 1]?.[0]?.from ?? block.to);
    const claim = (isTimestampFirst && claimAfter(after)) || claimBefore(before, lead) || heading;
    return { anchors: row, from, to, claim };
  });
}

function rowsOf(text: string, anchors: readonly TimestampAnchor[]): readonly (readonly TimestampAnchor[])[] {
  const rows: TimestampAnchor[][] = [];
  let row: TimestampAnchor[] = [];
  for (const anchor of anchors) {
    const previous = row.at(-1);
    if (previous !== undefined && BETWEEN_ANCHORS_OF_A_GROUP.test(text.slice(previous.to, anchor.from))) {
      row.push(anchor);
    } else {
      row = [anchor];
      rows.push(row);
    }
  }
  return rows;
}
