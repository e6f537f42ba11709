/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import 'obsidian';
import { TreeKeys } from '../../src/tree/tree-keys';
import type { TreeRow } from '../../src/tree/tree-row';
import { nestedRows, rowOf as row } from './nested-rows';

const ROWS = [row('a road', 1, false), row('ab', 2, null), row('hill', 1, true), row('a bridge', 1, null)];

afterEach(() => {
  document.body.replaceChildren();
});

/** Presses a key on a row, and tells what it leads to, and whether others hear of it. */
function pressing(direction: 'ltr' | 'rtl' = 'ltr') {
  const treeEl = document.createElement('div');
  document.body.append(treeEl);
  treeEl.style.direction = direction;
  const { rows, place } = nestedRows<TreeRow>(20);
  place(ROWS);
  rows.rowsIn(0, rows.height);
  let led = '';
  const keys = new TreeKeys(treeEl, rows, {
    labelOf: ({ key }) => key,
    onFold: ({ key }, isFolded) => (led = `${isFolded ? 'folds' : 'unfolds'} ${key}`),
    onPress: ({ key }) => (led = `presses ${key}`),
    goTo: (index) => (led = ROWS[index]?.key ?? ''),
  });
  return (key: string, on: string, init: KeyboardEventInit = {}): string => {
    led = '';
    const event = new KeyboardEvent('keydown', { key, cancelable: true, ...init });
    const index = ROWS.findIndex((each) => each.key === on);
    keys.take(event, index);
    return `${led}${event.defaultPrevented ? '' : ', and others hear of it'}`;
  };
}

describe('a key on a row', () => {
  test.each([
    ['ArrowDown', 'a road', 'ab'],
    ['ArrowUp', 'a road', ', and others hear of it'],
    ['ArrowRight', 'hill', 'unfolds hill'],
    ['ArrowLeft', 'ab', 'a road'],
    ['Home', 'hill', 'a road'],
    ['End', 'hill', 'a bridge'],
    ['Enter', 'ab', 'presses ab'],
    [' ', 'ab', 'presses ab'],
    ['F2', 'ab', ', and others hear of it'],
    ['a', 'elsewhere', ', and others hear of it'],
  ])('%s on “%s” leads to: %s', (key, on, led) => {
    expect(pressing()(key, on)).toBe(led);
  });

  test('points the other way where the text does', () => {
    const press = pressing('rtl');
    expect([press('ArrowLeft', 'hill'), press('ArrowRight', 'ab')]).toEqual(['unfolds hill', 'a road']);
  });

  test.each(['ctrlKey', 'metaKey', 'altKey'])('with %s is for others, but for Enter', (modifier) => {
    const press = pressing();
    const init = { [modifier]: true };
    expect(['ArrowDown', 'Home', 'h', ' '].map((key) => press(key, 'a road', init))).toEqual([
      ...Array.from({ length: 3 }, () => ', and others hear of it'),
      'presses a road',
    ]);
    expect(press('Enter', 'a road', init)).toBe('presses a road');
  });

  test('is none while something is composed', () => {
    expect(pressing()('Enter', 'ab', { isComposing: true })).toBe(', and others hear of it');
  });
});

describe('what is typed', () => {
  test('leads to the row whose name begins so, with a space in it too', () => {
    const press = pressing();
    expect([press('a', 'hill'), press(' ', 'a bridge'), press('R', 'a bridge')]).toEqual([
      'a bridge',
      'a bridge',
      'a road',
    ]);
  });

  test('is forgotten once an arrow is pressed', () => {
    const press = pressing();
    press('h', 'a road');
    press('ArrowUp', 'hill');
    expect(press('a', 'ab')).toBe('a bridge');
  });

  test('leads nowhere where no name begins so, and nobody else hears of it', () => {
    expect(pressing()('x', 'hill')).toBe('');
  });
});
