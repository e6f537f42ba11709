import type { App } from '../api/app';

/** What could be left of a plugin, counted: two counts that differ show what it did not take with it. */
export type Traces = Readonly<Record<string, number>>;

/** Counts of what runs on its own in a window. */
export interface WatchedWindow {
  /** By what they listen to: `document mousedown`. */
  readonly listeners: () => Traces;
  readonly intervals: () => number;
}

type ListenerCall = (
  this: void,
  type: string,
  listener: EventListenerOrEventListenerObject | null,
  options?: boolean | AddEventListenerOptions,
) => void;

/** Counts, from now on, the listeners on the window, the document and the body, and the intervals that run. */
export function watchWindow(win: Window): WatchedWindow {
  const listening = new Map<string, string>();
  const intervals = new Set<number>();
  const { document: doc } = win;
  const names = new WeakMap<object, number>();
  let next = 0;
  const nameOf = (value: object) => names.get(value) ?? names.set(value, ++next).get(value);

  const watch = (target: EventTarget, name: string) => {
    const key = (type: string, listener: object, options?: boolean | AddEventListenerOptions) =>
      [name, type, nameOf(listener), typeof options === 'object' ? !!options.capture : !!options].join();
    const add: ListenerCall = target.addEventListener.bind(target);
    const remove: ListenerCall = target.removeEventListener.bind(target);
    const addEventListener: ListenerCall = (type, listener, options) => {
      const isOnce = typeof options === 'object' && options.once === true;
      // The editor listens to the scrolling of all that it lies in, from when it is first seen.
      const isEditors = name === 'body' && type === 'scroll';
      if (listener && !isOnce && !isEditors) listening.set(key(type, listener, options), `${name} ${type}`);
      add(type, listener, options);
    };
    const removeEventListener: ListenerCall = (type, listener, options) => {
      if (listener) listening.delete(key(type, listener, options));
      remove(type, listener, options);
    };
    Object.assign(target, { addEventListener, removeEventListener });
  };
  watch(win, 'window');
  watch(doc, 'document');
  watch(doc.body, 'body');

  const start = win.setInterval.bind(win) as (...args: unknown[]) => number;
  const stop = win.clearInterval.bind(win);
  Object.assign(win, {
    setInterval: (...args: unknown[]) => {
      const id = start(...args);
      intervals.add(id);
      return id;
    },
    clearInterval: (id: number | undefined) => {
      if (id !== undefined) intervals.delete(id);
      stop(id);
    },
  });
  const listeners = () => {
    const counts: Record<string, number> = {};
    for (const label of listening.values()) counts[label] = (counts[label] ?? 0) + 1;
    return counts;
  };
  return { listeners, intervals: () => intervals.size };
}

/** What is registered and drawn now. */
export function countTraces(app: App, watched: WatchedWindow): Traces {
  const { workspace, vault, metadataCache, viewRegistry, commands, registrations, markdownExtensions } = app;
  return {
    workspaceListeners: workspace.listenerCount(),
    vaultListeners: vault.listenerCount(),
    metadataListeners: metadataCache.listenerCount(),
    ...watched.listeners(),
    intervals: watched.intervals(),
    views: viewRegistry.types().length,
    commands: Object.keys(commands.commands).length,
    ...markdownExtensions.counts(),
    hoverLinkSources: registrations.hoverLinkSources.size,
    protocolHandlers: registrations.protocolHandlers.size,
    cliHandlers: registrations.cliHandlers.size,
    ribbonIcons: workspace.leftRibbon.actionEls.length,
    statusBarItems: app.statusBarEl.childElementCount,
    styles: document.head.querySelectorAll('style').length,
    bodyChildren: document.body.childElementCount,
  };
}
