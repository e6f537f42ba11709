/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { TreeRow } from '../../src/tree/tree-row';
import { VirtualList } from '../../src/tree/virtual-list';
import { nestedRows } from './nested-rows';

interface Line extends TreeRow {
  readonly text: string;
}

const VIEW_HEIGHT = 200;
const ROW_HEIGHT = 25;

// jsdom lays nothing out: a row is as high as its text says (`tall`: 60 px), at the `top` that the list gave it.
function layOut(): void {
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(VIEW_HEIGHT);
  jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return new DOMRect(0, 0, 300, this.textContent.includes('tall') ? 60 : ROW_HEIGHT);
  });
}

function listOf() {
  const scrollEl = document.body.createDiv();
  const listEl = scrollEl.createDiv();
  const draw = jest.fn((el: HTMLElement, line: Line) => el.setText(line.text));
  const onDrawn = jest.fn<(lines: readonly Line[]) => void>();
  const { rows: listed, place } = nestedRows<Line>(ROW_HEIGHT);
  const list = new VirtualList<Line>(scrollEl, listEl, listed, { draw, onDrawn });
  const show = (rows: readonly Line[]) => list.update(() => place(rows));
  list.load();
  const texts = () => Array.from(listEl.children, (el) => el.textContent);
  const scrollTo = (y: number) => {
    scrollEl.scrollTop = y;
    scrollEl.dispatchEvent(new Event('scroll'));
  };
  const yOf = (key: string) => parseFloat(list.drawn.elementOf(key)?.style.top ?? '') - scrollEl.scrollTop;
  return { list, show, scrollEl, listEl, draw, onDrawn, texts, scrollTo, yOf };
}

const line = (i: number, text = `line ${String(i)}`): Line => ({
  key: String(i),
  text,
  level: 1,
  position: 1,
  siblings: 1,
  isFolded: null,
});
const lines = (count: number) => Array.from({ length: count }, (_, i) => line(i));

beforeEach(layOut);
afterEach(() => {
  jest.restoreAllMocks();
  document.body.empty();
});

describe('a virtual list', () => {
  test('draws a few of ten thousand rows, and is as high as all', () => {
    const { show, listEl, texts } = listOf();
    show(lines(10_000));
    expect(texts().length).toBeLessThan(50);
    expect(texts().slice(0, 3)).toEqual(['line 0', 'line 1', 'line 2']);
    expect(listEl.style.height).toBe(`${String(10_000 * ROW_HEIGHT)}px`);
  });

  test('draws what is scrolled into view, in order, and drops the rest', () => {
    const { show, texts, scrollTo } = listOf();
    show(lines(10_000));
    scrollTo(5000 * ROW_HEIGHT);
    expect(texts()).toContain('line 5000');
    expect(texts()).not.toContain('line 0');
    expect(texts()).toEqual([...texts()].sort());
  });

  test('touches only rows that say something else', () => {
    const { list, show, draw } = listOf();
    show(lines(5));
    const el = list.drawn.elementOf('3');
    draw.mockClear();
    show([...lines(4).map((each) => (each.key === '2' ? line(2, 'changed') : each)), line(9, 'new')]);
    expect(draw.mock.calls.map(([, { text }]) => text)).toEqual(['changed', 'new']);
    expect(list.drawn.elementOf('3')).toBe(el);
  });

  test('keeps what is in view in its place when rows above it come, go, or turn out higher', () => {
    const { show, scrollTo, yOf } = listOf();
    show(lines(1000));
    scrollTo(100 * ROW_HEIGHT + 7);
    const y = yOf('100');
    show([line(2000, 'tall'), line(2001), ...lines(1000)]);
    expect(yOf('100')).toBe(y);
    show([line(2000, 'tall'), ...lines(1000).map((each, i) => (i === 99 ? line(99, 'tall') : each))]);
    expect(yOf('100')).toBe(y);
    show(lines(1000).slice(50));
    expect(yOf('100')).toBe(y);
  });

  test('keeps the next row in its place when the first one in view goes', () => {
    const { show, scrollTo, yOf } = listOf();
    show(lines(1000));
    scrollTo(100 * ROW_HEIGHT);
    const y = yOf('101');
    show(lines(1000).filter(({ key }) => key !== '100'));
    expect(yOf('101')).toBe(y);
  });

  test('stays at the top when rows come above the first', () => {
    const { show, scrollEl } = listOf();
    show(lines(1000));
    show([line(2000), ...lines(1000)]);
    expect(scrollEl.scrollTop).toBe(0);
  });

  test('scrolls no further than needed to reveal a row', () => {
    const { list, show, scrollEl, yOf } = listOf();
    show(lines(90));
    expect(list.scrollTo('3')).toBe(list.drawn.elementOf('3'));
    expect(scrollEl.scrollTop).toBe(0);
    list.scrollTo('50');
    expect(yOf('50')).toBe(VIEW_HEIGHT - ROW_HEIGHT);
    list.scrollTo('20');
    expect(yOf('20')).toBe(0);
    expect(list.scrollTo('no such row')).toBeNull();
  });

  test('keeps the focus of a row that is scrolled out of view', () => {
    const { list, show, scrollTo } = listOf();
    show(lines(1000));
    list.pin('2');
    const el = list.scrollTo('2');
    if (el !== null) el.tabIndex = 0;
    el?.focus();
    scrollTo(800 * ROW_HEIGHT);
    expect(document.activeElement).toBe(el);
    expect(list.drawn.elementOf('3')).toBeNull();
  });

  test('tells what is drawn from top to bottom, also after scrolling', () => {
    const { show, onDrawn, scrollTo } = listOf();
    show(lines(1000));
    expect(onDrawn.mock.lastCall?.[0][0]?.key).toBe('0');
    scrollTo(6 * ROW_HEIGHT);
    const keys = (onDrawn.mock.lastCall?.[0] ?? []).map(({ key }) => Number(key));
    expect(keys).toContain(6 + VIEW_HEIGHT / ROW_HEIGHT);
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
  });

  test('that is flung tells nothing of the rows that pass, and of those at which it comes to rest', () => {
    jest.useFakeTimers();
    const { show, onDrawn, scrollTo, texts } = listOf();
    show(lines(1000));
    onDrawn.mockClear();
    for (const at of [100, 200, 300]) {
      scrollTo(at * ROW_HEIGHT);
      expect(texts()).toContain(`line ${String(at)}`);
      jest.advanceTimersByTime(90);
    }
    expect(onDrawn.mock.calls).toEqual([[[]]]);
    jest.advanceTimersByTime(10);
    expect(onDrawn).toHaveBeenCalledTimes(2);
    expect(onDrawn.mock.lastCall?.[0].some(({ key }) => key === '300')).toBe(true);
    jest.useRealTimers();
  });

  test('that is unloaded while it is flung tells nothing more', () => {
    jest.useFakeTimers();
    const { list, show, onDrawn, scrollTo } = listOf();
    show(lines(1000));
    scrollTo(100 * ROW_HEIGHT);
    onDrawn.mockClear();
    list.unload();
    jest.advanceTimersByTime(1000);
    expect(onDrawn).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  test('finds the row of a node', () => {
    const { list, show, listEl } = listOf();
    show(lines(3));
    expect(list.drawn.rowAt(list.drawn.elementOf('1')?.firstChild ?? listEl)?.text).toBe('line 1');
    expect(list.drawn.rowAt(listEl)).toBeNull();
  });

  test('hears nothing once it is unloaded', () => {
    const { list, show, texts, scrollTo } = listOf();
    show(lines(1000));
    list.unload();
    scrollTo(500 * ROW_HEIGHT);
    expect(texts()).not.toContain('line 500');
  });
});
