/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { WorkspaceWindow } from 'obsidian';
import { installDom } from '../workbench/api/dom-globals';
import { openReadingApp, type ReadingApp, type Rendered } from '../reading/reading-app';

const NOTE = 'Bridge.md';
const ANCHOR = '<a class="yt-timestamp" data-t="9:34">[9:34]</a>';
const MOMENT = { videoId: 'gcnPi-IEeec', seconds: 574 };

let reading: ReadingApp;
let rendered: Rendered;
let chipEl: HTMLElement;
const undo: (() => void)[] = [];

beforeEach(async () => {
  document.body.replaceChildren();
  reading = await openReadingApp({ [NOTE]: `---\nvideoId: ${MOMENT.videoId}\n---\n${ANCHOR}` });
  rendered = await reading.render(`It falls ${ANCHOR}`, NOTE);
  chipEl = rendered.el.find('a');
});

afterEach(() => {
  reading.plugin.unload();
  for (const each of undo.splice(0)) each();
});

/** Sends an event to an element; whether the browser would still do what it does by itself. */
function send(el: EventTarget, type: string, init: MouseEventInit & KeyboardEventInit = {}): boolean {
  const win = (el as Partial<Node>).win ?? window;
  const Type = (win as typeof window)[type.startsWith('key') ? 'KeyboardEvent' : 'MouseEvent'];
  return el.dispatchEvent(new Type(type, { bubbles: true, cancelable: true, ...init }));
}

const played = () => reading.player.played.map(({ moment }) => moment);

/** Listens as other plugins do; `handler` hears what reaches it. */
function listen(target: EventTarget, type: string, handler: (event: Event) => void, capture = true): void {
  target.addEventListener(type, handler, capture);
  undo.push(() => target.removeEventListener(type, handler, capture));
}

describe('a chip plays', () => {
  test.each([
    ['a click', 'click', {}],
    ['Enter, which is a click to the browser', 'click', { detail: 0 }],
    ['Space', 'keydown', { key: ' ' }],
    ['Shift-Space', 'keydown', { key: ' ', shiftKey: true }],
  ])('by %s', (_, type, init) => {
    const goesOn = send(chipEl, type, init);
    expect([played(), reading.player.opened, goesOn]).toEqual([[MOMENT], [], false]);
  });

  test('once while Space is held down', () => {
    send(chipEl, 'keydown', { key: ' ' });
    const goesOn = send(chipEl, 'keydown', { key: ' ', repeat: true });
    expect([played(), goesOn]).toEqual([[MOMENT], false]);
  });
});

describe('a chip opens the browser', () => {
  test.each([
    ['Mod-click', 'click', { ctrlKey: true }],
    ['Mod-Enter', 'click', { ctrlKey: true, detail: 0 }],
    ['Mod-Alt-click', 'click', { ctrlKey: true, altKey: true }],
    ['a click with the middle button', 'auxclick', { button: 1 }],
  ])('by %s', (_, type, init) => {
    const goesOn = send(chipEl, type, init);
    expect([played(), reading.player.opened, goesOn]).toEqual([[], [MOMENT], false]);
  });
});

describe('a chip leaves alone', () => {
  test.each([
    ['the right button, which has a menu', 'auxclick', { button: 2 }],
    ['Enter, which the browser makes a click of', 'keydown', { key: 'Enter' }],
    ['Mod-Space', 'keydown', { key: ' ', ctrlKey: true }],
    ['Tab', 'keydown', { key: 'Tab' }],
    ['a letter', 'keydown', { key: 'a' }],
  ])('%s', (_, type, init) => {
    const goesOn = send(chipEl, type, init);
    expect([played(), reading.player.opened, goesOn]).toEqual([[], [], true]);
  });

  test.each(['click', 'auxclick', 'keydown'])('a %s that is for no chip', (type) => {
    const errors: unknown[] = [];
    listen(window, 'error', (event) => errors.push((event as ErrorEvent).error));
    const target = rendered.el.createSpan({ text: 'text' });
    for (const each of [target, rendered.el, document.body, document, window]) {
      expect(send(each, type, { key: ' ', button: 1 })).toBe(true);
    }
    expect([played(), reading.player.opened, errors]).toEqual([[], [], []]);
  });
});

describe('beside other plugins', () => {
  test('one that takes links to YouTube in the capture phase does not get the click', () => {
    const taken: string[] = [];
    listen(document, 'click', (event) => {
      const link = (event.target as Element).closest('a[href*="youtube.com"], a[href*="youtu.be"]');
      if (link === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      taken.push(link.getAttribute('href') ?? '');
    });
    send(chipEl, 'click');
    expect([played(), taken]).toEqual([[MOMENT], []]);
    // The stranger is there: a link of nobody else is its own.
    send(rendered.el.createEl('a', { href: 'https://youtu.be/x' }), 'click');
    expect(taken).toEqual(['https://youtu.be/x']);
  });

  test('one that wraps the time in a link of its own does not get the click', () => {
    const text = chipEl.firstChild;
    const wrapEl = createEl('a', { cls: 'external-link', href: 'https://youtu.be/x?t=34440' });
    text?.replaceWith(wrapEl);
    if (text) wrapEl.append(text);
    const heard: Event[] = [];
    listen(wrapEl, 'click', (event) => heard.push(event));
    listen(document, 'click', (event) => heard.push(event), false);
    const goesOn = send(wrapEl, 'click');
    expect([played(), goesOn, heard]).toEqual([[MOMENT], false, []]);
  });

  test('the app does not hear of it either', () => {
    const heard: Event[] = [];
    for (const type of ['click', 'auxclick', 'keydown'])
      listen(rendered.el, type, (event) => heard.push(event), false);
    send(chipEl, 'click');
    send(chipEl, 'auxclick', { button: 1 });
    send(chipEl, 'keydown', { key: ' ' });
    expect(heard).toEqual([]);
  });
});

describe('in a second window', () => {
  let win: Window & typeof globalThis;

  beforeEach(() => {
    const frameEl = document.body.createEl('iframe');
    if (frameEl.contentWindow === null) throw new Error('The frame has no window.');
    win = frameEl.contentWindow as typeof win;
    installDom(win);
  });

  const asPopout = () => ({ win, doc: win.document }) as unknown as WorkspaceWindow;

  test('a chip that is drawn there plays', async () => {
    const { anchors } = await reading.render(ANCHOR, NOTE, win.document);
    const [el] = anchors();
    expect(el?.win).toBe(win);
    if (el) send(el, 'click');
    expect(played()).toEqual([MOMENT]);
  });

  test('a chip that moves there plays', () => {
    reading.app.workspace.trigger('window-open', asPopout(), win);
    win.document.body.append(win.document.adoptNode(rendered.el));
    send(chipEl, 'click');
    send(chipEl, 'keydown', { key: ' ' });
    expect(played()).toEqual([MOMENT, MOMENT]);
  });

  test('nothing is heard any more when it has closed', () => {
    reading.app.workspace.trigger('window-open', asPopout(), win);
    win.document.body.append(win.document.adoptNode(rendered.el));
    reading.app.workspace.trigger('window-close', asPopout(), win);
    win.document.addEventListener('click', (event) => event.preventDefault());
    send(chipEl, 'click');
    expect(played()).toEqual([]);
  });
});

test('nothing is heard any more when the plugin is unloaded', () => {
  reading.plugin.unload();
  listen(document, 'click', (event) => event.preventDefault(), false);
  send(chipEl, 'click');
  expect(played()).toEqual([]);
});

test('a copy of a chip that others made is no chip', () => {
  const copy = chipEl.cloneNode(true) as HTMLElement;
  copy.removeAttribute('href');
  rendered.el.append(copy);
  send(copy, 'click');
  expect(played()).toEqual([]);
});
