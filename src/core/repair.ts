import { applyChanges, placesOf } from './apply-changes';
import type { Reading } from './notation';
import type { Timestamp } from './note';
import type { ChangePlan, LeftAlone, OfferedChange } from './offered-change';
import type { ReadTimestamps } from './read-otherwise';
import { rewriteAnchor } from './rewrite-anchor';
import { formatTimestamp, writeTimestamp } from './timestamp';

/** After so many rounds, a note whose timestamps still contradict one another once they are repaired stays as it is. */
const MOST_ROUNDS = 4;

/**
 * How to write the timestamps of a note as `h:mm:ss` of what they mean: `0:09:34`, with one digit for the hour, so
 * that nobody reads minutes into it again. Those that say so already are passed over. The repaired note is read once
 * more: what would then mean another second, because the front matter says `mm:ss:00`, say, is left alone. `read` gives
 * the timestamps of a text, `timestamps` are those of `text`.
 */
export function repairsOf(timestamps: readonly Timestamp[], text: string, read: ReadTimestamps): ChangePlan {
  const { drafts, leftAlone } = draftsOf(timestamps, text);
  let kept: readonly Draft[] = drafts;
  for (let round = 1; kept.length > 0; round++) {
    const readings = readingsAfter(kept, text, read);
    const isMisread = (index: number): boolean =>
      readings[index]?.seconds !== timestamps[index]?.reading?.seconds;
    if (!timestamps.some((_, index) => isMisread(index))) break;
    const misread = round > MOST_ROUNDS ? [] : kept.filter(({ index }) => isMisread(index));
    const dropped = misread.length === 0 ? kept : misread;
    leftAlone.push(...dropped.map(({ index, repair }) => misreadRepair(repair, readings[index] ?? null)));
    kept = misread.length === 0 ? [] : kept.filter(({ index }) => !isMisread(index));
  }
  return {
    changes: kept.map(({ repair }) => repair),
    leftAlone: leftAlone.sort((a, b) => a.line - b.line),
  };
}

interface Draft {
  /** Of the timestamp among those of its note. */
  readonly index: number;
  readonly repair: OfferedChange;
}

function draftsOf(
  timestamps: readonly Timestamp[],
  text: string,
): { drafts: Draft[]; leftAlone: LeftAlone[] } {
  const anchors = timestamps.map(({ from, to }) => text.slice(from, to));
  const places = placesOf(text, new Set(anchors));
  const drafts: Draft[] = [];
  const leftAlone: LeftAlone[] = [];
  for (const [index, { from, line, written, reading }] of timestamps.entries()) {
    if (reading === null) continue;
    const before = anchors[index] ?? '';
    const time = writeTimestamp(reading.seconds, 'h:mm:ss');
    const rewriting = rewriteAnchor(before, written, time);
    if ('text' in rewriting) {
      const after = rewriting.text;
      const twins = places.get(before)?.length ?? 0;
      const { evidence } = reading;
      const change = { from, before, after, twins, line, written, time, reading, evidence, doubt: null };
      if (after !== before) drafts.push({ index, repair: change });
    } else if (written !== time) {
      leftAlone.push({ line, written, reading, reason: rewriting.problem });
    }
  }
  return { drafts, leftAlone };
}

function readingsAfter(
  drafts: readonly Draft[],
  text: string,
  read: ReadTimestamps,
): readonly (Reading | null)[] {
  const repaired = applyChanges(
    text,
    drafts.map(({ repair }) => repair),
  );
  return read(repaired.text).map(({ reading }) => reading);
}

function misreadRepair(
  { line, written, time, reading }: OfferedChange,
  misreading: Reading | null,
): LeftAlone {
  const reason =
    misreading === null || misreading.seconds === reading.seconds
      ? 'Once repaired, the note would be read otherwise.'
      : `Written as ${time} it would be read as ${formatTimestamp(misreading.seconds)}.`;
  return { line, written, reading, reason };
}
