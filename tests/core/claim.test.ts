import { expect, test } from '@jest/globals';
import { claimsOf } from '../../src/core/claim';

/** The claims in a plain text in which `@` is where a group of timestamps stood. */
function claims(written: string, heading = 'A heading'): readonly string[] {
  const parts = written.split('@');
  const groups = parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('').length);
  return claimsOf({ text: parts.join(''), groups, links: new Map() }, heading);
}

test.each<[string, string[]]>([
  ['It rains. The bridge falls@.', ['The bridge falls']],
  ['The bridge falls@, and the robots win@', ['The bridge falls', 'and the robots win']],
  ['The bridge falls@ and burns@', ['The bridge falls', 'The bridge falls and burns']],
  ['It all falls. Really@.', ['It all falls. Really']],
  ['Yes@.', ['Yes']],
  ['@ The bridge falls. It burns.', ['The bridge falls.']],
  ['@: The bridge falls@: the robots win', ['The bridge falls', 'the robots win']],
  ['@ … The bridge falls@', ['… The bridge falls', '… The bridge falls']],
  ['@', ['A heading']],
  ['— @', ['A heading']],
  ['The bridge falls (@', ['The bridge falls']],
  ['“The bridge falls.” @', ['“The bridge falls.”']],
  ['„The bridge falls.“ @ »It burns today!« @', ['„The bridge falls.“', '»It burns today!«']],
  ['„The bridge falls @.“ « It burns today @ »', ['„The bridge falls', '« It burns today']],
  ['no group', []],
])('the claims of %p are %p', (written, expected) => {
  expect(claims(written)).toEqual(expected);
});

test('a claim without words and without a heading is none', () => {
  expect(claims('…@', '')).toEqual(['']);
});
