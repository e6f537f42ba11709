import {
  STARTS,
  STYLES,
  likelihoodOfChange,
  likelihoodOfDigits,
  readsMinutes,
  weightOfJump,
  weightOfPlace,
  type Digits,
} from './notation-model';
import { notationsOf, secondsOf, type Notation } from './timestamp';

/** What a timestamp's digits make in a notation. */
export interface Meaning {
  readonly notation: Notation;
  readonly seconds: number;
}

/** A timestamp in a chain, with its first field as hours and as minutes; null where it cannot be. Fewer fields have one. */
export interface Place {
  readonly hours: Meaning | null;
  readonly minutes: Meaning | null;
  /** By style: 1 where it reads the first field as minutes, else 0. */
  readonly isMinutes: Uint8Array;
  /** By style: how likely the style writes these digits. */
  readonly likelihoods: Float64Array;
}

/** From one place to the next: by twice whether the first is in minutes, and once whether the second is. */
interface Step {
  /** In seconds of video; NaN where a reading cannot be. */
  readonly jumps: Float64Array;
  readonly weights: Float64Array;
  /** Whether both are written alike. */
  readonly isRepeat: boolean;
}

/** Of two timestamps in a row one in a hundred repeats the other, unless they are rounded to minutes. */
const WEIGHT_OF_A_REPEAT = 0.3;

/** Whoever means the same second twice writes the same twice. */
const WEIGHT_OF_AN_ODD_REPEAT = 0.1;

const COUNT = STYLES.length;
const START = Float64Array.from(STYLES, (style) => STARTS[style]);
const CHANGE = Float64Array.from(STYLES.flatMap((from) => STYLES.map((to) => likelihoodOfChange(from, to))));
const REPEAT = Float64Array.from(STYLES, (style) => (style === 'rounded' ? 1 : WEIGHT_OF_A_REPEAT));

/** A timestamp's place in a chain; null where its digits mean nothing. `weightOf` weighs the second that it may mean. */
export function placeOf(digits: Digits, weightOf: (seconds: number) => number): Place | null {
  const { fields } = digits;
  const [usual, other = usual] = notationsOf(fields);
  const read = (notation: Notation | undefined): Meaning | null => {
    const seconds = notation === undefined ? null : secondsOf(fields, notation);
    return notation === undefined || seconds === null ? null : { notation, seconds };
  };
  const [hours, minutes] = [read(usual), read(other)];
  if (hours === null && minutes === null) return null;
  const isMinutes = Uint8Array.from(STYLES, (style) => (readsMinutes(style, fields) ? 1 : 0));
  const likelihoods = Float64Array.from(STYLES, (style, i) => {
    const reading = isMinutes[i] === 1 ? minutes : hours;
    if (reading === null) return 0;
    return (fields.length === 3 ? likelihoodOfDigits(style, digits) : 1) * weightOf(reading.seconds);
  });
  return { hours, minutes, isMinutes, likelihoods };
}

/**
 * The places of a note as a hidden Markov chain (Rabiner 1989), whose states are the styles; in the order of the note.
 * Time and memory are linear in the number of places.
 */
export class NotationChain {
  private readonly steps: readonly Step[];

  constructor(private readonly places: readonly Place[]) {
    this.steps = places.slice(1).map((place, i) => stepTo(place, places[i] ?? place));
  }

  /** The logarithm of how likely the chain is in a video of a length, in seconds. */
  fitOf(length: number): number {
    return this.passForward(length, null);
  }

  /** Adds to `totals`, by place and style, the share of how likely the style is there in a video of a length. */
  addPosterior(totals: Float64Array, share: number, length: number): void {
    const forward = new Float64Array(this.places.length * COUNT);
    this.passForward(length, forward);
    const [likelihoods, jumps] = [new Float64Array(COUNT), new Float64Array(4)];
    let behind = new Float64Array(COUNT).fill(1);
    for (let i = this.places.length - 1; i >= 0; i--) {
      const place = this.placeAt(i);
      const at = i * COUNT;
      let sum = 0;
      for (let style = 0; style < COUNT; style++) sum += get(forward, at + style) * get(behind, style);
      for (let style = 0; style < COUNT; style++) {
        totals[at + style] =
          get(totals, at + style) + (share * get(forward, at + style) * get(behind, style)) / sum;
      }
      const step = this.steps[i - 1];
      if (step === undefined) return;
      const before = this.placeAt(i - 1);
      weighPlace(likelihoods, place, length);
      weighJumps(jumps, step, length);
      const ahead = new Float64Array(COUNT);
      let total = 0;
      for (let from = 0; from < COUNT; from++) {
        let weight = 0;
        for (let to = 0; to < COUNT; to++) {
          weight +=
            weightOfStep(step, jumps, before, from, place, to) * get(likelihoods, to) * get(behind, to);
        }
        ahead[from] = weight;
        total += weight;
      }
      for (let style = 0; style < COUNT; style++) ahead[style] = get(ahead, style) / total;
      behind = ahead;
    }
  }

  /** Fills in, by place and style, how likely the style is there by all that leads up to it; returns `fitOf`. */
  private passForward(length: number, forward: Float64Array | null): number {
    const [likelihoods, jumps] = [new Float64Array(COUNT), new Float64Array(4)];
    let [last, next] = [new Float64Array(COUNT), new Float64Array(COUNT)];
    let fit = 0;
    for (let i = 0; i < this.places.length; i++) {
      const place = this.placeAt(i);
      const step = this.steps[i - 1];
      weighPlace(likelihoods, place, length);
      if (step !== undefined) weighJumps(jumps, step, length);
      let sum = 0;
      for (let to = 0; to < COUNT; to++) {
        let weight = 0;
        if (step === undefined) {
          weight = get(START, to);
        } else {
          const before = this.placeAt(i - 1);
          for (let from = 0; from < COUNT; from++) {
            weight += get(last, from) * weightOfStep(step, jumps, before, from, place, to);
          }
        }
        weight *= get(likelihoods, to);
        next[to] = weight;
        sum += weight;
      }
      for (let to = 0; to < COUNT; to++) next[to] = get(next, to) / sum;
      forward?.set(next, i * COUNT);
      fit += Math.log(sum);
      [last, next] = [next, last];
    }
    return fit;
  }

  private placeAt(index: number): Place {
    const place = this.places[index];
    if (place === undefined) throw new Error(`The chain has no place ${String(index)}.`);
    return place;
  }
}

function stepTo(to: Place, from: Place): Step {
  const [jumps, weights] = [new Float64Array(4), new Float64Array(4)];
  const isRepeat = from.hours !== null && from.hours.seconds === to.hours?.seconds;
  for (const [a, before] of [from.hours, from.minutes].entries()) {
    for (const [b, after] of [to.hours, to.minutes].entries()) {
      jumps[2 * a + b] = before === null || after === null ? NaN : after.seconds - before.seconds;
      const isOdd = before?.seconds === after?.seconds && from.hours?.seconds !== to.hours?.seconds;
      weights[2 * a + b] = isOdd ? WEIGHT_OF_AN_ODD_REPEAT : 1;
    }
  }
  return { jumps, weights, isRepeat };
}

function weighPlace(likelihoods: Float64Array, place: Place, length: number): void {
  const inHours = place.hours === null ? 0 : weightOfPlace(place.hours.seconds, length);
  const inMinutes = place.minutes === null ? 0 : weightOfPlace(place.minutes.seconds, length);
  for (let style = 0; style < COUNT; style++) {
    likelihoods[style] = get(place.likelihoods, style) * (place.isMinutes[style] === 1 ? inMinutes : inHours);
  }
}

function weighJumps(weighed: Float64Array, { jumps, weights }: Step, length: number): void {
  for (let pair = 0; pair < 4; pair++) {
    const jump = get(jumps, pair);
    weighed[pair] = Number.isNaN(jump) ? 0 : weightOfJump(jump, length) * get(weights, pair);
  }
}

function weightOfStep(
  { isRepeat }: Step,
  jumps: Float64Array,
  before: Place,
  from: number,
  place: Place,
  to: number,
): number {
  const pair = 2 * (before.isMinutes[from] ?? 0) + (place.isMinutes[to] ?? 0);
  return get(CHANGE, from * COUNT + to) * get(jumps, pair) * (isRepeat ? get(REPEAT, to) : 1);
}

/** An element of an array that is known to be there. */
function get(array: Float64Array, index: number): number {
  return array[index] ?? 0;
}
