import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NotationChain, placeOf, type Place } from '../../src/core/notation-chain';
import {
  STARTS,
  STYLES,
  likelihoodOfChange,
  weightOfJump,
  weightOfPlace,
} from '../../src/core/notation-model';
import type { Fields } from '../../src/core/timestamp';

const LENGTHS = [45, 740, 5000, 40_000];

function place(fields: Fields, isUnpadded = false): Place {
  const found = placeOf({ fields, isUnpadded }, () => 1);
  if (found === null) throw new Error(`${fields.join(':')} means nothing.`);
  return found;
}

const meaningOf = (at: Place, style: number) => (at.isMinutes[style] === 1 ? at.minutes : at.hours);

/** How likely places are if they are written in these styles, by their number, in a video of a length in seconds. */
function likelihoodOf(places: readonly Place[], styles: readonly number[], length: number): number {
  let likelihood = 1;
  for (const [i, at] of places.entries()) {
    const style = styles[i] ?? 0;
    const meaning = meaningOf(at, style);
    if (meaning === null) return 0;
    likelihood *= (at.likelihoods[style] ?? 0) * weightOfPlace(meaning.seconds, length);
    const before = places[i - 1];
    const from = styles[i - 1] ?? 0;
    const left = before === undefined ? null : meaningOf(before, from);
    const [now, last] = [STYLES[style] ?? 'plain', STYLES[from] ?? 'plain'];
    if (before === undefined) likelihood *= STARTS[now];
    else if (left === null) return 0;
    else {
      const isWrittenAlike = before.hours !== null && before.hours.seconds === at.hours?.seconds;
      const isOdd = left.seconds === meaning.seconds && before.hours?.seconds !== at.hours?.seconds;
      likelihood *= likelihoodOfChange(last, now) * weightOfJump(meaning.seconds - left.seconds, length);
      likelihood *= isOdd ? 0.1 : 1;
      likelihood *= isWrittenAlike && now !== 'rounded' ? 0.3 : 1;
    }
  }
  return likelihood;
}

/** Every way to write so many places. */
function waysToWrite(count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return waysToWrite(count - 1).flatMap((styles) => STYLES.map((_, style) => [...styles, style]));
}

/** So few that many are written twice, and that some mean the same second as others. */
const fields = fc.constantFrom<Fields[]>(
  [1, 0, 0],
  [0, 1, 0],
  [9, 34, 0],
  [0, 9, 34],
  [1, 2, 27],
  [0, 45, 17],
  [77, 3, 0],
  [9, 34],
);
const note = fc.array(fc.tuple(fields, fc.boolean()), { minLength: 1, maxLength: 4 });

describe('the places of a note', () => {
  test('are as likely in a video of a length as all ways to write them together', () => {
    fc.assert(
      fc.property(note, fc.constantFrom(...LENGTHS), (written, length) => {
        const places = written.map(([digits, isUnpadded]) => place(digits, isUnpadded));
        let sum = 0;
        for (const styles of waysToWrite(places.length)) sum += likelihoodOf(places, styles, length);
        expect(new NotationChain(places).fitOf(length)).toBeCloseTo(Math.log(sum), 6);
      }),
      { numRuns: 60 },
    );
  });

  test('are in a style as often as in all ways to write them, each as likely as it is', () => {
    fc.assert(
      fc.property(note, fc.constantFrom(...LENGTHS), (written, length) => {
        const places = written.map(([digits, isUnpadded]) => place(digits, isUnpadded));
        const shares = new Float64Array(places.length * STYLES.length);
        let sum = 0;
        for (const styles of waysToWrite(places.length)) {
          const likelihood = likelihoodOf(places, styles, length);
          sum += likelihood;
          for (const [i, style] of styles.entries()) {
            const at = i * STYLES.length + style;
            shares[at] = (shares[at] ?? 0) + likelihood;
          }
        }
        const totals = new Float64Array(shares.length);
        new NotationChain(places).addPosterior(totals, 1, length);
        for (const [i, total] of totals.entries()) expect(total).toBeCloseTo((shares[i] ?? 0) / sum, 6);
      }),
      { numRuns: 60 },
    );
  });

  test('are weighed by the share that a length has, on top of what others gave', () => {
    const places = [place([9, 34, 0]), place([11, 34, 0])];
    const [once, twice] = [new Float64Array(2 * STYLES.length), new Float64Array(2 * STYLES.length)];
    const chain = new NotationChain(places);
    chain.addPosterior(once, 1, 740);
    chain.addPosterior(twice, 0.25, 740);
    chain.addPosterior(twice, 0.75, 740);
    for (const [i, total] of twice.entries()) expect(total).toBeCloseTo(once[i] ?? 0, 9);
  });

  test('of a note of ten thousand are weighed without running out of numbers', () => {
    const places = Array.from({ length: 10_000 }, (_, i) => place([i % 60, (i * 7) % 60, 0]));
    const totals = new Float64Array(places.length * STYLES.length);
    const chain = new NotationChain(places);
    chain.addPosterior(totals, 1, 740);
    expect(chain.fitOf(740)).toBeLessThan(0);
    expect(chain.fitOf(740)).toBeGreaterThan(-Infinity);
    for (let i = 0; i < places.length; i++) {
      const shares = totals.subarray(i * STYLES.length, (i + 1) * STYLES.length);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
    }
  });
});

describe('the place of a timestamp', () => {
  test('has both readings where there are two, in seconds', () => {
    const { hours, minutes } = place([9, 34, 0]);
    expect([hours?.seconds, minutes?.seconds]).toEqual([34_440, 574]);
  });

  test('of two fields has one reading', () => {
    const { hours, minutes } = place([9, 34]);
    expect([hours?.seconds, minutes?.seconds]).toEqual([574, 574]);
  });

  test('weighs its styles by what is known of the second', () => {
    const weighed = placeOf({ fields: [9, 34, 0], isUnpadded: false }, (seconds) =>
      seconds === 574 ? 0.5 : 1,
    );
    const plain = place([9, 34, 0]);
    for (const [style, isMinutes] of plain.isMinutes.entries()) {
      const expected = (plain.likelihoods[style] ?? 0) * (isMinutes === 1 ? 0.5 : 1);
      expect(weighed?.likelihoods[style]).toBeCloseTo(expected, 12);
    }
  });
});
