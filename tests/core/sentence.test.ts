import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sentencesOf, wordsIn } from '../../src/core/sentence';
import { growthOf, LINEAR } from './growth';

describe('sentencesOf', () => {
  test.each([
    ['The bridge falls. The robots win! Who knows? They do.', 4],
    ['“The bridge falls.” Then it is quiet.', 2],
    ['It takes 3.5 hours, e.g. on Sundays.', 1],
    ['Dr. Smith and Mrs. Jones meet in St. Petersburg. They talk.', 2],
    ['The U.S. President meets J. R. R. Tolkien.', 1],
    ['The U.N. and Washington D.C. Mayor agree.', 1],
    ['Real vs. Virtual, cf. Fig. 3, i.e. Both, e.g. Actors.', 1],
    ['Smith et al. Found that it holds. Others did not.', 2],
    ['It was built in 1999. Then it fell.', 2],
    ['Buy milk, eggs etc. Then go home.', 2],
    ['It is Sunday. Vs. nothing.', 2],
    ['The film was released by Yahoo. Mail followed.', 2],
    ['これは文です。次の文です。', 2],
    ['“Who falls?” and “who burns?” are asked. Nobody knows!', 2],
    ['The game is called Jump! by its maker. It sells.', 2],
    ['Bridge No. 4 (c. 1900) and pp. 5 and 6 fall. They burn.', 2],
    ['Does it fall? No. Nobody knows.', 3],
    ['.NET is a framework', 1],
    ['one without an end', 1],
    ['', 0],
  ])('%s', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  test('for any text: the sentences are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(sentencesOf(text).join('')).toBe(text);
      }),
    );
  });

  test('a long text has the sentences of its parts', () => {
    const sentences = fc.array(
      fc.constantFrom('It falls. ', 'Then Dr. No comes! ', `A ${'very '.repeat(300)}long one. `),
      {
        minLength: 300,
        maxLength: 600,
      },
    );
    fc.assert(
      fc.property(sentences, (each) => {
        expect(sentencesOf(each.join(''))).toEqual(each);
      }),
      { numRuns: 10 },
    );
  });

  test('its time grows with the number of sentences', () => {
    expect(growthOf((times) => sentencesOf('The bridge falls. '.repeat(times / 8)))).toBeLessThan(LINEAR);
  });
});

test.each([
  ['two-way links', 2],
  ["Azerbaijan's and Iran’s", 3],
  ['3.5 hours', 3],
  ['— …', 0],
  ['Ünïcödé 日本', 2],
  ['橋が落ちる', 3],
  ['AIが勝つ', 2],
  ['ลาก่อน', 3],
  ['पुल गिरता है', 3],
])('%p has %d words', (text, count) => {
  expect(wordsIn(text)).toBe(count);
});
