import type { PluginManifest } from 'obsidian';
import type { App } from '../api/app';
import { requireApiVersion } from '../api/api-version';
import { Notice } from '../api/notice';
import { Platform } from '../api/platform';
import type { Plugin } from '../api/plugin';
import { offerNodeGlobals } from './node-fakes';
import { makePlugin } from './hosted-plugin';
import { createRequire, type NodeOffer } from './plugin-require';

/** A plugin that could be enabled. */
export interface OfferedPlugin {
  readonly manifest: PluginManifest;
  readonly hasStyles: boolean;
}

/** The plugins that are there, and those that run. */
export class Plugins {
  readonly manifests: Record<string, PluginManifest> = {};
  readonly plugins: Record<string, Plugin> = {};
  readonly enabledPlugins = new Set<string>();
  readonly #styles = new Map<string, HTMLElement>();
  readonly #offered = new Map<string, OfferedPlugin>();

  constructor(
    readonly app: App,
    offered: readonly OfferedPlugin[],
    readonly node: NodeOffer,
  ) {
    if (node === 'fake') offerNodeGlobals(window);
    for (const plugin of offered) {
      const { id } = plugin.manifest;
      this.#offered.set(id, plugin);
      this.manifests[id] = { ...plugin.manifest, dir: `${app.vault.configDir}/plugins/${id}` };
    }
  }

  getPlugin(id: string): Plugin | null {
    return this.plugins[id] ?? null;
  }

  /** Enables as the reader does in the settings: the first time the plugin hears of it. */
  async enablePluginAndSave(id: string): Promise<boolean> {
    const isFirst = this.app.loadLocalStorage(`enabled-${id}`) === null;
    if (!(await this.enablePlugin(id))) return false;
    this.app.saveLocalStorage(`enabled-${id}`, true);
    if (isFirst) this.app.workspace.onLayoutReady(() => this.plugins[id]?.onUserEnable());
    return true;
  }

  /** Loads a plugin; what it throws becomes a notice and is said on the console. */
  async enablePlugin(id: string): Promise<boolean> {
    const manifest = this.manifests[id];
    if (!manifest) throw new Error(`There is no plugin "${id}" here.`);
    if (this.plugins[id]) return true;
    try {
      if (!requireApiVersion(manifest.minAppVersion)) {
        throw new Error(`It needs Obsidian ${manifest.minAppVersion}.`);
      }
      if (manifest.isDesktopOnly && Platform.isMobile) throw new Error('It is for desktops only.');
      const code = await this.#fetch(id, 'main.js');
      const plugin = makePlugin(this.app, manifest, code, createRequire(this.node));
      this.plugins[id] = plugin;
      await this.#addStyles(id);
      await plugin.load();
      this.enabledPlugins.add(id);
      return true;
    } catch (error) {
      console.error(`Plugin failure: ${id}`, error);
      new Notice(`Failed to load plugin “${manifest.name}”.`);
      await this.disablePlugin(id);
      return false;
    }
  }

  disablePlugin(id: string): Promise<void> {
    try {
      this.plugins[id]?.unload();
    } catch (error) {
      console.error(`Plugin failure on unload: ${id}`, error);
    }
    delete this.plugins[id];
    this.enabledPlugins.delete(id);
    this.#styles.get(id)?.remove();
    if (this.#styles.delete(id)) this.app.workspace.trigger('css-change');
    return Promise.resolve();
  }

  async disablePluginAndSave(id: string): Promise<void> {
    await this.disablePlugin(id);
  }

  async #addStyles(id: string): Promise<void> {
    if (!this.#offered.get(id)?.hasStyles) return;
    const css = await this.#fetch(id, 'styles.css');
    this.#styles.set(id, document.head.createEl('style', { text: css, attr: { 'data-plugin': id } }));
    this.app.workspace.trigger('css-change');
  }

  async #fetch(id: string, name: string): Promise<string> {
    const response = await fetch(`/plugins/${encodeURIComponent(id)}/${name}`);
    if (!response.ok) throw new Error(await response.text());
    return response.text();
  }
}
