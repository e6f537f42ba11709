import { isCue, type Cue, type Note } from './note';
import type { VideoId } from './video-id';

/** A part of a video that a note speaks of: from a cue to the next one. In seconds from the start of the video. */
export interface CuePart {
  readonly from: number;
  /** After `from`. */
  readonly to: number;
  /** In plain text; '' where there is none. */
  readonly claim: string;
  /** Of the note; counted from 1. */
  readonly line: number;
}

/** A part of a video, in seconds from its start. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a claim is about is over after two minutes, though the note may be silent for longer. */
const LONGEST_PART = 120;

/** A picture that stands this little before a cue, in seconds, is that of the cue: players arrive a hair early. */
const EARLY = 0.25;

/** So far into a cue, in seconds, going back leads to its beginning and not to the cue before. */
const STILL_AT_THE_BEGINNING = 2;

/**
 * The parts of a video that a note speaks of, in the order of the video; cues of one second are one part. A cue
 * beyond the end of the video is left out; `duration` is null where the length is not known.
 */
export function cuePartsOf(note: Note, videoId: VideoId, duration: number | null): readonly CuePart[] {
  const cues = note.timestamps.filter(isCue).filter((cue) => cue.videoId === videoId);
  return partsOf(cues, duration ?? Infinity);
}

/** How much of a video of so many seconds cues speak of, from 0 to 1. */
export function coverageOf(cues: readonly Cue[], duration: number): number {
  const covered = coveredSpans(partsOf(cues, duration)).reduce((sum, { from, to }) => sum + to - from, 0);
  return covered / duration;
}

function partsOf(cues: readonly Cue[], end: number): readonly CuePart[] {
  const inOrder = cues
    .filter(({ reading }) => reading.seconds < end)
    .sort((a, b) => a.reading.seconds - b.reading.seconds);
  const parts: CuePart[] = [];
  for (const { claim, line, reading } of inOrder) {
    const from = reading.seconds;
    const before = parts.at(-1);
    if (before?.from === from) {
      if (before.claim === '') parts[parts.length - 1] = { ...before, claim, line };
      continue;
    }
    if (before !== undefined && before.to > from) parts[parts.length - 1] = { ...before, to: from };
    parts.push({ from, to: Math.min(from + LONGEST_PART, end), claim, line });
  }
  return parts;
}

/** The cue that is shown at a second; null where the note is silent. */
export function cueAt(parts: readonly CuePart[], seconds: number): CuePart | null {
  const part = parts[indexAt(parts, seconds)];
  return part !== undefined && seconds < part.to ? part : null;
}

/** The cue that follows a second; null behind the last one. */
export function cueAfter(parts: readonly CuePart[], seconds: number): CuePart | null {
  return parts[indexAt(parts, seconds) + 1] ?? null;
}

/** Where a step back leads: to the beginning of the last cue, or to the one before if it has just begun. */
export function cueBefore(parts: readonly CuePart[], seconds: number): CuePart | null {
  const index = indexAt(parts, seconds);
  const last = parts[index];
  if (last === undefined) return null;
  return seconds - last.from > STILL_AT_THE_BEGINNING ? last : (parts[index - 1] ?? last);
}

/** The cue that begins nearest to a second, at most `within` seconds from it; null for none. */
export function cueNear(parts: readonly CuePart[], seconds: number, within: number): CuePart | null {
  const index = indexAt(parts, seconds);
  const distance = (part: CuePart | undefined): number =>
    part === undefined ? Infinity : Math.abs(part.from - seconds);
  const [before, after] = [parts[index], parts[index + 1]];
  const nearest = distance(before) <= distance(after) ? before : after;
  return nearest !== undefined && distance(nearest) <= within ? nearest : null;
}

/** What the parts cover together, without the seams between them. */
export function coveredSpans(parts: readonly CuePart[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { from, to } of parts) {
    const last = spans.at(-1);
    if (last !== undefined && from <= last.to) spans[spans.length - 1] = { from: last.from, to };
    else spans.push({ from, to });
  }
  return spans;
}

/** Of the last part that has begun at a second; -1 before the first. */
function indexAt(parts: readonly CuePart[], seconds: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.from ?? Infinity) <= seconds + EARLY) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
