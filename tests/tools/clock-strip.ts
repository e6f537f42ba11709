/**
 * The strip of blocks along the top edge of our test videos, by which a test reads the time that a picture shows:
 * a marker, the time in tenths of a second as {@link TIME_BITS} bits (most significant first, white is 1), one
 * parity bit each for the even and the odd places, and another marker. All blocks have the same size.
 */
export const STRIP_BLOCKS = 24;

/** Twenty bits of tenths reach 29 hours. */
const TIME_BITS = 20;

/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

/** The first block of the strip: magenta, which neither theme nor note uses. */
export const FIRST_MARKER: Colour = [255, 0, 255];

/** The last block of the strip: green. */
export const LAST_MARKER: Colour = [0, 255, 0];

/** The bits between the two markers, as 0 and 1, for a time in seconds, rounded down to a tenth. */
export function bitsOf(seconds: number): number[] {
  // Half a millisecond: 0.3 * 10 is 2.9999…
  const tenths = Math.floor(seconds * 10 + 0.005);
  const time = Array.from({ length: TIME_BITS }, (_, place) => (tenths >> (TIME_BITS - 1 - place)) & 1);
  return [...time, parity(time, 0), parity(time, 1)];
}

/** The seconds that bits stand for, or null when they are not as many as they should be or the parity is wrong. */
export function secondsOf(bits: readonly number[]): number | null {
  if (bits.length !== STRIP_BLOCKS - 2) return null;
  const time = bits.slice(0, TIME_BITS);
  if (bits[TIME_BITS] !== parity(time, 0) || bits[TIME_BITS + 1] !== parity(time, 1)) return null;
  return time.reduce((tenths, bit) => tenths * 2 + bit, 0) / 10;
}

// Odd parity, so that a strip all black, as on an empty picture, is no time.
function parity(bits: readonly number[], from: 0 | 1): number {
  return bits.filter((bit, place) => place % 2 === from && bit === 1).length % 2 === 0 ? 1 : 0;
}
