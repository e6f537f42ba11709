/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { TreeRow } from '../../src/tree/tree-row';
import { Tree } from '../../src/tree/tree';
import { nestedRows, rowOf } from './nested-rows';

const row = (...what: Parameters<typeof rowOf>): TreeRow => ({ ...rowOf(...what), siblings: 2 });

const ROWS = [
  row('sources', 1, false),
  row('spring', 2, false),
  row('0:30', 3, null),
  row('1:10', 3, null),
  row('sintel', 2, true),
];

function treeOf() {
  const scrollEl = document.body.createDiv();
  const treeEl = scrollEl.createDiv();
  const content = {
    draw: (el: HTMLElement, { key }: TreeRow) => el.setText(key),
    labelOf: ({ key }: TreeRow) => key,
    onDrawn: jest.fn(),
    onFold: jest.fn(),
    onPress: jest.fn(),
    onContextMenu: jest.fn(),
    onHover: jest.fn(),
  };
  const { rows: nested, place } = nestedRows<TreeRow>(20);
  const tree = new Tree(scrollEl, treeEl, nested, content);
  const show = (rows: readonly TreeRow[]) => tree.update(() => place(rows));
  tree.load();
  show(ROWS);
  const elOf = (key: string) => {
    const el = Array.from(treeEl.children).find(({ textContent }) => textContent === key);
    if (!(el instanceof HTMLElement)) throw new Error(`The tree has drawn no row ${key}.`);
    return el;
  };
  const press = (key: string, init: KeyboardEventInit = {}) =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
    );
  const focused = () => document.activeElement?.textContent;
  const tabStops = () =>
    Array.from(treeEl.children)
      .filter((el) => el.getAttribute('tabindex') === '0')
      .map(({ textContent }) => textContent);
  return { show, treeEl, content, elOf, press, focused, tabStops };
}

beforeEach(() => {
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
});
afterEach(() => {
  jest.restoreAllMocks();
  document.body.empty();
});

describe('a tree', () => {
  test('tells a screen reader its rows, their level, place and state', () => {
    const { treeEl, elOf } = treeOf();
    expect(treeEl.getAttribute('role')).toBe('tree');
    const spring = elOf('spring');
    expect(spring.getAttribute('role')).toBe('treeitem');
    expect(spring.getAttribute('aria-level')).toBe('2');
    expect([spring.getAttribute('aria-posinset'), spring.getAttribute('aria-setsize')]).toEqual(['1', '2']);
    expect(spring.getAttribute('aria-expanded')).toBe('true');
    expect(elOf('sintel').getAttribute('aria-expanded')).toBe('false');
    expect(elOf('0:30').hasAttribute('aria-expanded')).toBe(false);
  });

  test('has one tab stop, which follows the focus', () => {
    const { tabStops, press, elOf } = treeOf();
    expect(tabStops()).toEqual(['sources']);
    elOf('sources').focus();
    press('ArrowDown');
    press('ArrowDown');
    expect(tabStops()).toEqual(['0:30']);
  });

  test('walks and folds by the arrow keys', () => {
    const { elOf, press, focused, content } = treeOf();
    elOf('1:10').focus();
    press('ArrowLeft');
    expect(focused()).toBe('spring');
    press('ArrowLeft');
    expect(content.onFold).toHaveBeenLastCalledWith(expect.objectContaining({ key: 'spring' }), true);
    press('End');
    expect(focused()).toBe('sintel');
    press('ArrowRight');
    expect(content.onFold).toHaveBeenLastCalledWith(expect.objectContaining({ key: 'sintel' }), false);
    press('Home');
    expect(focused()).toBe('sources');
  });

  test('leaves keys with Ctrl, Meta or Alt to others, but for Enter', () => {
    const { elOf, press, focused, content } = treeOf();
    elOf('spring').focus();
    press('ArrowDown', { ctrlKey: true });
    expect(focused()).toBe('spring');
    press('Enter', { ctrlKey: true });
    expect(content.onPress.mock.lastCall).toMatchObject([{ key: 'spring' }, { ctrlKey: true }]);
  });

  test.each(['Enter', ' '])('presses the focused row on “%s”', (key) => {
    const { elOf, press, content } = treeOf();
    elOf('0:30').focus();
    press(key);
    expect(content.onPress).toHaveBeenCalledTimes(1);
    expect(content.onPress.mock.lastCall?.[0]).toMatchObject({ key: '0:30' });
  });

  test('leaves a row as it is that has only come to stand elsewhere among others, and says where', () => {
    const { show, elOf } = treeOf();
    const [contentEl] = elOf('sintel').childNodes;
    show([row('sources', 1, false), row('new', 2, null), row('spring', 2, true), row('sintel', 2, true)]);
    expect(elOf('sintel').firstChild).toBe(contentEl);
    expect(elOf('sintel').getAttribute('aria-posinset')).toBe('3');
    show([row('sources', 1, false), row('sintel', 2, false)]);
    expect(elOf('sintel').firstChild).not.toBe(contentEl);
  });

  test('goes to the row whose name is typed, the next one first, and says which row is selected', () => {
    const { elOf, press, focused } = treeOf();
    elOf('sources').focus();
    press('s');
    expect(focused()).toBe('spring');
    press('s');
    expect(focused()).toBe('sintel');
    press('i');
    expect(focused()).toBe('sintel');
    expect(elOf('sintel').getAttribute('aria-selected')).toBe('true');
    expect(elOf('spring').getAttribute('aria-selected')).toBe('false');
  });

  test('tells on which row a click, a middle click or a context menu is, and passes over other buttons', () => {
    const { elOf, content } = treeOf();
    const send = (type: string, button: number) =>
      elOf('1:10').dispatchEvent(new MouseEvent(type, { bubbles: true, button }));
    send('click', 0);
    send('auxclick', 1);
    send('auxclick', 2);
    expect(content.onPress.mock.calls.map(([pressed]) => pressed)).toMatchObject([
      { key: '1:10' },
      { key: '1:10' },
    ]);
    send('contextmenu', 2);
    expect(content.onContextMenu.mock.lastCall?.[0]).toMatchObject({ key: '1:10' });
  });

  test('keeps the focus on its row through an update', () => {
    const { show, elOf, focused } = treeOf();
    elOf('1:10').focus();
    show([row('new', 1, null), ...ROWS]);
    expect(focused()).toBe('1:10');
  });

  test('gives the focus to what takes the place of a row that goes', () => {
    const { show, elOf, focused, tabStops } = treeOf();
    elOf('1:10').focus();
    show(ROWS.filter(({ key }) => key !== '1:10'));
    expect(focused()).toBe('sintel');
    expect(tabStops()).toEqual(['sintel']);
  });

  test('takes no focus that is elsewhere', () => {
    const { show } = treeOf();
    show([]);
    show(ROWS);
    expect(document.activeElement).toBe(document.body);
  });
});
