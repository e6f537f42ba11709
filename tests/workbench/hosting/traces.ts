import type { App } from '../api/app';

/** What could be left of a plugin, counted: two counts that differ show what it did not take with it. */
export type Traces = Readonly<Record<string, number>>;

interface Watched {
  readonly listeners: () => number;
  readonly intervals: () => number;
}

/** Counts, from now on, listeners on the window, the document and the body, and intervals that run. */
export function watchGlobals(win: Window & typeof globalThis): Watched {
  const listening = new Set<string>();
  const intervals = new Set<unknown>();
  const ids = new WeakMap<object, number>();
  let next = 0;
  const idOf = (value: object | null) => {
    if (value === null) return 0;
    if (!ids.has(value)) ids.set(value, ++next);
    return ids.get(value);
  };
  const isGlobal = (target: unknown) =>
    target === win || target === win.document || target === win.document.body;
  const { addEventListener, removeEventListener } = win.EventTarget.prototype;
  const keyOf = (target: EventTarget, type: string, listener: object | null, options: unknown) => {
    const capture =
      typeof options === 'object' && options !== null ? (options as { capture?: boolean }).capture : options;
    return [idOf(target), type, idOf(listener), Boolean(capture)].join();
  };
  win.EventTarget.prototype.addEventListener = function (
    this: EventTarget | undefined,
    type,
    listener,
    options,
  ) {
    const target = this ?? win;
    const isOnce = typeof options === 'object' && options.once;
    if (isGlobal(target) && listener && !isOnce) listening.add(keyOf(target, type, listener, options));
    addEventListener.call(target, type, listener, options);
  };
  win.EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    type,
    listener,
    options,
  ) {
    const target = this ?? win;
    listening.delete(keyOf(target, type, listener, options));
    removeEventListener.call(target, type, listener, options);
  };
  const { setInterval, clearInterval } = win;
  win.setInterval = ((...args: Parameters<typeof setInterval>) => {
    const id: unknown = setInterval(...args);
    intervals.add(id);
    return id;
  }) as typeof setInterval;
  win.clearInterval = (id) => {
    intervals.delete(id);
    clearInterval(id);
  };
  return { listeners: () => listening.size, intervals: () => intervals.size };
}

/** What is registered and drawn now. */
export function countTraces(app: App, watched: Watched): Traces {
  const { workspace, vault, metadataCache, viewRegistry, commands, registrations, markdownExtensions } = app;
  return {
    workspaceListeners: workspace.listenerCount(),
    vaultListeners: vault.listenerCount(),
    metadataListeners: metadataCache.listenerCount(),
    windowListeners: watched.listeners(),
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
