import { expect, test } from '@jest/globals';
import type { CuePart } from '../../../src/core/cue-lookup';
import { spansPath, ticksPath } from '../../../src/player/controls/timeline-drawing';

const cues = (...seconds: readonly number[]): readonly CuePart[] =>
  seconds.map((from) => ({ from, to: from + 1, claim: '', line: 1 }));

test('each cue has a tick at its part of the width', () => {
  expect(ticksPath(cues(0, 50, 100), 200)).toBe('M0 0V1M250 0V1M500 0V1');
});

test('cues that nobody can tell apart share a tick, so that five thousand cost what a thousand do', () => {
  expect(ticksPath(cues(10, 10.01), 7200)).toBe('M1 0V1');
  const many = cues(...Array.from({ length: 5000 }, (_, i) => i));
  expect(ticksPath(many, 5000).split('M')).toHaveLength(1002);
});

test('what is covered is filled', () => {
  expect(
    spansPath(
      [
        { from: 0, to: 50 },
        { from: 100, to: 200 },
      ],
      200,
    ),
  ).toBe('M0 0H250V1H0ZM500 0H1000V1H500Z');
});
