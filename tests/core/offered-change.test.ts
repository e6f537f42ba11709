import { expect, test } from '@jest/globals';
import { isSure, type OfferedChange } from '../../src/core/offered-change';

const CHANGE: OfferedChange = {
  from: 0,
  before: '00:45:00',
  after: '0:00:45',
  twins: 1,
  line: 1,
  written: '00:45:00',
  time: '0:00:45',
  reading: { seconds: 45, notation: 'mm:ss:00', evidence: '', confidence: 1, alternatives: [] },
  evidence: '',
  doubt: null,
};

test.each([
  [1, null, true],
  [0.75, null, true],
  [0.74, null, false],
  [1, 'a ratio or score', false],
])('a change with a confidence of %d and the doubt %j is sure: %j', (confidence, doubt, wanted) => {
  expect(isSure({ ...CHANGE, doubt, reading: { ...CHANGE.reading, confidence } })).toBe(wanted);
});
