import type { Fields } from './timestamp';

/**
 * How an author, or a generator, writes for a stretch of a note; docs/notation.md tells where the numbers of this
 * file come from.
 *
 * - `plain` writes `h:mm:ss`, and means it.
 * - `rounded` writes `h:mm:ss`, rounded to minutes.
 * - `padded` has a transcript that says `9:34`, and makes three fields of it: `09:34:00`.
 * - `pastTheHour` is the same author where the transcript says `1:02:27`, which needs no padding.
 * - `stray` leaves a third field that says nothing: `12:30:47` for 12 min 30 s.
 * - `counting` leaves one that is small or repeats the second: `12:30:03`, `12:30:30`.
 * - `hundredths` leaves a fraction of the second: `12:30:97`.
 */
export const STYLES = [
  'plain',
  'rounded',
  'padded',
  'pastTheHour',
  'stray',
  'counting',
  'hundredths',
] as const;
/** One of the ways to write of `STYLES`. */
export type Style = (typeof STYLES)[number];

/**
 * Whether the first field of three is minutes in a style. Who leaves a stray field behind 1:54 writes 00:00:38 for 38
 * seconds all the same.
 */
export function readsMinutes(style: Style, [first, second, third]: Fields): boolean {
  if (style === 'padded' || style === 'hundredths') return true;
  return (style === 'stray' || style === 'counting') && (first !== 0 || second !== 0 || third === 0);
}

/** How likely a note begins in a style. Three fields were asked for, and most write what was asked for. */
export const STARTS: Readonly<Record<Style, number>> = {
  plain: 0.8525,
  rounded: 0.015,
  padded: 0.09,
  pastTheHour: 0.01,
  stray: 0.02,
  counting: 0.012,
  hundredths: 0.0005,
};

/**
 * How likely the next timestamp is in the second style after one in the first. Who pads does so below the hour and
 * not above it, and goes from one to the other as the video does.
 */
export function likelihoodOfChange(from: Style, to: Style): number {
  return CHANGES[from][to] ?? 0.00005;
}

const CHANGES: Readonly<Record<Style, Partial<Record<Style, number>>>> = {
  plain: { plain: 0.991, padded: 0.005, pastTheHour: 0.001, stray: 0.00125, counting: 0.00125 },
  rounded: { rounded: 0.97, plain: 0.01, padded: 0.005, pastTheHour: 0.005, stray: 0.005, counting: 0.005 },
  padded: { padded: 0.97, pastTheHour: 0.9, plain: 0.03, stray: 0.001, counting: 0.001 },
  pastTheHour: { pastTheHour: 0.97, padded: 0.9, plain: 0.03, stray: 0.001, counting: 0.001 },
  stray: { stray: 0.91, plain: 0.05, padded: 0.026, pastTheHour: 0.026, counting: 0.0135 },
  counting: { counting: 0.91, plain: 0.05, padded: 0.026, pastTheHour: 0.026, stray: 0.0135 },
  hundredths: { hundredths: 0.98, plain: 0.01, padded: 0.005, pastTheHour: 0.001 },
};

/** A timestamp's digits as far as they tell how it was written. */
export interface Digits {
  readonly fields: Fields;
  /** Whether the first field has one digit in a note that pads others: hours are not padded, minutes are. */
  readonly isUnpadded: boolean;
}

/**
 * How likely a style writes these digits. Seconds are spread evenly; padding is `00` but for slips; a last field that
 * says nothing is small, repeats the one before it, or is anything. Fields of one note resemble one another, so the
 * share of each is weakened.
 */
export function likelihoodOfDigits(style: Style, { fields, isUnpadded }: Digits): number {
  return (
    shareOfFields(style, fields) ** WEIGHT_OF_FIELDS * (readsMinutes(style, fields) && isUnpadded ? 0.01 : 1)
  );
}

const WEIGHT_OF_FIELDS = 0.77;

function shareOfFields(style: Style, fields: Fields): number {
  const [first = 0, second = 0, third = 0] = fields;
  switch (style) {
    case 'plain':
      return third < 60 ? 1 / 60 : 0;
    case 'pastTheHour':
      return first > 0 && third < 60 ? 1 / 60 : 0;
    case 'rounded':
      return third === 0 ? 0.97 : 0.03 / 59;
    case 'padded':
      return third === 0 ? 0.998 : 0.002 / 99;
    case 'stray':
      return (third < 60 ? 1 / 62 : 1e-3) * shareInFirstMinute(fields);
    case 'counting':
      return shareOfCount(second, third) * shareInFirstMinute(fields);
    case 'hundredths':
      return third < 100 ? 1 / 100 : 1e-5;
  }
}

/** Of those who leave a stray field behind 1:54, most write 00:00:38 in the first minute, and not 00:38 and a stray field. */
function shareInFirstMinute([first, second, third = 0]: Fields): number {
  if (first !== 0 || third === 0) return 1;
  return second === 0 ? 0.6 : 0.15;
}

function shareOfCount(second: number, third: number): number {
  if (third === second) return 0.2;
  if (third < 10) return 0.5 / 10;
  if (third < 20) return 0.2 / 10;
  return third < 60 ? 0.1 / 40 : 1e-4;
}

/**
 * What it weighs that a video of a length has so many timestamps in one note: notes of one every three seconds and
 * more are one in a thousand.
 */
export function weightOfPace(length: number, count: number): number {
  return Math.min(1, length / count / 3) ** count;
}

/**
 * What a place in a video of a length weighs. Beyond its end there is hardly anything: people slip, videos do not
 * stretch. In its first eighth there are few of a note's timestamps, unless it is the length that is wrong.
 */
export function weightOfPlace(seconds: number, length: number): number {
  if (seconds > length) return 1e-5;
  return seconds < length / 8 ? 0.4 : 1;
}

/**
 * What a jump of so many seconds weighs, in a video of a length, beside a step to somewhere near. Notes follow their
 * video by and large; how near is near depends on the author's pace and on the length, so only what is far counts.
 */
export function weightOfJump(seconds: number, length: number): number {
  const near = Math.max(60, length / 10);
  const far = Math.min(1, near / Math.max(1, Math.abs(seconds)));
  return seconds < 0 ? far * 0.7 : far;
}

/** The lengths that a video of unknown length is tried with, in seconds: 45 s to four days, evenly on a log scale. */
export const LENGTHS: readonly number[] = Array.from(
  { length: 22 },
  (_, i) => 45 * (345600 / 45) ** (i / 21),
);

/** In seconds: longer videos are streams, and few; of half a day there is hardly one. */
const HARDLY_EVER = 4.5 * 3600;

/**
 * How likely a video is of about this length. Shorts, talks of a quarter of an hour and conversations of an hour
 * and more are common; four hours are passed by some streams, half a day by hardly any.
 */
export function likelihoodOfLength(seconds: number): number {
  const common =
    0.05 * bell(seconds, 60, 0.6) + 0.55 * bell(seconds, 840, 0.8) + 0.4 * bell(seconds, 4200, 0.75);
  const long = 1 / (1 + (seconds / HARDLY_EVER) ** 10);
  return (common * long + 1e-9) ** WEIGHT_OF_LENGTH;
}

const WEIGHT_OF_LENGTH = 1.3;

/** A normal curve over the logarithm of seconds, but for a constant factor. */
function bell(seconds: number, median: number, spread: number): number {
  return Math.exp(-0.5 * (Math.log(seconds / median) / spread) ** 2) / spread;
}
