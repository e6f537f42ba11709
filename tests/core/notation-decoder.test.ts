import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digitsOf } from '../../src/core/digits';
import { decodeNotations } from '../../src/core/notation-decoder';
import { LENGTHS } from '../../src/core/notation-model';
import { growthOf, LINEAR } from './growth';

const decode = (written: readonly string[], duration: number | null = null) =>
  decodeNotations(
    digitsOf(written).filter((digits) => digits !== null),
    { duration, others: null },
  );

const field = fc.nat({ max: 99 }).map((value) => String(value).padStart(2, '0'));
const written = fc.array(
  fc.oneof(
    fc.tuple(field, field, field).map((fields) => fields.join(':')),
    fc.tuple(field, field).map((fields) => fields.join(':')),
    fc.tuple(field, field, field, field).map((fields) => fields.join(':')),
  ),
  { maxLength: 30 },
);

describe('whatever is written', () => {
  test('has readings whose probabilities add up to one, the likeliest first; or none', () => {
    fc.assert(
      fc.property(written, fc.option(fc.integer({ min: 1, max: 100_000 })), (texts, duration) => {
        const { candidates } = decode(texts, duration);
        expect(candidates).toHaveLength(texts.length);
        for (const each of candidates) {
          const probabilities = each.map(({ probability }) => probability);
          expect([0, 1]).toContain(Math.round(1e6 * probabilities.reduce((sum, p) => sum + p, 0)) / 1e6);
          expect([...probabilities].sort((a, b) => b - a)).toEqual(probabilities);
          expect(new Set(each.map(({ seconds }) => seconds)).size).toBe(each.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('fits each length more or less, as long as the length is not known', () => {
    fc.assert(
      fc.property(written, (texts) => {
        const { fits } = decode(texts);
        expect(fits).toHaveLength(LENGTHS.length);
        expect(fits.every((fit) => Number.isFinite(fit))).toBe(true);
        expect(decode(texts, 700).fits).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

test('one timestamp that cannot be hours is minutes for certain', () => {
  expect(decode(['09:34:75']).candidates).toEqual([[{ notation: 'mm:ss:cc', seconds: 574, probability: 1 }]]);
});

test('a note of a thousand timestamps is understood without an underflow', () => {
  const many = Array.from({ length: 1000 }, (_, i) => {
    const seconds = Math.floor(i * 3.5);
    return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}:00`;
  });
  const { candidates } = decode(many);
  const minutes = candidates.filter(([first]) => first?.notation === 'mm:ss:00').length;
  expect(minutes).toBeGreaterThan(970);
});

test('the time it takes grows with the number of timestamps', () => {
  const note = (length: number) =>
    Array.from({ length: length / 10 }, (_, i) => `09:${String(10 + (i % 50))}:00`);
  expect(growthOf((length) => decode(note(length)))).toBeLessThan(LINEAR);
});
