import { describe, expect, test } from '@jest/globals';
import { visits } from './visits';

const arrive = visits();

describe('a film that lies in the vault', () => {
  test('is shown from the second of the timestamp that was clicked', async () => {
    const reader = await arrive();
    await reader.opens('Sintels search for a lost dragon');
    await reader.clicks('9:05');
    await reader.seesSecond(545);
    expect(reader.pagesAsked).toEqual([]);
  });
});

describe('a film on YouTube', () => {
  test('is shown from the second of the timestamp that was clicked', async () => {
    const reader = await arrive();
    await reader.opens('Big Buck Bunny and the end of patience');
    await reader.clicks('8:02');
    await reader.seesSecond(482);
  });
});
