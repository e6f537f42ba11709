import type { PluginManifest } from 'obsidian';
import type { App } from '../api/app';
import { Plugin } from '../api/plugin';

type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;
type Wrapped = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

/** Runs the text of a `main.js` and makes its plugin; throws a sentence when it holds none. */
export function makePlugin(
  app: App,
  manifest: PluginManifest,
  code: string,
  require: (name: string) => unknown,
): Plugin {
  const module = { exports: {} as unknown };
  // As the app does: a script of its own, named for the debugger, wrapped in a function.
  const run = (0, eval)(
    `(function(require,module,exports){${code}\n})\n//# sourceURL=plugin:${encodeURIComponent(manifest.id)}`,
  ) as Wrapped;
  run(require, module, module.exports);
  const exported = module.exports as { default?: unknown } | null;
  const candidate =
    exported && typeof exported === 'object' && 'default' in exported ? exported.default : exported;
  if (typeof candidate !== 'function') throw new Error(`Plugin ${manifest.id} exports no class.`);
  const plugin = new (candidate as PluginClass)(app, manifest);
  if (!(plugin instanceof Plugin)) throw new Error(`What ${manifest.id} exports does not extend Plugin.`);
  return plugin;
}
