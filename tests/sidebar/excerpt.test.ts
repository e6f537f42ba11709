import { describe, expect, test } from '@jest/globals';
import { excerptOf } from '../../src/sidebar/excerpt';

const beforeOf = (before: string) => excerptOf({ before, marked: 'spirits', after: ' and more.' }).before;

describe('excerptOf', () => {
  test.each([
    ['', ''],
    ['The shepherd wakes the ', 'The shepherd wakes the '],
    [
      'Long before the snow has melted in the valley, the shepherd climbs up and wakes the ',
      '…the shepherd climbs up and wakes the ',
    ],
    ['x'.repeat(60), `…${'x'.repeat(40)}`],
  ])('leads with “%s” as “%s”', (before, lead) => {
    expect(beforeOf(before)).toBe(lead);
  });

  test('leaves the marked part and what follows alone', () => {
    const sentence = { before: 'y '.repeat(50), marked: 'spirits', after: ' and more.' };
    expect(excerptOf(sentence)).toMatchObject({ marked: 'spirits', after: ' and more.' });
  });
});
