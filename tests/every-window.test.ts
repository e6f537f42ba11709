/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { App, WorkspaceLeaf } from 'obsidian';
import { EveryWindow } from '../src/every-window';
import { installDom } from './workbench/api/dom-globals';
import { openMemoryApp } from './workbench/api/memory-app';

let app: App;
let popout: Window & typeof globalThis;
let entered: Window[];
let left: Window[];
let windows: EveryWindow;

beforeEach(async () => {
  app = await openMemoryApp({});
  const frameEl = document.body.createEl('iframe');
  if (frameEl.contentWindow === null) throw new Error('The frame has no window.');
  popout = frameEl.contentWindow as typeof popout;
  installDom(popout);
  entered = [];
  left = [];
  windows = new EveryWindow(app.workspace, (win, life) => {
    entered.push(win);
    life.register(() => left.push(win));
  });
});

afterEach(() => {
  windows.unload();
  jest.restoreAllMocks();
  document.body.replaceChildren();
});

const opens = (name: 'window-open' | 'window-close'): void =>
  app.workspace.trigger(name, { win: popout }, popout);

test('the main window is entered, and each that opens, once', () => {
  windows.load();
  opens('window-open');
  windows.see(popout);
  windows.see(window);
  expect(entered).toEqual([window, popout]);
});

test('so is one that was open before', () => {
  const leaf = { view: { containerEl: popout.document.body } } as unknown as WorkspaceLeaf;
  jest.spyOn(app.workspace, 'iterateAllLeaves').mockImplementation((callback) => void callback(leaf));
  windows.load();
  expect(entered).toEqual([window, popout]);
});

test('what was begun in a window ends with it, and in all of them at the end', () => {
  windows.load();
  opens('window-open');
  opens('window-close');
  expect(left).toEqual([popout]);
  windows.unload();
  expect(left).toEqual([popout, window]);
});

test('nothing is begun before it is loaded, or after its end', () => {
  windows.see(popout);
  expect([entered, windows.isOn]).toEqual([[], false]);
  windows.load();
  expect(windows.isOn).toBe(true);
  windows.unload();
  windows.see(popout);
  expect([entered, windows.isOn]).toEqual([[window], false]);
});
