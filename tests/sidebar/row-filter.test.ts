import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseFilter, type FilterFacts } from '../../src/sidebar/row-filter';

const facts: FilterFacts = {
  path: 'Films/Spring.md',
  file: 'Spring and the spirits of the mountain Spring.md',
  channel: 'Blender Studio',
  tags: ['#film/short', '#Seen'],
  text: 'A shepherd girl and her dog climb a mountain, two-way',
};

describe('a filter', () => {
  test.each([
    ['shepherd', true],
    ['SHEPHERD', true],
    ['shep dog', true],
    ['shepherd cat', false],
    ['"girl and her"', true],
    ['"her girl"', false],
    ['"girl and', true],
    ['-cat', true],
    ['-shepherd', false],
    ['two-way', true],
    ['cat OR dog', true],
    ['cat OR goat', false],
    ['cat or dog', false],
    ['(cat OR dog) shepherd', true],
    ['-(cat OR dog)', false],
    ['-(cat dog)', true],
    ['path:films', true],
    ['path:shepherd', false],
    ['path:"Films/Spr"', true],
    ['-path:films', false],
    ['file:spirits', true],
    ['file:films', false],
    ['channel:blender', true],
    ['channel:"blender studio" dog', true],
    ['channel:disney', false],
    ['spirits', true],
    ['content:spirits', false],
    ['content:climb', true],
    ['PATH:films', true],
    ['dog)', true],
    ['(dog', true],
    ['- dog', true],
    ['time:dog', false],
    ['line:climb', true],
    ['line:(climb dog)', true],
    ['line:(climb spirits)', false],
    ['line:(climb file:spirits)', true],
    ['block:climb section:dog', true],
    ['file:(cat OR spirits) dog', true],
    ['file:(cat OR spirits) films', false],
    ['-file:(cat OR spirits)', false],
    ['tag:film', true],
    ['tag:#film', true],
    ['tag:film/short', true],
    ['tag:fil', false],
    ['tag:#seen -tag:film/long', true],
    ['tag:(film OR book)', true],
    ['/her d.g\\b/', true],
    ['/^shepherd/', false],
    ['file:/^spring/', true],
    ['/(/', false],
    ['-/cat|goat/', true],
  ])('%s: %s', (query, passes) => {
    expect(parseFilter(query)?.(facts)).toBe(passes);
  });

  test.each(['', '   ', '""', 'path:', 'line:()', 'TAG:', '-', 'OR', '()', '- '])(
    'of “%s” asks for nothing',
    (query) => {
      expect(parseFilter(query)).toBeNull();
    },
  );

  test.each([
    ['shepherd', null],
    ['spirits', true],
    ['spirits -shepherd', null],
    ['path:other shepherd', false],
    ['spirits OR shepherd', true],
    ['-path:films OR shepherd', null],
    ['-spirits', false],
  ])('of %s on a note that has not been read tells %s', (query, passes) => {
    expect(parseFilter(query)?.({ ...facts, text: null })).toBe(passes);
  });

  test('finds letters however their accents are written', () => {
    expect(parseFilter('Amélie')?.({ ...facts, text: 'Le fabuleux destin d’Ame\u0301lie' })).toBe(true);
  });

  test('is made of any text, and tells no more by reading than it told before', () => {
    const query = fc.array(
      fc.constantFrom('dog', '"a b"', '-', '(', ')', ' OR ', 'path:', 'x', ' ', '"', 'content:y'),
    );
    fc.assert(
      fc.property(query, fc.string(), (parts, text) => {
        const filter = parseFilter(parts.join(' '));
        const before = filter?.({ ...facts, text: null }) ?? null;
        if (before !== null) expect(filter?.({ ...facts, text })).toBe(before);
      }),
    );
  });
});
