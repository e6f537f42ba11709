/** @jest-environment jsdom */
import { EditorView } from '@codemirror/view';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import 'obsidian';
import { HeldStill } from '../../src/editing/held-still';

let view: EditorView;
let still: HeldStill;
let ended: number;

beforeEach(() => {
  view = new EditorView({ parent: document.body });
  ended = 0;
  still = new HeldStill(view, () => ended++);
});

afterEach(() => {
  still.end();
  view.destroy();
});

const happens = (type: string, target: EventTarget = view.contentDOM) =>
  target.dispatchEvent(new Event(type, { bubbles: true }));
const tick = () => new Promise((resolve) => setTimeout(resolve));

test.each([
  ['mousedown', 'mouseup'],
  ['compositionstart', 'compositionend'],
])('an editor is held from %s to %s, wherever that is', async (begin, end) => {
  expect(still.isHeld).toBe(false);
  happens(begin);
  expect(still.isHeld).toBe(true);
  happens(end, document.body);
  expect([still.isHeld, ended]).toEqual([false, 0]);
  await tick();
  expect(ended).toBe(1);
});

test.each([
  ['what was dragged is dropped', new Event('drop')],
  ['the drag ends elsewhere', new Event('dragend')],
  ['the mouse moves, and no button is held', new MouseEvent('mousemove', { buttons: 0 })],
])('a press of which no end was told has ended when %s', async (_, event) => {
  happens('mousedown');
  window.dispatchEvent(new MouseEvent('mousemove', { buttons: 1 }));
  expect(still.isHeld).toBe(true);
  window.dispatchEvent(event);
  expect(still.isHeld).toBe(false);
  window.dispatchEvent(new MouseEvent('mouseup'));
  await tick();
  expect(ended).toBe(1);
});

test('a press on what keeps its events from the editor holds it too', () => {
  const el = view.dom.createDiv();
  el.addEventListener('mousedown', (event) => event.stopPropagation());
  happens('mousedown', el);
  expect(still.isHeld).toBe(true);
});

test('a press in a composition does not end it', async () => {
  happens('compositionstart');
  happens('mousedown');
  happens('mouseup');
  await tick();
  expect(still.isHeld).toBe(true);
  happens('compositionend');
  expect(still.isHeld).toBe(false);
});

test('a press elsewhere holds nothing', () => {
  happens('mousedown', document.body);
  expect(still.isHeld).toBe(false);
});

test('after its end nothing is told', async () => {
  happens('mousedown');
  still.end();
  happens('mouseup');
  await tick();
  expect(ended).toBe(0);
});
