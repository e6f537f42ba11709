/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { ReaderScrolling } from '../../src/scroll/reader-scrolling';
import { openMemoryApp } from '../workbench/api/memory-app';

let reader: ReaderScrolling;
let noteEl: HTMLElement;
let paragraphEl: HTMLElement;
let otherEl: HTMLElement;

const does = (name: string, el: Element): void =>
  void el.dispatchEvent(new Event(name, { bubbles: name !== 'scroll' }));
const wait = (milliseconds: number): void => void jest.setSystemTime(Date.now() + milliseconds);

beforeEach(async () => {
  const app = await openMemoryApp({});
  document.body.empty();
  noteEl = document.body.createDiv();
  paragraphEl = noteEl.createEl('p');
  otherEl = document.body.createDiv();
  jest.useFakeTimers();
  reader = new ReaderScrolling(app);
  reader.load();
});

afterEach(() => {
  reader.unload();
  jest.useRealTimers();
});

describe('a reader', () => {
  test('is not busy anywhere at first', () => {
    expect(reader.isBusyIn(noteEl)).toBe(false);
  });

  test.each(['wheel', 'touchmove', 'pointerdown', 'keydown'])(
    'is busy for some seconds where there was a %s',
    (name) => {
      does(name, paragraphEl);
      expect([reader.isBusyIn(noteEl), reader.isBusyIn(otherEl)]).toEqual([true, false]);
      wait(3900);
      expect(reader.isBusyIn(noteEl)).toBe(true);
      wait(200);
      expect(reader.isBusyIn(noteEl)).toBe(false);
    },
  );

  test('is not busy where a link is pressed', () => {
    does('pointerdown', paragraphEl.createEl('a'));
    expect(reader.isBusyIn(noteEl)).toBe(false);
  });

  test('stays busy as long as what was begun goes on scrolling', () => {
    does('pointerdown', noteEl);
    for (let i = 0; i < 5; i++) {
      wait(3000);
      does('scroll', noteEl);
    }
    expect(reader.isBusyIn(noteEl)).toBe(true);
  });

  test('scrolls by a key too that is pressed where nothing has the focus', () => {
    does('keydown', document.body);
    expect(reader.isBusyIn(noteEl)).toBe(false);
    does('scroll', noteEl);
    expect([reader.isBusyIn(noteEl), reader.isBusyIn(otherEl)]).toEqual([true, false]);
  });

  test('did nothing where something scrolls by itself', () => {
    does('scroll', noteEl);
    expect(reader.isBusyIn(noteEl)).toBe(false);
  });

  test('is not listened to any more when it is over', () => {
    reader.unload();
    does('wheel', noteEl);
    expect(reader.isBusyIn(noteEl)).toBe(false);
  });
});
