import { expect, test } from '@jest/globals';
import { coverageText } from '../../../src/player/controls/coverage';

const part = (from: number, to: number) => ({ from, to, claim: '', line: 1 });

test.each([
  ['', []],
  ['note covers 9:34 to 11:41', [part(574, 600), part(600, 701)]],
  ['note covers 20 %', [part(0, 100), part(200, 300)]],
  ['note covers 1 %', [part(0, 1), part(200, 201)]],
])('says “%s”', (text, cues) => {
  expect(coverageText(cues, 1000)).toBe(text);
});
