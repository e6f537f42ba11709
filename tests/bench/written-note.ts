import { drawOne, drawQuantile, type Random } from './random';

/** The timestamps of a note as an author wrote them, and what they truly mean. */
export interface WrittenNote {
  readonly kind: Kind;
  /** The video's length in seconds. */
  readonly duration: number;
  readonly written: readonly string[];
  /** In seconds, by timestamp; of a kind that drops digits, what is left of them. */
  readonly truth: readonly number[];
}

/** How an author or a generator writes. */
export type Kind = keyof typeof WRITERS;

// Measured on 11,911 public notes in which every timestamp is plainly h:mm:ss, on 3,804 videos (docs/notation.md).
const DURATIONS = [[0, 40], [0.01, 88], [0.05, 231], [0.1, 358], [0.25, 687], [0.5, 1308], [0.75, 3684], [0.9, 6012], [0.95, 7824], [0.99, 11600], [1, 14400]] as const; // prettier-ignore
const COUNTS = [[0, 1], [0.05, 5], [0.25, 21], [0.5, 37], [0.75, 55], [0.95, 87], [0.99, 139], [1, 200]] as const; // prettier-ignore
const GAPS = [[0, 1], [0.07, 2], [0.23, 6], [0.37, 10], [0.5, 15], [0.69, 30], [0.82, 60], [0.9, 120], [0.95, 300], [1, 1200]] as const; // prettier-ignore
const SHARE_GOING_BACK = 0.15;

/** In seconds of video for each timestamp: one note in twenty has more of them. */
const SHORTEST_PACE = 6;

/** One of twenty timestamps is a slip: a moment from anywhere in the video. */
const SHARE_OF_SLIPS = 0.05;

/** Draws a note of a kind, on a video of its own. */
export function drawNote(kind: Kind, random: Random): WrittenNote {
  const duration = Math.max(WRITERS[kind].shortest, Math.round(drawQuantile(DURATIONS, random)));
  return writeNote(kind, duration, random);
}

/**
 * Draws another note on the same video, of a kind drawn as often as it occurs. Both cite the lines of one transcript:
 * where n moments of the first are within a minute, 0.25 n^0.4 of the second's are among them.
 */
export function drawNoteBeside({ duration, truth }: WrittenNote, random: Random): WrittenNote {
  const possible = KINDS().filter((kind) => WRITERS[kind].shortest <= duration);
  let left = random() * possible.reduce((sum, kind) => sum + SHARES[kind], 0);
  const drawn = possible.find((kind) => (left -= SHARES[kind]) < 0);
  const cite = (seconds: number): number => {
    const near = truth.filter((each) => Math.abs(each - seconds) <= 60);
    const share = near.length === 0 ? 0 : 0.25 * Math.min(near.length, 12) ** 0.4;
    return random() < share ? drawOne(near, random) : seconds;
  };
  return writeNote(drawn ?? 'h:mm:ss', duration, random, cite);
}

function writeNote(
  kind: Kind,
  duration: number,
  random: Random,
  cite: (seconds: number) => number = asIs,
): WrittenNote {
  const writer = WRITERS[kind];
  const count = Math.min(Math.round(drawQuantile(COUNTS, random)), Math.ceil(duration / SHORTEST_PACE));
  const write = writer.start(random);
  const written: string[] = [];
  const truth: number[] = [];
  for (const seconds of drawSeconds(count, duration, kind === 'jumping about', random)) {
    const meant = writer.round(cite(seconds));
    written.push(write(meant));
    truth.push(meant);
  }
  return { kind, duration, written, truth };
}

/**
 * How often a kind occurs, in percent of notes: as 18,918 public notes of five timestamps and more are read, by the
 * notation of most of their timestamps. What is behind is of all three kinds, and some notes jump about.
 */
export const SHARES: Readonly<Record<Kind, number>> = {
  'h:mm:ss': 70,
  'jumping about': 5,
  'h:mm:ss, unpadded': 1.5,
  'padded below the hour': 16,
  'rounded to minutes': 0.3,
  'hundredths behind': 0.7,
  'end of a range behind': 2,
  'a small number behind': 2,
  'two fields': 2.4,
  'four fields': 0.1,
};

/** All kinds, in the order in which a table tells them. */
export const KINDS = (): readonly Kind[] => Object.keys(WRITERS) as Kind[];

function drawSeconds(count: number, duration: number, isJumping: boolean, random: Random): readonly number[] {
  const pace = Math.min(1, duration / (count * 25));
  let at = Math.floor(random() * duration * 0.1);
  return Array.from({ length: count }, () => {
    const gap = drawQuantile(GAPS, random) * pace * (random() < SHARE_GOING_BACK ? -6 : 1);
    const isSlip = isJumping || random() < SHARE_OF_SLIPS;
    const next = isSlip ? random() * duration : Math.abs(at + gap);
    if (!isSlip) at = next > duration ? random() * duration : next;
    return Math.min(Math.floor(isSlip ? next : at), duration - 1);
  });
}

interface Writer {
  /** In seconds: a shorter video could not be told from one written otherwise. */
  readonly shortest: number;
  readonly round: (seconds: number) => number;
  /** How one author writes seconds, from the first timestamp on. */
  readonly start: (random: Random) => (seconds: number) => string;
}

const asIs = (seconds: number): number => seconds;
const two = (field: number): string => String(field).padStart(2, '0');
const hms = (s: number): string =>
  `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
const shortHms = (s: number): string => hms(s).replace(/^0(?=\d:)/, '');
const ms = (s: number): string => `${two(Math.floor(s / 60))}:${two(s % 60)}`;

/** Who leaves a stray field behind 1:54: of five, three write 00:00:38 within the first minute. */
function strayBehind(random: Random, stray: (seconds: number) => number): (seconds: number) => string {
  const countsHoursAtFirst = random() < 0.6;
  return (s) => (s < 60 && countsHoursAtFirst ? hms(s) : `${ms(s)}:${two(stray(s))}`);
}

const WRITERS = {
  'h:mm:ss': { shortest: 0, round: asIs, start: () => hms },
  'jumping about': { shortest: 0, round: asIs, start: () => hms },
  'h:mm:ss, unpadded': { shortest: 0, round: asIs, start: () => shortHms },
  'padded below the hour': {
    shortest: 0,
    round: asIs,
    start: (random) => {
      const above = drawOne([hms, shortHms], random);
      return (s) => (s < 3600 ? `${ms(s)}:00` : above(s));
    },
  },
  'rounded to minutes': { shortest: 600, round: (s) => s - (s % 60), start: () => hms },
  'hundredths behind': {
    shortest: 0,
    round: asIs,
    start: (random) => (s) => `${ms(s)}:${two(Math.floor(random() * 100))}`,
  },
  'end of a range behind': {
    shortest: 240,
    round: asIs,
    start: (random) => strayBehind(random, (s) => (s + Math.round(drawQuantile(GAPS, random))) % 60),
  },
  'a small number behind': {
    shortest: 240,
    round: asIs,
    start: (random) => strayBehind(random, (s) => drawOne([s % 60, Math.floor(random() * 10)], random)),
  },
  'two fields': { shortest: 0, round: asIs, start: () => (s) => (s < 3600 ? ms(s) : shortHms(s)) },
  'four fields': { shortest: 0, round: asIs, start: () => (s) => `${hms(s)}:00` },
} satisfies Record<string, Writer>;
