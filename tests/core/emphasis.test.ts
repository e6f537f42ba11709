import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withoutEmphasis } from '../../src/core/emphasis';
import { growthOf, LINEAR } from './growth';

describe('withoutEmphasis', () => {
  test.each([
    ['*a* and _b_', 'a and b'],
    ['**a** and __b__', 'a and b'],
    ['***a***', 'a'],
    ['**a *b* c**', 'a b c'],
    ['*a **b***', 'a b'],
    ['~~a~~ and ==b==', 'a and b'],
    ['**Bold:** and (**bold**), "*b*".', 'Bold: and (bold), "b".'],
    ['*over\ntwo lines*', 'over\ntwo lines'],
    ['*the snake_case word*', 'the snake_case word'],
    ['in*word*s', 'inwords'],
    ['P(*A*|B)', 'P(A|B)'],
    ['*é* and _Öl_', 'é and Öl'],
  ])('%s reads %s', (markdown, text) => {
    expect(withoutEmphasis(markdown)).toBe(text);
  });

  test.each([
    'Q* and A* search',
    'the Q*',
    'snake_case_word',
    '2 * 3 * 4',
    '2**3',
    'a == b',
    'a ~ b',
    'a ** b ** c',
    '**never closed',
    'never opened**',
    '*args without more',
    '_',
    '',
  ])('nothing is emphasised in %p', (text) => {
    expect(withoutEmphasis(text)).toBe(text);
  });

  test('for any text: nothing but marks of emphasis goes', () => {
    const text = fc
      .array(fc.constantFrom('*', '**', '_', '__', '~~', '==', '=', 'a', ' ', '.', 'é', '\n'))
      .map((parts) => parts.join(''));
    const bare = (each: string) => each.replace(/[*_~=]/g, '');
    fc.assert(
      fc.property(text, (each) => {
        expect(bare(withoutEmphasis(each))).toBe(bare(each));
      }),
    );
  });

  test.each(['*a ', '**a', '_a *b ', '* ', '==a ', '*a* '])('its time grows with %p repeated', (piece) => {
    expect(growthOf((times) => withoutEmphasis(piece.repeat(times)))).toBeLessThan(LINEAR);
  });
});
