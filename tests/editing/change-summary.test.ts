/** @jest-environment jsdom */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { SkippedInNote } from '../../src/editing/change-run';
import { showSummary } from '../../src/editing/change-summary';

const CHANGE = { from: 0, before: '09:34:00', after: '0:09:34', twins: 1 };

const skip = (path: string, reason: SkippedInNote<typeof CHANGE>['reason']) => ({
  path,
  change: CHANGE,
  reason,
});

const message = () =>
  [...document.body.findAll('.notice-message div, .notice-message li')].map((el) => el.textContent);

afterEach(() => {
  jest.useRealTimers();
  for (const el of document.body.findAll('.notice')) el.click();
});

describe('what is told after a repair', () => {
  test.each([
    [1, 1, 'Repaired 1 timestamp in 1 note.'],
    [1204, 17, 'Repaired 1,204 timestamps in 17 notes.'],
    [0, 0, 'Repaired 0 timestamps in 0 notes.'],
  ])('counts %d timestamps in %d notes', (count, notes, sentence) => {
    showSummary('Repaired', { count, notes, skipped: [] }, ({ before }) => before);
    expect(message()).toEqual([sentence]);
  });

  test('names what was skipped and why', () => {
    const skipped = [
      skip('A.md', 'gone'),
      skip('A.md', 'unclear'),
      skip('B.md', 'no-note'),
      skip('C.md', 'no-text'),
      skip('D.md', 'not-written'),
    ];
    showSummary('Restored', { count: 2, notes: 1, skipped }, ({ before }) => before);
    expect(message()).toEqual([
      'Restored 2 timestamps in 1 note.',
      '5 timestamps skipped:',
      'A.md, 09:34:00: it is not there any more',
      'A.md, 09:34:00: others are written alike, and which of them it was is not clear any more',
      'B.md, 09:34:00: the note is gone',
      'C.md, 09:34:00: the file is not plain UTF-8 text',
      'D.md, 09:34:00: the note could not be written',
    ]);
  });

  test('counts what it does not name', () => {
    const skipped = Array.from({ length: 1205 }, () => skip('A.md', 'gone'));
    showSummary('Repaired', { count: 0, notes: 0, skipped }, ({ before }) => before);
    expect(message()).toHaveLength(8);
    expect(message().at(-1)).toBe('and 1,200 more');
  });

  test('goes by itself, unless something was skipped', () => {
    jest.useFakeTimers();
    showSummary('Repaired', { count: 1, notes: 1, skipped: [] }, ({ before }) => before);
    showSummary('Repaired', { count: 0, notes: 0, skipped: [skip('A.md', 'gone')] }, ({ before }) => before);
    jest.advanceTimersByTime(60_000);
    expect(message()[0]).toBe('Repaired 0 timestamps in 0 notes.');
  });
});
