import type { Extent } from './extent';
import { openTextOf } from './open-text';
import { doubtOfTime } from './doubtful-time';
import { parseYouTubeAddress } from './youtube-address';
import type { VideoId } from './video-id';

/** A moment in the words of a note, as a bare time or as an address, that is no timestamp yet. */
export interface FoundMoment extends Extent {
  /** As it stands there, brackets and all. */
  readonly written: string;
  /** The video that an address names; null for a time, which is of the note's video. */
  readonly videoId: VideoId | null;
  /** A time as written, `1:02:03`; the second that an address names, from the start of its video. */
  readonly time: string | number;
  /** What speaks against its being a moment, in words; null for nothing. */
  readonly doubt: string | null;
}

const ADDRESS =
  /(?:[a-z][a-z\d+.-]{1,20}:\/\/|\/\/)?(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?::\d+)?(?:\/[^\s<>"'`)\]}|]*)?/gi;
const TIME = /\d{1,3}:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,3})?)?/g;
const BRACKETS: Readonly<Record<string, string>> = { '[': ']', '(': ')' };

/** In front of a time, or behind it, these make it a part of something else: a date, a port, a path, a version. */
const STICKS_BEFORE = /[\p{L}\p{N}:./\\@#$+_=&?%-]$/u;
const STICKS_BEHIND = /^(?:[\p{L}\p{N}:/\\@_%]|[.,]\d|-\p{L})/u;

/**
 * The times and the addresses of YouTube in a note's plain words, in order: never in code, math, front matter, links,
 * HTML, comments or timestamps. `duration` is the length of the note's video in seconds, null where nobody knows it.
 */
export function findMoments(text: string, duration: number | null): readonly FoundMoment[] {
  const open = openTextOf(text).text;
  const addresses = [...open.matchAll(ADDRESS)].map(({ 0: all, index }) => ({
    from: index,
    to: index + all.replace(/[.,;:!?]+$/, '').length,
  }));
  return [...addressesIn(text, addresses), ...timesIn(open, text, addresses, duration)].sort(
    (a, b) => a.from - b.from,
  );
}

function addressesIn(text: string, addresses: readonly Extent[]): readonly FoundMoment[] {
  return addresses.flatMap(({ from, to }) => {
    const written = text.slice(from, to);
    // Behind an `@` it is where somebody’s mail goes.
    const address = text.charAt(from - 1) === '@' ? null : parseYouTubeAddress(written);
    if (address === null) return [];
    const { videoId, seconds } = address;
    const doubt = seconds === null ? 'it names no second' : null;
    return [{ from, to, written, videoId, time: seconds ?? 0, doubt }];
  });
}

function timesIn(
  open: string,
  text: string,
  addresses: readonly Extent[],
  duration: number | null,
): readonly FoundMoment[] {
  let next = 0;
  return [...open.matchAll(TIME)].flatMap(({ 0: time, index }) => {
    const end = index + time.length;
    while ((addresses[next]?.to ?? Infinity) <= index) next++;
    if ((addresses[next]?.from ?? Infinity) < end) return [];
    const before = open.slice(Math.max(0, index - 40), index);
    const behind = open.slice(end, end + 24);
    // A dash between two times is no part of them.
    const isRange = /\d[–-]$/.test(before);
    if ((STICKS_BEFORE.test(before) && !isRange) || STICKS_BEHIND.test(behind)) return [];
    const isBracketed = BRACKETS[before.slice(-1)] === behind.charAt(0) && behind !== '';
    const [from, to] = isBracketed ? [index - 1, end + 1] : [index, end];
    const doubt = doubtOfTime(time, { before, behind, isBracketed, duration });
    return [{ from, to, written: text.slice(from, to), videoId: null, time, doubt }];
  });
}
