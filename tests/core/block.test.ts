import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { blocksOf } from '../../src/core/block';

const textsOf = (prose: string) => blocksOf(prose).map(({ from, to }) => prose.slice(from, to));

describe('a block of its own is', () => {
  test.each([
    ['a paragraph', 'one\ntwo\n\nthree', ['one\ntwo', 'three']],
    ['a heading, with text right below it', 'a\n## B\nc', ['a', '## B', 'c']],
    ['a text above a line that makes it a heading', 'A\n===\nb\n---\nc', ['A', 'b', 'c']],
    ['a list item with its further lines', '- a\n  b\n- c\n* d\n+ e', ['- a\n  b', '- c', '* d', '+ e']],
    ['a numbered item', '1. a\n2) b', ['1. a', '2) b']],
    ['an item of a list in a list', '- a\n    - b\n        1. c', ['- a', '    - b', '        1. c']],
    ['an item right below a paragraph', 'a:\n*   b', ['a:', '*   b']],
    ['a heading in a list item', '- 1. # a\n  b', ['- 1. # a', '  b']],
    ['a table row', '| a | b |\n|---|---|\n| c | d |', ['| a | b |', '|---|---|', '| c | d |']],
    ['a quote below a paragraph', 'a\n> b\nlazily more of b', ['a', '> b\nlazily more of b']],
    ['a quote in a quote', '> a\n> > b', ['> a', '> > b']],
    ['a paragraph of a quote', '> a\n>\n> b', ['> a', '> b']],
    ['the title of a callout', '> [!note]- A\n> b', ['> [!note]- A', '> b']],
    ['the title of a callout with a word for its look', '> [!note|wide] A\n> b', ['> [!note|wide] A', '> b']],
    ['a footnote', 'a[^1]\n[^1]: b', ['a[^1]', '[^1]: b']],
    ['what a break ends', 'a <br/> \nb<br>\nc', ['a <br/> ', 'b<br>', 'c']],
    ['a line that names channels', 'a\n**From:** [[b]]\nc', ['a', '**From:** [[b]]', 'c']],
    ['what a rule ends', 'a\n\n---\nb\n* * *\nc\n___\nd', ['a', 'b', 'c', 'd']],
  ])('%s', (_, prose, texts) => {
    expect(textsOf(prose)).toEqual(texts);
  });
});

test.each([
  '#tag and text',
  '1985.5 text',
  '-5 degrees',
  '2 > 1',
  'a [!b] c',
  '[![a](b)](c)',
  '[^1] text',
  'text | text',
])('no block of its own is a line %p of a paragraph', (line) => {
  expect(textsOf(`before\n${line}`)).toEqual([`before\n${line}`]);
});

test('only headings are headings', () => {
  const prose = '# A\n\n####### b\n\n> ## C\n\n#d\n\n- # e';
  expect(blocksOf(prose).map(({ isHeading }) => isHeading)).toEqual([true, false, true, false, false]);
});

test('lines that end in CRLF make the same blocks', () => {
  const prose = 'a\nb\n\n- c\n- d\n---\n# E\nf <br>\ng';
  const withBreaks = textsOf(prose.replace(/\n/g, '\r\n'));
  expect(withBreaks.map((text) => text.replace(/\r/g, ''))).toEqual(textsOf(prose));
});

test('for any text: blocks are in order, apart, of whole lines, and hold every letter', () => {
  const prose = fc
    .array(
      fc.constantFrom('a', 'b c', '\n', '\n\n', '- ', '> ', '# ', '| ', '---', '<br>', '1. ', '\r\n', ' '),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(prose, (text) => {
      const blocks = blocksOf(text);
      let at = 0;
      for (const { from, to } of blocks) {
        expect(text.slice(at, from)).not.toMatch(/[a-c]/);
        expect(from === 0 || text.charAt(from - 1) === '\n').toBe(true);
        expect(to === text.length || text.charAt(to) === '\n').toBe(true);
        expect(text.slice(from, to).trim()).not.toBe('');
        at = to;
      }
      expect(text.slice(at)).not.toMatch(/[a-c]/);
    }),
  );
});
