import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_DIALS, readStoredDials, storedDials } from '../../src/core/dials';

test('dials come back from a file as they were', () => {
  const dials = fc.record({
    rate: fc.integer({ min: 5, max: 60 }).map((twentieths) => twentieths / 20),
    volume: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    isMuted: fc.boolean(),
    followsAlong: fc.boolean(),
    showsCaptions: fc.boolean(),
  });
  fc.assert(
    fc.property(dials, (all) => {
      const { ...read } = readStoredDials(JSON.parse(JSON.stringify(storedDials(all))));
      expect(read).toEqual(JSON.parse(JSON.stringify(all)));
    }),
  );
});

test.each([
  null,
  undefined,
  7,
  'text',
  [],
  {},
  { version: 2, rate: 2 },
  { version: 1, rate: 16, volume: 2 },
  { version: 1, rate: NaN, isMuted: 'yes' },
])('a file that holds %j sets none', (stored) => {
  expect(readStoredDials(stored)).toEqual(DEFAULT_DIALS);
});
