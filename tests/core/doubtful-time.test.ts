import { describe, expect, test } from '@jest/globals';
import { doubtOfTime, type Surroundings } from '../../src/core/doubtful-time';

/** What speaks against the time between `‹` and `›`. */
function doubtIn(marked: string, more: Partial<Surroundings> = {}): string | null {
  const [before = '', time = '', behind = ''] = marked.split(/[‹›]/);
  return doubtOfTime(time, { before, behind, isBracketed: false, duration: null, ...more });
}

describe('against a time speaks', () => {
  test.each([
    ['at ‹12:34› pm', 'a time of day'],
    ['at ‹12:34›am', 'a time of day'],
    ['um ‹10:30› Uhr', 'a time of day'],
    ['gegen ‹10:30›', 'a time of day'],
    ['at ‹10:30› o’clock', 'a time of day'],
    ['‹10:30› CEST', 'a time of day'],
    ['2024-01-02, ‹12:34›', 'a time of day'],
    ['02.01.2024 ‹12:34›', 'a time of day'],
    ['on Saturday at ‹12:34›', 'a time of day'],
    ['tomorrow at ‹12:34›', 'a time of day'],
    ['‹12:34› tonight', 'a time of day'],
    ['‹16:10› ratio', 'a ratio or score'],
    ['lost the match ‹21:19›', 'a ratio or score'],
    ['mixed ‹1:10›', 'a ratio or score'],
    ['Psalm ‹23:04›', 'a verse'],
    ['1 Cor ‹13:12›', 'a verse'],
    ['Surah ‹2:55›', 'a verse'],
    ['length:: ‹12:34›', 'the value of a property'],
  ])('%j: %s', (marked, doubt) => {
    expect(doubtIn(marked)).toBe(doubt);
  });

  test('nothing, where it stands alone in brackets', () => {
    expect(doubtIn('John ‹3:16› pm', { isBracketed: true })).toBeNull();
  });

  test('the length of the video, even in brackets', () => {
    expect(doubtIn('‹12:34›', { isBracketed: true, duration: 753 })).toBe('the video lasts 12:33');
    expect(doubtIn('‹12:34›', { duration: 754 })).toBeNull();
  });

  test('no length, where three fields may be minutes, seconds and padding', () => {
    expect(doubtIn('‹09:34:00›', { duration: 700 })).toBeNull();
  });
});

describe('nothing speaks against', () => {
  test.each([
    '‹12:34›',
    'It falls ‹12:34›.',
    '‹12:34› American soldiers',
    '‹12:34› ham and eggs',
    'Marked by ‹12:34›',
    'They won. Then ‹12:34› it falls',
    'the winner of it all is seen at ‹12:34›',
    'Rome, ‹12:34›',
    'Saturday is over. ‹12:34›',
  ])('%j', (marked) => {
    expect(doubtIn(marked)).toBeNull();
  });
});
