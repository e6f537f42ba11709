import { describe, expect, test } from '@jest/globals';
import type { TreeRow } from '../../src/tree/tree-row';
import { treeStep } from '../../src/tree/tree-step';
import { nestedRows, rowOf as row } from './nested-rows';

const rows = [
  row('sources', 1, false),
  row('spring', 2, false),
  row('0:30', 3, null),
  row('1:10', 3, null),
  row('sintel', 2, true),
  row('backlinks', 1, true),
];

function flat(each: readonly TreeRow[]) {
  const nested = nestedRows<TreeRow>(20);
  nested.place(each);
  return nested.rows;
}

function keyAfter(key: string, from: string, forward: 'ArrowRight' | 'ArrowLeft' = 'ArrowRight') {
  const step = treeStep(
    key,
    flat(rows),
    rows.findIndex((each) => each.key === from),
    forward,
  );
  if (step === null) return null;
  return step.kind === 'go' ? rows[step.index]?.key : step.isFolded ? 'folds' : 'unfolds';
}

describe('a key in the tree', () => {
  test.each([
    ['ArrowDown', 'sources', 'spring'],
    ['ArrowDown', 'backlinks', null],
    ['ArrowUp', 'sintel', '1:10'],
    ['ArrowUp', 'sources', null],
    ['Home', 'sintel', 'sources'],
    ['End', 'sources', 'backlinks'],
    ['ArrowRight', 'sintel', 'unfolds'],
    ['ArrowRight', 'spring', '0:30'],
    ['ArrowRight', '0:30', null],
    ['ArrowLeft', 'spring', 'folds'],
    ['ArrowLeft', 'sintel', 'sources'],
    ['ArrowLeft', '1:10', 'spring'],
    ['ArrowLeft', 'backlinks', null],
    ['a', 'sources', null],
  ])('%s on %s: %s', (key, from, to) => {
    expect(keyAfter(key, from)).toBe(to);
  });

  test('the arrows swap where text runs from right to left', () => {
    expect(keyAfter('ArrowLeft', 'spring', 'ArrowLeft')).toBe('0:30');
    expect(keyAfter('ArrowRight', 'spring', 'ArrowLeft')).toBe('folds');
  });

  test('none does anything where there is no row', () => {
    expect(treeStep('ArrowDown', flat([]), 0, 'ArrowRight')).toBeNull();
  });
});
