import type { PlaybackState } from './playback-state';

/** A part of a video that is played again and again; in seconds, `to` null while its end has not been set. */
export interface Loop {
  readonly from: number;
  readonly to: number | null;
}

/** A shorter loop would be noise. In seconds. */
const SHORTEST = 0.5;

/** A video tells its time at least every second of the clock, at three times the speed; a longer way is a jump. */
const LONGEST_STEP = 5;

/** The end of a video may be told a little before its length. In seconds. */
const NEAR_THE_END = 1;

/** A loop that begins at a second; it keeps its end where that is later. */
export function loopFrom(loop: Loop | null, seconds: number): Loop {
  const to = loop?.to ?? null;
  return { from: seconds, to: to !== null && to >= seconds + SHORTEST ? to : null };
}

/** A loop that ends at a second: of the whole beginning where no start was set, the other way round before it. */
export function loopTo(loop: Loop | null, seconds: number): Loop {
  const [from, to] = [loop?.from ?? 0, seconds].sort((a, b) => a - b) as [number, number];
  return { from, to: Math.max(to, from + SHORTEST) };
}

/**
 * Whether the end of a loop was passed since a second. Who jumps beyond the end leaves the loop, and is in it again
 * when playing inside.
 */
export function hasPassedEnd({ from, to }: Loop, before: number, { seconds, phase }: PlaybackState): boolean {
  if (to === null || before < from - LONGEST_STEP || before >= to) return false;
  if (phase === 'ended') return to >= seconds - NEAR_THE_END;
  return phase === 'playing' && seconds >= to && seconds - before <= LONGEST_STEP;
}

/** Whether a second is in a loop; it never is while the end is not set. */
export function isWithin({ from, to }: Loop, seconds: number): boolean {
  return to !== null && seconds >= from && seconds < to;
}
