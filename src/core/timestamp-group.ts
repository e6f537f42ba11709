import type { Extent } from './extent';
import type { TimestampAnchor } from './timestamp-scan';

/** One or several timestamps in a row: from the start of the first anchor to the end of the last one. */
export interface TimestampGroup extends Extent {
  readonly anchors: readonly TimestampAnchor[];
}

const MARKS = '[\\s,;/&+·•→>、，；・()[\\]*_–—-]';
const TAG = '</?(?:sup|sub|small|span|b|i|u|em|strong|mark|br)(?:[\\s/][^<>]*)?>';
const WORD = '\\b(?:and|or|to|through|until)\\b';
/** A time that is no anchor: `[0:12](`, as of a generator that began to write a link. */
const BARE_TIME = '\\b\\d+(?::\\d+)+\\b';
const BETWEEN_ANCHORS_OF_A_GROUP = new RegExp(`^(?:${MARKS}|${TAG}|${WORD}|${BARE_TIME})*$`, 'i');

/** The groups that a block's anchors form, in order. */
export function groupTimestamps(
  prose: string,
  anchors: readonly TimestampAnchor[],
): readonly TimestampGroup[] {
  const groups: { from: number; to: number; anchors: TimestampAnchor[] }[] = [];
  for (const anchor of anchors) {
    const group = groups.at(-1);
    if (group !== undefined && BETWEEN_ANCHORS_OF_A_GROUP.test(prose.slice(group.to, anchor.from))) {
      group.anchors.push(anchor);
      group.to = anchor.to;
    } else {
      groups.push({ from: anchor.from, to: anchor.to, anchors: [anchor] });
    }
  }
  return groups;
}
