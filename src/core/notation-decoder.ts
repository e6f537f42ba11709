import { weightsOfMeetings } from './meetings';
import type { NotationKnowledge } from './notation-knowledge';
import {
  LENGTHS,
  STARTS,
  STYLES,
  likelihoodOfChange,
  likelihoodOfDigits,
  likelihoodOfLength,
  readsMinutes,
  weightOfJump,
  weightOfPace,
  weightOfPlace,
  type Digits,
} from './notation-model';
import { notationsOf, secondsOf, type Notation } from './timestamp';

/** One way to understand a timestamp, and how likely it is beside the others: from 0 to 1. */
export interface Candidate {
  readonly notation: Notation;
  readonly seconds: number;
  readonly probability: number;
}

/** A length is a whole second, and a caption may begin in the last one. */
const TOLERANCE = 3;

/** Of two timestamps in a row one in a hundred repeats the other, unless they are rounded to minutes. */
const WEIGHT_OF_A_REPEAT = 0.3;

/** A length that the others outweigh by so much changes no decision. */
const SMALLEST_SHARE = 1e-6;

/** A timestamp's first field as hours and as minutes; null where it cannot be. They are one for fewer fields. */
interface Place {
  readonly hours: Candidate | null;
  readonly minutes: Candidate | null;
  /** By style: whether it reads the first field as minutes. */
  readonly isMinutes: readonly boolean[];
  /** By style: how likely the style writes these digits. */
  readonly likelihoods: Float64Array;
}

const COUNT = STYLES.length;
const CHANGE = Float64Array.from(STYLES.flatMap((from) => STYLES.map((to) => likelihoodOfChange(from, to))));

/** What a sequence of timestamps is understood to be. */
export interface Decoding {
  /** The ways to understand each timestamp, the likeliest first; none where its fields mean nothing in any notation. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** How well each length of `LENGTHS` fits the sequence (see `OtherNotes`); none where the length is known. */
  readonly fits: readonly number[];
}

/**
 * Understands a sequence. The styles are the states of a hidden Markov chain, weighed forward and backward over the
 * whole sequence (Rabiner 1989), once for each length that the video may have; time is linear in the number of
 * timestamps.
 */
export function decodeNotations(
  sequence: readonly Digits[],
  { duration, others }: Pick<NotationKnowledge, 'duration' | 'others'>,
): Decoding {
  const weightOf = others === null ? (): number => 1 : weightsOfMeetings(others.moments);
  const places = sequence.map((digits) => placeOf(digits, weightOf));
  const chain = places.filter((place) => place !== null);
  const passes =
    duration === null
      ? LENGTHS.map((each) => passForward(chain, each))
      : [passForward(chain, duration + TOLERANCE)];
  const fits =
    duration === null
      ? passes.map(({ evidence, length }) => evidence + Math.log(weightOfPace(length, chain.length)))
      : [];
  const weights = passes.map(({ evidence, length }, i) =>
    duration === null
      ? (fits[i] ?? 0) + (others?.fits[i] ?? 0) + Math.log(likelihoodOfLength(length))
      : evidence,
  );
  const strongest = Math.max(...weights);

  const totals = new Float64Array(chain.length * COUNT);
  for (const [i, pass] of passes.entries()) {
    const share = Math.exp((weights[i] ?? 0) - strongest);
    if (share > SMALLEST_SHARE) addPosterior(totals, share, pass);
  }
  let next = 0;
  const candidates = places.map((place) =>
    place === null ? [] : candidatesOf(place, totals, COUNT * next++),
  );
  return { candidates, fits };
}

function placeOf(digits: Digits, weightOf: (seconds: number) => number): Place | null {
  const { fields } = digits;
  const [usual, other = usual] = notationsOf(fields);
  const read = (notation: Notation | undefined): Candidate | null => {
    const seconds = notation === undefined ? null : secondsOf(fields, notation);
    return notation === undefined || seconds === null ? null : { notation, seconds, probability: 0 };
  };
  const [hours, minutes] = [read(usual), read(other)];
  if (hours === null && minutes === null) return null;
  const isMinutes = STYLES.map((style) => readsMinutes(style, fields));
  const likelihoods = STYLES.map((style, i) => {
    const reading = isMinutes[i] === true ? minutes : hours;
    if (reading === null) return 0;
    const likelihood = fields.length === 3 ? likelihoodOfDigits(style, digits) : 1;
    return likelihood * weightOf(reading.seconds);
  });
  return { hours, minutes, isMinutes, likelihoods: Float64Array.from(likelihoods) };
}

/** What a pass over the chain for one length leaves: by place and style, the weights of all that leads up to it. */
interface Pass {
  readonly length: number;
  readonly forward: Float64Array;
  /** By place and style: how likely the digits are, and their place in a video of the length. */
  readonly likelihoods: Float64Array;
  /** By place and pair of styles: how likely the second follows the first. */
  readonly steps: Float64Array;
  /** The logarithm of how likely the whole chain is. */
  readonly evidence: number;
}

function passForward(chain: readonly Place[], length: number): Pass {
  const forward = new Float64Array(chain.length * COUNT);
  const likelihoods = new Float64Array(chain.length * COUNT);
  const steps = new Float64Array(chain.length * COUNT * COUNT);
  let evidence = 0;
  let before: Place | null = null;
  for (const [i, place] of chain.entries()) {
    const at = i * COUNT;
    const inHours = place.hours === null ? 0 : weightOfPlace(place.hours.seconds, length);
    const inMinutes = place.minutes === null ? 0 : weightOfPlace(place.minutes.seconds, length);
    if (before !== null) fillSteps(steps, at * COUNT, before, place, length);
    let sum = 0;
    for (let to = 0; to < COUNT; to++) {
      const likelihood = get(place.likelihoods, to) * (place.isMinutes[to] === true ? inMinutes : inHours);
      likelihoods[at + to] = likelihood;
      let weight = before === null ? STARTS[STYLES[to] ?? 'plain'] : 0;
      if (before !== null) {
        for (let from = 0; from < COUNT; from++) {
          weight += get(forward, at - COUNT + from) * get(steps, (at + from) * COUNT + to);
        }
      }
      forward[at + to] = weight * likelihood;
      sum += weight * likelihood;
    }
    evidence += Math.log(sum);
    for (let to = 0; to < COUNT; to++) forward[at + to] = get(forward, at + to) / sum;
    before = place;
  }
  return { length, forward, likelihoods, steps, evidence };
}

function fillSteps(steps: Float64Array, at: number, before: Place, place: Place, length: number): void {
  const jump = (from: Candidate | null, to: Candidate | null): number => {
    if (from === null || to === null) return 0;
    // Whoever means the same second twice writes the same twice.
    const isOddRepeat = from.seconds === to.seconds && before.hours?.seconds !== place.hours?.seconds;
    return weightOfJump(to.seconds - from.seconds, length) * (isOddRepeat ? 0.1 : 1);
  };
  const [hh, hm] = [jump(before.hours, place.hours), jump(before.hours, place.minutes)];
  const [mh, mm] = [jump(before.minutes, place.hours), jump(before.minutes, place.minutes)];
  const isRepeat = before.hours !== null && before.hours.seconds === place.hours?.seconds;
  for (let from = 0; from < COUNT; from++) {
    const [toHours, toMinutes] = before.isMinutes[from] === true ? [mh, mm] : [hh, hm];
    for (let to = 0; to < COUNT; to++) {
      const pair = from * COUNT + to;
      const repeat = isRepeat && STYLES[to] !== 'rounded' ? WEIGHT_OF_A_REPEAT : 1;
      steps[at + pair] = get(CHANGE, pair) * (place.isMinutes[to] === true ? toMinutes : toHours) * repeat;
    }
  }
}

/** Adds, by place and style, the share of what a pass tells once all that comes behind is weighed as well. */
function addPosterior(totals: Float64Array, share: number, { forward, likelihoods, steps }: Pass): void {
  let behind = new Float64Array(COUNT).fill(1);
  for (let at = forward.length - COUNT; at >= 0; at -= COUNT) {
    let sum = 0;
    for (let style = 0; style < COUNT; style++) sum += get(forward, at + style) * get(behind, style);
    for (let style = 0; style < COUNT; style++) {
      totals[at + style] =
        get(totals, at + style) + (share * get(forward, at + style) * get(behind, style)) / sum;
    }
    const ahead = new Float64Array(COUNT);
    let total = 0;
    for (let from = 0; from < COUNT; from++) {
      for (let to = 0; to < COUNT; to++) {
        const weight = get(steps, (at + from) * COUNT + to) * get(likelihoods, at + to) * get(behind, to);
        ahead[from] = get(ahead, from) + weight;
        total += weight;
      }
    }
    behind = ahead.map((weight) => weight / total);
  }
}

function candidatesOf(
  { hours, minutes, isMinutes }: Place,
  totals: Float64Array,
  at: number,
): readonly Candidate[] {
  const shares = { hours: 0, minutes: 0 };
  for (let style = 0; style < COUNT; style++) {
    shares[isMinutes[style] === true ? 'minutes' : 'hours'] += get(totals, at + style);
  }
  const all = shares.hours + shares.minutes;
  if (hours === null || minutes === null || hours.seconds === minutes.seconds) {
    const only = hours ?? minutes;
    return only === null ? [] : [{ ...only, probability: 1 }];
  }
  return [
    { ...hours, probability: shares.hours / all },
    { ...minutes, probability: shares.minutes / all },
  ].sort((a, b) => b.probability - a.probability);
}

/** An element of an array that is known to be there. */
function get(array: Float64Array, index: number): number {
  return array[index] ?? 0;
}
