import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { proseOf } from '../../src/core/prose';
import { growthOf, LINEAR } from './growth';

const LINK = '[[somewhere]]';

/** Whether a link that stands at `@` in a text is prose. */
function isProse(text: string): boolean {
  return proseOf(text.replace('@', LINK), 0).includes(LINK);
}

describe('what Obsidian renders as text is prose', () => {
  test.each([
    ['a paragraph', 'some @ text'],
    ['a table row', '| a | @ |'],
    ['a quote', '> a @'],
    ['a block of Markdown', '```markdown\n## a\n@\n```'],
    ['an admonition', '```ad-note\n@\n```'],
    ['between two code spans', '`a` @ `b`'],
    ['behind an unmatched backtick', 'don`t @ and more'],
    ['between unmatched backticks of two list items', '- the ` key @\n- another ` key'],
    ['between dollars of two cells', '| price ($) @ | size ($) |'],
    ['between unmatched backticks of two table rows', '| the ` key @ |\n| another ` key |'],
    ['between unmatched backticks of two paragraphs', 'the ` key\n\n@ another ` key'],
    ['between backticks that do not mean code', 'the \\` key @ and \\` another'],
    ['between runs of different lengths', '`a ``@ b```'],
    ['behind a comment that is never closed', '%% @'],
    ['behind an HTML comment that is never closed', '<!-- @'],
    ['behind math that is never closed', '$$ @'],
    ['behind an empty HTML comment', '<!--> @ <!-- b -->'],
    ['between the comment marks of two code spans', '`%%` @ `%%`'],
    ['between prices', 'from $5 @ to $10'],
    ['between prices that could be math', 'from US$ @ to US$'],
    ['between a price and a dollar that stands alone', 'from $5 @ to 6 $ a piece'],
    ['between dollars of two lines', 'from $5 @\nto A$'],
    ['between escaped dollars', 'from \\$x @ to y\\$'],
    ['behind a run of backticks in a line of text', 'text ```\n@'],
    ['behind backticks that are no fence for their info', '``` a`b\n@'],
    ['behind an inline run of three', '```a``` @'],
    ['behind fenced code', '```js\ncode\n```\n@'],
    ['behind fenced code in a list item', '- ```js\n  code\n  ```\n  @'],
    ['behind a numbered item that is fenced code', '1. ```\n   code\n   ```\n2. @'],
    ['behind fenced code that ends with its list item', '- a\n  ```\n  code\n- @'],
    ['behind fenced code that ends with its list', '- ```\n  code\n\n@'],
    ['behind fenced code that ends with its quote', '> ```\n> code\n\n@'],
    ['behind fenced code in a quoted list', '> - ```\n>   code\n>   ```\n> - @'],
    ['behind fenced code with CRLF', '```js\r\ncode\r\n```\r\n@'],
    ['behind a longer closing fence', '```\ncode\n`````  \n@'],
    ['between comment marks of two paragraphs', '50%% of @\n\nthe 20%%'],
    ['between comment marks of two list items', '- 50%% of @\n- the 20%%'],
    ['between dollars of two paragraphs', 'big $$ for @\n\nmore $$'],
    ['behind a comment in a paragraph that ends in another', 'a <!-- b\n\n@ -->'],
    ['behind a comment that holds half of a code span', '<!-- don`t --> @ `a`'],
  ])('%s', (_, text) => {
    expect(isProse(text)).toBe(true);
  });
});

describe('what Obsidian does not render as text is none', () => {
  test.each([
    ['a code span', '`@`'],
    ['a code span with longer marks', '``a ` @``'],
    ['a code span over two lines', '`a\n@`'],
    ['a code span that ends in a backslash', '`\\@\\`'],
    ['a code span behind an escaped backslash', '\\\\`@`'],
    ['fenced code', '```\n@\n```'],
    ['fenced code with tildes', '~~~ a`b\n```\n@\n~~~'],
    ['fenced code that is never closed', '```js\n@'],
    ['the info of a fence', '```js @\n```'],
    ['a fence that a shorter one does not close', '````\n```\n@\n````'],
    ['a fence that a line with text does not close', '```\n``` no\n@\n```'],
    ['fenced code in a quote', '> ```\n> @\n> ```'],
    ['fenced code in a list item', '- ```\n  @\n  ```'],
    ['fenced code below a list item', '- a\n\n  ```\n  @\n  ```'],
    ['fenced code below a list item, with blank lines', '- a\n  ```\n  b\n\n  @\n  ```'],
    ['a comment', '%% @ %%'],
    ['a comment of several paragraphs', '%%\na\n\n@\n%%'],
    ['an HTML comment', '<!-- @ -->'],
    ['an HTML comment of several paragraphs', '<!--\na\n\n@ -->'],
    ['a comment in a paragraph', 'a %% @ %% b'],
    ['an HTML comment over two lines', 'a <!-- b\n@ -->'],
    ['a quoted comment', '> %%\n>\n> @\n> %%'],
    ['math', 'so $x @ y$ is'],
    ['math with an escaped dollar', 'so $\\$5 @ y$'],
    ['math beside a price', 'the $5 note, where $x @$'],
    ['display math', 'so $$ @ $$'],
    ['display math of several paragraphs', '$$\na\n\n@\n$$'],
  ])('%s', (_, text) => {
    expect(isProse(text)).toBe(false);
  });

  test('front matter', () => {
    const text = `---\ntitle: ${LINK}\n---\n${LINK}`;
    const bodyFrom = text.lastIndexOf(LINK);
    expect(proseOf(text, bodyFrom).indexOf(LINK)).toBe(bodyFrom);
  });

  test('an escaped link and an escaped tag', () => {
    expect(proseOf('\\[[a]] \\<a>', 0)).not.toMatch(/\[\[|<a/);
  });
});

describe('a place in the prose is the place in the text', () => {
  const pieces = fc.constantFrom(
    ...[
      '`',
      '``',
      '```',
      '~~~',
      '\n',
      '\r\n',
      '\n\n',
      '> ',
      '- ',
      '  ',
      '%%',
      '<!--',
      '-->',
      '$$',
      '$',
      '\\',
    ],
    ...['[[a]]', '<a b="c">', '|', '---', 'word', '😀', 'é', '\uFDD0', '\uFDE0', '\t', '1. '],
  );
  const markdown = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );

  test('for any text: its length and its line breaks stay', () => {
    const breaksOf = (text: string) =>
      [...text.matchAll(/[\r\n]/g)].map(({ 0: mark, index }) => [mark, index]);
    fc.assert(
      fc.property(markdown, fc.nat(40), (text, bodyFrom) => {
        const prose = proseOf(text, Math.min(bodyFrom, text.length));
        expect(prose).toHaveLength(text.length);
        expect(breaksOf(prose)).toEqual(breaksOf(text));
      }),
    );
  });

  test('for any text: what is not blank in the prose is as in the text, or stands for a mark', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const prose = proseOf(text, 0);
        const changed = prose.split('').filter((each, i) => each !== text.charAt(i));
        expect(changed.filter((each) => !/[ \uFDD0-\uFDDF\uFFFD]/.test(each))).toEqual([]);
      }),
    );
  });
});

describe('the time it takes grows with the text', () => {
  test.each([
    ['backticks', '`'],
    ['single backticks', '` '],
    ['escaped backticks', '\\`'],
    ['opened tags', '<a '],
    ['opened comments', '<!--'],
    ['opened math', '$$ '],
    ['comments that end in another block', 'a <!-- b\n\n'],
    ['dollars', '$a '],
    ['spaces', ' '],
    ['quotes', '> '],
    ['list marks', '- '],
    ['lines with a backtick', 'a ` b\n'],
    ['lines with a fence', '- ```\n'],
  ])('%s', (_, piece) => {
    expect(growthOf((times) => proseOf(`${piece.repeat(times)} x\``, 0))).toBeLessThan(LINEAR);
  });
});
