import { expect, test } from '@jest/globals';
import { readTimestamps } from '../../src/core/notation';
import { NO_KNOWLEDGE, type NotationKnowledge } from '../../src/core/notation-knowledge';

const evidence = (written: string, known: Partial<NotationKnowledge> = {}): string | undefined =>
  readTimestamps(written.split(' '), { ...NO_KNOWLEDGE, ...known })[0]?.evidence;

test.each([
  ['9:34', {}, 'read as minutes:seconds'],
  ['574', {}, 'read as seconds'],
  ['1:02:27', {}, 'read as hours:minutes:seconds'],
  ['00:00:55 00:10:30 00:06:44', {}, 'read as hours:minutes:seconds'],
  ['09:34:00 09:38:00 11:34:00', {}, 'read as minutes:seconds: all 3 timestamps end in :00'],
  ['57:01:00 58:30:00 59:11:00 1:02:27', {}, 'read as minutes:seconds: 3 of 4 timestamps end in :00'],
  ['01:30:00', { duration: 360 }, 'read as minutes:seconds: the video lasts 6:00'],
  ['01:30:00', { word: 'h:mm:ss' }, 'read as hours:minutes:seconds: the note says so'],
  ['11:30:17', {}, 'read as minutes:seconds: else the video would last 11:30:17 or more'],
  [
    '01:30:00 02:45:00',
    { others: { moments: new Set([90, 165]), fits: [] } },
    'read as minutes:seconds: another note on the video has the same moment',
  ],
] as const)('%s with %p is %s', (written, known, said) => {
  expect(evidence(written, known)).toBe(said);
});
