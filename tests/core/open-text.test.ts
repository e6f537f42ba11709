import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openTextOf, placeBehindWhole } from '../../src/core/open-text';
import { noteAround } from './closed-places';

describe('of a note', () => {
  test.each([
    ['words in a paragraph', 'It falls.'],
    ['a list', '- item\n  - other'],
    ['what a list goes on with', '- item\n\n    more of it'],
    ['a task', '- [ ] to do'],
    ['a quote', '> said'],
    ['a callout', '> [!note] Title\n> said'],
    ['a cell', '| a | b |'],
    ['a heading', '## Heading'],
    ['brackets that are no link', 'a [b] (c) [d'],
    ['a lone dollar, percent or backtick', 'it costs 5 $, or 5 %, ` once'],
    ['a line that is indented within a paragraph', 'It falls\n    and falls'],
  ])('%s are open', (_, text) => {
    expect(openTextOf(text).text).toBe(text);
  });

  test.each(['[[a link]]', '[a](b)', '<b>a</b>', '$x + y$', '`a name`', '[^1]:', '%%a note%%', '![[a]]'])(
    'words behind %s at the start of a paragraph are open',
    (start) => {
      for (const text of [`${start} falls`, `Before.\n\n${start} falls`, `Before.\r\n\r\n${start} falls`])
        expect(openTextOf(text).text).toMatch(/ falls$/);
    },
  );

  test('front matter is closed, and what only looks so is not', () => {
    expect(openTextOf('---\ntitle: A walk\n---\nWords').text.trim()).toBe('Words');
    expect(openTextOf('Words\n---\ntitle: A walk\n---\n').text).toContain('title: A walk');
  });

  test('what is in code, math, comments, links, HTML or anchors is closed, whatever stands around it', () => {
    fc.assert(
      fc.property(noteAround('HELD'), ({ text, at }) => {
        const { text: open } = openTextOf(text);
        expect(open.slice(at, at + 'HELD'.length)).toBe('    ');
      }),
      { numRuns: 1000 },
    );
  });

  test('length, lines and all words that are open stay where they are', () => {
    fc.assert(
      fc.property(noteAround('HELD'), ({ text }) => {
        const { text: open } = openTextOf(text);
        expect(open).toHaveLength(text.length);
        for (const [i, character] of text.split('').entries())
          if (character === '\n' || character === '\r') expect(open.charAt(i)).toBe(text.charAt(i));
        expect(open.trimEnd().endsWith('.')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a place in a link or an element', () => {
  const placeOf = (marked: string): string => {
    const text = marked.replace('‸', '');
    const at = placeBehindWhole(openTextOf(text), marked.indexOf('‸'));
    return `${text.slice(0, at)}‸${text.slice(at)}`;
  };

  test.each([
    ['the [[old‸ bridge]] falls', 'the [[old bridge]]‸ falls'],
    ['the [old](a‸b) bridge', 'the [old](ab)‸ bridge'],
    [
      '<a class="yt-timestamp" data-t="1:00">[1‸:00]</a>, then',
      '<a class="yt-timestamp" data-t="1:00">[1:00]</a>‸, then',
    ],
    ['a <code>x‸</code> b', 'a <code>x</code>‸ b'],
  ])('%s is behind it', (marked, wanted) => {
    expect(placeOf(marked)).toBe(wanted);
  });

  test.each(['‸[[a]]', '[[a]]‸', 'wo‸rds', '`co‸de`'])('but %s is where it is', (marked) => {
    expect(placeOf(marked)).toBe(marked);
  });
});
