import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainTextOf } from '../../src/core/plain-text';
import { proseOf } from '../../src/core/prose';
import { growthOf, LINEAR } from './growth';

const plain = (markdown: string) => plainTextOf(proseOf(markdown, 0));

describe('a reader sees', () => {
  test.each([
    ['emphasis', 'a **b** *c* _d_ ~~e~~ ==f==', 'a b c d e f'],
    ['a heading', '### The *title*', 'The title'],
    ['a list item', '*   **Lead:** text', 'Lead: text'],
    ['a task', '- [x] done', 'done'],
    ['a numbered item', '12. text', 'text'],
    ['a quoted list item', '> > - text', 'text'],
    ['a quote in a list item', '- > text', 'text'],
    ['a title on a line of its own', '- **The *old* bridge**\n  It falls', 'The old bridge: It falls'],
    ['a title that ends with a mark', '**Why?**\r\nIt falls', 'Why? It falls'],
    ['no title where more is on its line', '**The bridge** falls\n**down**', 'The bridge falls down'],
    ['a callout title', '> [!note]- Title', 'Title'],
    ['a callout that is not closed on its line', '[!info| Title\ntext.]', '[!info| Title text.]'],
    ['a footnote', '[^1]: text', 'text'],
    ['a mark of a footnote', 'text[^1], more', 'text, more'],
    ['several lines', 'a\n  b\r\n> c', 'a b c'],
    ['a table row', '| a | **b** |', 'a b'],
    ['empty cells', '|| a ||| b |', 'a b'],
    ['a bar in a cell', '| P(A\\|B) | b |', 'P(A|B) b'],
    ['a bar in code in a cell', '| `a|b` | c |', 'a|b c'],
    ['a bar in prose', 'P(A|B) and a | b', 'P(A|B) and a | b'],
    ['a link', 'see [the *text*](https://a.b/c_(d)?e=f_g "A title").', 'see the text.'],
    ['brackets in a link', '[a [b] c](d)', 'a [b] c'],
    ['no picture', 'a ![alt](b.png) c', 'a c'],
    ['a linked picture', '[![alt](b.png) text](c)', 'text'],
    ['tags', 'H<sub>2</sub>O and <b>bold</b>', 'H2O and bold'],
    ['a break', 'a<br>b<BR/>c\\\nd', 'a b c d'],
    ['an address in angle brackets', 'see <https://a.b/c>.', 'see https://a.b/c.'],
    ['no tag, whatever its attributes hold', 'a <b title="c > d">e</b>', 'a e'],
    ['no comment', 'a <!-- b > c --> d %% e %%.', 'a d.'],
    [
      'code',
      'the `x * y = k`, `a_b_c`, `**kw`, `<div>` and ``a`b``',
      'the x * y = k, a_b_c, **kw, <div> and a`b',
    ],
    ['an unmatched backtick as nothing', 'don`t', 'dont'],
    ['math', 'where $a_1 * b_2 * c$ is', 'where $a_1 * b_2 * c$ is'],
    ['less and more', 'a < b and c > d', 'a < b and c > d'],
    ['escaped marks', '\\*a\\* \\[b\\] \\<i> \\_c\\_ 1\\. \\# \\\\', '*a* [b] <i> _c_ 1. # \\'],
    ['a backslash that escapes nothing', 'C:\\dir', 'C:\\dir'],
    [
      'names that look like emphasis',
      'Q* and A*, snake_case_word, 2**3, a == b',
      'Q* and A*, snake_case_word, 2**3, a == b',
    ],
    [
      'characters for their names',
      'Q&amp;A, 1&nbsp;&lt;&nbsp;2 &quot;it&#39;s&quot; &amp;lt;',
      'Q&A, 1 < 2 "it\'s" &lt;',
    ],
    [
      'characters for their numbers',
      '&#8220;caf&#xE9;&#x201D; &mdash; and so on&hellip; &#0; &#xD800; &constructor;',
      '“café” — and so on… &#0; &#xD800; &constructor;',
    ],
    ['names of characters in code', '`&amp;` and AT&T;', '&amp; and AT&T;'],
    ['no name of a block', 'text ^some-id', 'text'],
    ['one space between words', ' a \t b \u00A0 c ', 'a b c'],
    ['punctuation where it belongs', 'a <b></b>, b `c` . d', 'a, b c. d'],
    ['numbers that begin with a point', 'from .5 to .7', 'from .5 to .7'],
    ['nothing of nothing', ' \n > ', ''],
  ])('%s', (_, markdown, text) => {
    expect(plain(markdown)).toBe(text);
  });
});

test('plain words stay what they are', () => {
  const words = fc
    .array(fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}'’-]*$/u), { minLength: 1 })
    .map((each) => each.join(' '));
  fc.assert(
    fc.property(words, (text) => {
      expect(plain(text)).toBe(text);
    }),
  );
});

test('for any text: one line without space at its ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plain(text)).toMatch(/^(?:\S(?:[^\r\n\t]*\S)?)?$/);
    }),
  );
});

test.each([
  '[',
  '![',
  '[a](',
  '[a](b "',
  '[a [b] ',
  '[^',
  '<b ',
  '|',
  '| ',
  ' ^a',
  ' ',
  '\\',
  '- ',
  '> ',
  '1. ',
])('its time grows with %p repeated', (piece) => {
  expect(growthOf((times) => plainTextOf(piece.repeat(times)))).toBeLessThan(LINEAR);
});
