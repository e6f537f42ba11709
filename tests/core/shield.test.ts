import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shield, unshield, withoutReserved } from '../../src/core/shield';

const anyText = fc.string({ unit: 'binary' }).map(withoutReserved);

test('what has been shielded holds no mark, and is itself again when unshielded', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(shield(text)).not.toMatch(/[\\`*_~=<>[\]|$%&]/);
      expect(unshield(shield(text))).toBe(text);
    }),
  );
});

test('shielding moves nothing', () => {
  expect(shield('a `b` <c> é😀')).toHaveLength('a `b` <c> é😀'.length);
});

test('what an author wrote in our own characters is not taken for ours', () => {
  const text = withoutReserved('a\uFDD0b\uFDE0c\uFDE2');
  expect(unshield(text)).toBe('a\uFFFDb\uFFFDc\uFFFD');
});
