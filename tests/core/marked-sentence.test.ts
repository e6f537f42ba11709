import { expect, test } from '@jest/globals';
import { scanLinks } from '../../src/core/link-scan';
import { markedSentences } from '../../src/core/marked-sentence';
import { plainBlock } from '../../src/core/plain-block';

function sentences(prose: string): readonly string[] {
  const block = { from: 0, to: prose.length };
  const marked = markedSentences(plainBlock(prose, block, [], scanLinks(prose, block)));
  return [...marked.values()].map((each) => `${each.before}⟦${each.marked}⟧${each.after}`);
}

test.each<[string, string[]]>([
  ['It rains. The [[b]] falls. It burns.', ['The ⟦b⟧ falls.']],
  ['It rains. [[Bridge]] falls.', ['⟦Bridge⟧ falls.']],
  [
    'See [[x|Yahoo! Mail]] and [[St. John]]. More.',
    ['See ⟦Yahoo! Mail⟧ and St. John.', 'See Yahoo! Mail and ⟦St. John⟧.'],
  ],
  ['[[a|Why?]] So that is.', ['⟦Why?⟧ So that is.']],
  ['One [[a]]. Two. Three [[b]]. Four [[c]]', ['One ⟦a⟧.', 'Three ⟦b⟧.', 'Four ⟦c⟧']],
  ['[[a]]', ['⟦a⟧']],
  ['nothing', []],
])('the links of %p stand in %p', (prose, expected) => {
  expect(sentences(prose)).toEqual(expected);
});
