import { weightsOfMeetings } from './meetings';
import { NotationChain, placeOf, type Meaning, type Place } from './notation-chain';
import type { NotationKnowledge } from './notation-knowledge';
import { LENGTHS, STYLES, likelihoodOfLength, weightOfPace, type Digits } from './notation-model';

/** One way to understand a timestamp, and how likely it is beside the others: from 0 to 1. */
export interface Candidate extends Meaning {
  readonly probability: number;
}

/** What a sequence of timestamps is understood to be. */
export interface Decoding {
  /** The ways to understand each timestamp, the likeliest first; none where its fields mean nothing in any notation. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** How well each length of `LENGTHS` fits the sequence (see `OtherNotes`); none where the length is known. */
  readonly fits: readonly number[];
}

/** A length is a whole second, and a caption may begin in the last one. */
const TOLERANCE = 3;

/** A length that the others outweigh by so much changes no decision. */
const SMALLEST_SHARE = 1e-6;

/**
 * Understands a sequence: a chain of styles is weighed forward and backward over the whole of it, once for each length
 * that the video may have, and the lengths are weighed against one another. Time is linear in the number of timestamps.
 */
export function decodeNotations(
  sequence: readonly Digits[],
  { duration, others }: Pick<NotationKnowledge, 'duration' | 'others'>,
): Decoding {
  const weightOf = others === null ? (): number => 1 : weightsOfMeetings(others.moments);
  const places = sequence.map((digits) => placeOf(digits, weightOf));
  const present = places.filter((place) => place !== null);
  const chain = new NotationChain(present);
  const totals = new Float64Array(present.length * STYLES.length);

  const fitOf = (length: number): number =>
    chain.fitOf(length) + Math.log(weightOfPace(length, present.length));
  const fits = duration === null ? LENGTHS.map(fitOf) : [];
  if (duration === null) {
    const weights = LENGTHS.map(
      (length, i) => (fits[i] ?? 0) + (others?.fits[i] ?? 0) + Math.log(likelihoodOfLength(length)),
    );
    const strongest = Math.max(...weights);
    for (const [i, length] of LENGTHS.entries()) {
      const share = Math.exp((weights[i] ?? 0) - strongest);
      if (share > SMALLEST_SHARE) chain.addPosterior(totals, share, length);
    }
  } else {
    chain.addPosterior(totals, 1, duration + TOLERANCE);
  }

  let next = 0;
  const candidates = places.map((place) =>
    place === null ? [] : candidatesOf(place, totals, STYLES.length * next++),
  );
  return { candidates, fits };
}

function candidatesOf(
  { hours, minutes, isMinutes }: Place,
  totals: Float64Array,
  at: number,
): readonly Candidate[] {
  const only = hours === null || minutes === null || hours.seconds === minutes.seconds;
  if (only) {
    const meaning = hours ?? minutes;
    return meaning === null ? [] : [{ ...meaning, probability: 1 }];
  }
  const shares = { hours: 0, minutes: 0 };
  for (const [style, inMinutes] of isMinutes.entries()) {
    shares[inMinutes === 1 ? 'minutes' : 'hours'] += totals[at + style] ?? 0;
  }
  const all = shares.hours + shares.minutes;
  return [
    { ...hours, probability: shares.hours / all },
    { ...minutes, probability: shares.minutes / all },
  ].sort((a, b) => b.probability - a.probability);
}
