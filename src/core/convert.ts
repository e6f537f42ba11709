import { placesOf } from './apply-changes';
import type { Extent } from './extent';
import { findMoments, type FoundMoment } from './find-moments';
import { lineLookup } from './line-lookup';
import { isSettled } from './notation';
import type { Note, Timestamp } from './note';
import type { ChangePlan, OfferedChange } from './offered-change';
import { formatTimestamp, writeTimestamp } from './timestamp';
import { anchorOf } from './write-timestamp';

/** In characters, on either side. */
const MOST_AROUND = 30;

/** A moment with the anchor that it may become. */
interface Draft {
  readonly moment: FoundMoment;
  readonly time: string;
  readonly anchor: string;
}

/**
 * How to make timestamps of the times and addresses in a stretch of a note: a time keeps its digits, and means what it
 * is then read as; an address is written so that it is read as the second that it names. A time in a note about no
 * video is passed over. `parse` makes the note of a text; `duration` is the length of its video in seconds, null where
 * nobody knows it.
 */
export function conversionsOf(
  text: string,
  parse: (text: string) => Note,
  duration: number | null = null,
  { from, to }: Extent = { from: 0, to: text.length },
): ChangePlan {
  const { videoId } = parse(text);
  const found = findMoments(text, duration)
    .filter((each) => each.from >= from && each.to <= to)
    .filter((each) => each.videoId !== null || videoId !== null);
  const draft = (moment: FoundMoment, isShort: boolean): Draft => {
    const time = timeOf(moment, isShort);
    return { moment, time, anchor: anchorOf(time, moment.videoId === videoId ? null : moment.videoId) };
  };
  const first = found.map((moment) => draft(moment, false));
  const readings = readingsOf(text, first, parse);
  const settled = first.map((each, i) => (isReadSo(each, readings[i]) ? each : draft(each.moment, true)));
  const read = readingsOf(text, settled, parse);

  const lineAt = lineLookup(text);
  const places = placesOf(text, new Set(found.map(({ written }) => written)));
  const changes = settled.flatMap(({ moment, time, anchor }, i): OfferedChange[] => {
    const reading = read[i]?.reading ?? null;
    const { written, doubt } = moment;
    if (reading === null) return [];
    const twins = places.get(written)?.length ?? 0;
    const change = { from: moment.from, before: written, after: anchor, twins };
    const evidence = excerptOf(text, moment);
    return [{ ...change, line: lineAt(moment.from), written, time, reading, evidence, doubt }];
  });
  return { changes, leftAlone: [] };
}

function timeOf({ time }: FoundMoment, isShort: boolean): string {
  if (typeof time === 'string') return time;
  return isShort ? writeTimestamp(time, 'mm:ss') : formatTimestamp(time);
}

/** The words of its line around it: `… Later (10:26) she sees …`. */
function excerptOf(text: string, { from, to }: Extent): string {
  const before = text.slice(Math.max(0, from - MOST_AROUND), from).replace(/^[^]*[\r\n]/, '');
  const behind = text.slice(to, to + MOST_AROUND).replace(/[\r\n][^]*$/, '');
  const start = before.length < MOST_AROUND ? before : before.replace(/^\S*\s/, '… ');
  const end = behind.length < MOST_AROUND ? behind : behind.replace(/\s\S*$/, ' …');
  return `“${(start + text.slice(from, to) + end).trim()}”`;
}

/** An address must mean its second, however many of the others become timestamps; a time means what it is read as. */
function isReadSo({ moment: { time } }: Draft, timestamp: Timestamp | null | undefined): boolean {
  if (typeof time === 'string') return true;
  const reading = timestamp?.reading ?? null;
  return reading !== null && reading.seconds === time && isSettled(reading);
}

/** What each of the drafts is read as, once all are made; null where it is read as no timestamp. */
function readingsOf(
  text: string,
  drafts: readonly Draft[],
  parse: (text: string) => Note,
): readonly (Timestamp | null)[] {
  let changed = '';
  let at = 0;
  const starts: number[] = [];
  for (const { moment, anchor } of drafts) {
    changed += text.slice(at, moment.from);
    starts.push(changed.length);
    changed += anchor;
    at = moment.to;
  }
  const { timestamps } = parse(changed + text.slice(at));
  const byStart = new Map(timestamps.map((each) => [each.from, each]));
  return starts.map((start) => byStart.get(start) ?? null);
}
