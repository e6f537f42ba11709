import type { PluginManifest } from 'obsidian';
import type { Page } from 'playwright-core';
import type { App } from '../workbench/api/app';
import type { Plugin } from '../workbench/api/plugin';
import { atMost, reported, type Measured } from './measured';

/** What `onload` costs beside that of an empty plugin, and what it does that could wait. */
export async function measureOnload(page: Page): Promise<readonly Measured[]> {
  const { ratio, milliseconds, reads, timers, elements } = await page.evaluate(async () => {
    const { workbench } = window;
    const plugin = workbench?.plugins.getPlugin('video-citations');
    if (workbench === undefined || !plugin) throw new Error('The plugin is not enabled.');
    const { app } = workbench;
    const Ours = plugin.constructor as new (app: App, manifest: PluginManifest) => Plugin;
    const Base = Object.getPrototypeOf(Ours) as typeof Ours;
    const { manifest } = plugin;
    await workbench.disable('video-citations');
    const Empty = class extends Base {};
    // As at the start of the app: no note is open, no pane of the plugin is there, and the layout is not ready.
    const types = ['markdown', 'video-citations-sources', 'video-citations-player'];
    for (const type of types) app.workspace.detachLeavesOfType(type);
    app.workspace.layoutReady = false;
    /** The clock knows no time as short as that of one empty plugin, so many are loaded, and then unloaded. */
    const timeOf = (Kind: typeof Ours, times: number): number => {
      const loaded = Array.from({ length: times }, () => new Kind(app, manifest));
      const start = performance.now();
      for (const each of loaded) void each.load();
      const end = performance.now();
      for (const each of loaded) each.unload();
      return (end - start) / times;
    };
    const ROUNDS = 30;
    let [ours, empty] = [Infinity, 0];
    for (let round = 0; round < ROUNDS; round++) {
      ours = Math.min(ours, timeOf(Ours, 1));
      empty += timeOf(Empty, 10_000) / ROUNDS;
    }

    const done = { reads: 0, timers: 0, elements: 0 };
    const spied: [object, string, keyof typeof done][] = [
      [app.vault.adapter, 'read', 'reads'],
      [app.vault.adapter, 'readBinary', 'reads'],
      [app.vault, 'read', 'reads'],
      [app.vault, 'cachedRead', 'reads'],
      [window, 'setTimeout', 'timers'],
      [window, 'setInterval', 'timers'],
      [window, 'requestAnimationFrame', 'timers'],
      [document, 'createElement', 'elements'],
    ];
    const restore = spied.map(([owner, name, what]) => {
      const method = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
      Reflect.set(owner, name, (...given: unknown[]) => {
        done[what]++;
        return method.apply(owner, given);
      });
      return () => Reflect.set(owner, name, method);
    });
    timeOf(Ours, 1);
    for (const each of restore) each();
    app.workspace.layoutReady = true;
    return { ratio: ours / empty, milliseconds: ours, ...done };
  });
  return [
    reported('onload ÷ that of an empty plugin', ratio),
    reported('onload, in ms', milliseconds),
    atMost(0, 'files read by onload', reads),
    atMost(0, 'timers set by onload', timers),
    reported('elements made by onload, those of its ribbon icon and of its suggestions', elements),
  ];
}
