import { define } from './define';
import { createElementIn, createSvgIn } from './dom-creation';
import { installElementHelpers } from './dom-elements';
import { installNodeHelpers } from './dom-nodes';

type Scope = Window & typeof globalThis;

const notHere = (name: string) => (): never => {
  throw new Error(`The workbench does not have ${name}(): use requestUrl.`);
};

/** Makes `win` a window of the app: helpers on its prototypes, and its global functions. */
export function installDom(win: Window): void {
  const scope = win as Scope;
  installNodeHelpers(scope);
  installElementHelpers(scope);
  const doc = scope.document;
  define(scope, {
    createEl: (tag, info, callback) => createElementIn(doc, tag, info, callback),
    createDiv: (info, callback) => createElementIn(doc, 'div', info, callback),
    createSpan: (info, callback) => createElementIn(doc, 'span', info, callback),
    createSvg: (tag, info, callback) => createSvgIn(doc, tag, info, callback),
    createFragment: (callback) => {
      const fragment = doc.createDocumentFragment();
      callback?.(fragment);
      return fragment;
    },
    fish: (selector) => doc.querySelector<HTMLElement>(selector),
    fishAll: (selector) => [...doc.querySelectorAll<HTMLElement>(selector)],
    isBoolean: (value: unknown): value is boolean => typeof value === 'boolean',
    ready: (callback) => {
      if (doc.readyState === 'loading') doc.addEventListener('DOMContentLoaded', () => void callback());
      else callback();
    },
    sleep: (milliseconds) => new Promise((resolve) => scope.setTimeout(resolve, milliseconds)),
    nextFrame: () => new Promise((resolve) => scope.requestAnimationFrame(() => resolve())),
    ajax: notHere('ajax'),
    ajaxPromise: notHere('ajaxPromise'),
  });
  if (!('activeWindow' in scope)) setActiveWindow(scope, scope);
}

/** Makes `active` what `activeWindow` and `activeDocument` mean in `win`. */
export function setActiveWindow(win: Window, active: Window): void {
  define(win, { activeWindow: active, activeDocument: active.document });
}
