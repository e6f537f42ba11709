import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CachedMetadata } from 'obsidian';
import { readMetadata } from './metadata';

type Reference = { original: string; link: string; displayText?: string };
const brief = ({ original, link, displayText }: Reference) => [original, link, displayText];
const links = (text: string) => (readMetadata(text).links ?? []).map(brief);
const sections = (text: string) =>
  (readMetadata(text).sections ?? []).map(
    ({ type, position }) => `${type} ${position.start.line}-${position.end.line}`,
  );

describe('links', () => {
  it.each<[string, [string, string, string][]]>([
    ['[[a]]', [['[[a]]', 'a', 'a']]],
    ['[[a_b | A B]]', [['[[a_b | A B]]', 'a_b', 'A B']]],
    ['[[a|b]]', [['[[a|b]]', 'a', 'b']]],
    ['[[a#h]]', [['[[a#h]]', 'a#h', 'a > h']]],
    ['[[#h]]', [['[[#h]]', '#h', 'h']]],
    ['[[a|]]', [['[[a|]]', 'a', 'a']]],
    ['**[[a]]**', [['[[a]]', 'a', 'a']]],
    ['[t](b%20c.md)', [['[t](b%20c.md)', 'b c.md', 't']]],
    ['[t](<b c.md> "title")', [['[t](<b c.md> "title")', 'b c.md', 't']]],
    [
      '| x | y |\n|---|---|\n| [[a\\|b]] | [[c \\| d]] |',
      [
        ['[[a\\|b]]', 'a', 'b'],
        ['[[c \\| d]]', 'c', 'd'],
      ],
    ],
    ['# [[a]]', [['[[a]]', 'a', 'a']]],
    [
      '> [!note] [[a]]\n> [[b]]',
      [
        ['[[a]]', 'a', 'a'],
        ['[[b]]', 'b', 'b'],
      ],
    ],
    ['t[^1]\n\n[^1]: [[a]]', [['[[a]]', 'a', 'a']]],
    ['<b>[[a]]</b>', [['[[a]]', 'a', 'a']]],
    ['[t](https://example.org)', []],
    ['`[[a]]`', []],
    ['```\n[[a]]\n```', []],
    ['    [[a]]', []],
    ['$[[a]]$', []],
    ['$$\n[[a]]\n$$', []],
    ['%%[[a]]%%', []],
    ['%%\n\n[[a]]\n\n%%', []],
    ['<!-- [[a]] -->', []],
    ['<div>\n[[a]]\n</div>', []],
    ['<b title="[[a]]">t</b>', []],
    ['\\[[a]]', []],
    ['[[]]', []],
    ['[[a\nb]]', []],
    ['---\nx: "[[a]]"\n---\n', []],
  ])('of %j', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it('stand where the text says, in lines, columns and offsets, after any kind of line break', () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const text = ['---', 'x: 1', '---', '', '- a', '  - b [[c]] d', '> q', '> [[e]]'].join(lineBreak);
      const found = readMetadata(text).links ?? [];
      expect(found.map(({ position: { start } }) => [start.line, start.col])).toEqual([
        [5, 6],
        [7, 2],
      ]);
      for (const { position, original } of found) {
        expect(text.slice(position.start.offset, position.end.offset)).toBe(original);
      }
    }
  });

  it('stand where the text says, wherever they are put', () => {
    const prefix = fc.constantFrom(
      '',
      '- ',
      '  - ',
      '> ',
      '> - ',
      '1. ',
      '## ',
      '| x | ',
      'text **',
      '> [!note] ',
    );
    const word = fc.constantFrom(
      'word ',
      '`code` ',
      'ä😀 ',
      '<b>x</b> ',
      '[[l]] ',
      '[[m | n]] ',
      '![[e.png]] ',
      '#tag ',
    );
    const line = fc
      .tuple(prefix, fc.array(word, { maxLength: 4 }))
      .map(([start, words]) => start + words.join(''));
    const note = fc
      .tuple(fc.array(line), fc.constantFrom('\n', '\r\n'))
      .map(([lines, end]) => lines.join(end));
    fc.assert(
      fc.property(note, (text) => {
        const { links: found = [], embeds = [], tags = [] } = readMetadata(text);
        for (const { position, ...rest } of [...found, ...embeds, ...tags]) {
          const written = 'tag' in rest ? rest.tag : rest.original;
          expect(text.slice(position.start.offset, position.end.offset)).toBe(written);
        }
      }),
    );
  });
});

describe('embeds', () => {
  it.each([
    ['![[a.png|200]]', [['![[a.png|200]]', 'a.png', '200']]],
    ['![[Note#h]]', [['![[Note#h]]', 'Note#h', 'Note > h']]],
    ['![alt](a%20b.png)', [['![alt](a%20b.png)', 'a b.png', 'alt']]],
  ])('of %s', (text, expected) => {
    expect((readMetadata(text).embeds ?? []).map(brief)).toEqual(expected);
  });
});

describe('frontmatter', () => {
  it.each<[string, CachedMetadata['frontmatter']]>([
    ['---\na: 1e5\n---\n', { a: 100000 }],
    ['---\na: 12:34:56\nb: yes\nc: 2026-01-02\n---', { a: '12:34:56', b: 'yes', c: '2026-01-02' }],
    ['---\r\na: x\r\n---\r\nt', { a: 'x' }],
    ['\uFEFF---\na: x\n---\n', { a: 'x' }],
    ['---\na: [1\n---\n', undefined],
    ['---\na: 1\na: 2\n---\n', undefined],
    ['---\njust text\n---\n', undefined],
    ['---\n---\n', undefined],
    ['---\na: 1\n', undefined],
    ['\n---\na: 1\n---\n', undefined],
    ['---js\na: 1\n---\n', undefined],
  ])('of %j', (text, expected) => {
    expect(readMetadata(text).frontmatter).toEqual(expected);
  });

  it('stands from its first fence to its last', () => {
    const text = '---\na: 1\n---\ntext';
    const position = readMetadata(text).frontmatterPosition;
    expect(text.slice(position?.start.offset, position?.end.offset)).toBe('---\na: 1\n---');
  });

  it('holds links with the key of their property', () => {
    const text = '---\nup: "[[a|b]]"\nall:\n  - "[[c]]"\n  - "see [[d]]"\n---\n';
    expect(readMetadata(text).frontmatterLinks).toEqual([
      { key: 'up', link: 'a', original: '[[a|b]]', displayText: 'b' },
      { key: 'all.0', link: 'c', original: '[[c]]', displayText: 'c' },
    ]);
  });
});

describe('sections', () => {
  it.each([
    ['a\nb\n\nc', ['paragraph 0-1', 'paragraph 3-3']],
    ['# h\ntext', ['heading 0-0', 'paragraph 1-1']],
    ['- a\n- b\n\n\nc', ['list 0-1', 'paragraph 4-4']],
    ['| a | b |\n|---|---|\n| c | d |', ['table 0-2']],
    ['```\nx\n```', ['code 0-2']],
    ['> q\n> r', ['blockquote 0-1']],
    ['> [!note] t\n> r', ['callout 0-1']],
    ['<div>\nx\n</div>', ['html 0-2']],
    ['---\na: 1\n---\nb', ['yaml 0-2', 'paragraph 3-3']],
    ['a[^1]\n\n[^1]: f\n\n---', ['paragraph 0-0', 'footnoteDefinition 2-2', 'thematicBreak 4-4']],
    ['$$\nx\n$$', ['math 0-2']],
    ['%%\nx\n\ny\n%%\nz', ['comment 0-4', 'paragraph 5-5']],
  ])('of %j', (text, expected) => {
    expect(sections(text)).toEqual(expected);
  });
});

describe('list items', () => {
  it('know their parent and their task', () => {
    const text = 'x\n\n- [ ] a\n  - [x] b\n    1. c\n- d';
    const items = readMetadata(text).listItems ?? [];
    expect(items.map(({ position, parent, task }) => [position.start.line, parent, task])).toEqual([
      [2, -2, ' '],
      [3, 2, 'x'],
      [4, 3, undefined],
      [5, -2, undefined],
    ]);
  });

  it('end before the items inside them', () => {
    const [first] = readMetadata('- a\n  b\n  - c').listItems ?? [];
    expect(first?.position.end).toEqual({ line: 1, col: 3, offset: 7 });
  });
});

describe('headings, tags, blocks and footnotes', () => {
  it('headings keep what is written and their level', () => {
    const headings = readMetadata('# A **b** ##\n\nC\n---').headings ?? [];
    expect(headings.map(({ heading, level }) => [heading, level])).toEqual([
      ['A **b**', 1],
      ['C', 2],
    ]);
  });

  it.each([
    ['#a #b/c-d_e (#no) x#no #1 #1a `#no` [#no](x)', ['#a', '#b/c-d_e', '#1a']],
    ['# heading\n#tag', ['#tag']],
  ])('tags of %j', (text, tags) => {
    expect((readMetadata(text).tags ?? []).map(({ tag }) => tag)).toEqual(tags);
  });

  it('ids name the paragraph or item that they end, or the block before them', () => {
    const text = 'para ^one\n\n- item ^two\n\n| a |\n|---|\n| b |\n\n^Three';
    const blocks = readMetadata(text).blocks ?? {};
    const named = Object.entries(blocks).map(([key, { id, position }]) => [key, id, position.start.line]);
    expect(named).toEqual([
      ['one', 'one', 0],
      ['three', 'Three', 4],
      ['two', 'two', 2],
    ]);
  });

  it('footnotes are defined and referred to', () => {
    const { footnotes, footnoteRefs } = readMetadata('a[^x] b[^x]\n\n[^x]: note');
    expect(footnotes?.map(({ id, position }) => [id, position.start.line])).toEqual([['x', 2]]);
    expect(footnoteRefs?.map(({ id, position }) => [id, position.start.col])).toEqual([
      ['x', 1],
      ['x', 7],
    ]);
  });
});

it('no text throws', () => {
  const piece = fc.constantFrom(
    '[[',
    ']]',
    '|',
    '\n',
    '> ',
    '- ',
    '%%',
    '$$',
    '$',
    '==',
    '`',
    '```',
    '#a',
    '^b',
    '---',
    '[^1]: ',
    '![[',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => void readMetadata(pieces.join(''))),
  );
});

it.each([
  '[[',
  '$',
  '==',
  '%%',
  '![',
  '<a ',
  '`',
  '#a',
  '> ',
  '- ',
  '[^',
  '^a',
  '- a [[b]]\n\n',
  '> [!a] b\n',
  '[^1]: a\n',
])('the time that a text of nothing but %j takes grows as its length does', (piece) => {
  const time = (count: number) => {
    const text = piece.repeat(count);
    const start = performance.now();
    readMetadata(text);
    return performance.now() - start;
  };
  time(1_000);
  const short = Math.max(10, time(1_000), time(1_000));
  const long = Math.min(time(16_000), time(16_000));
  // In proportion it would be 16 times, by the square 256 times.
  expect(long).toBeLessThan(100 * short);
});
