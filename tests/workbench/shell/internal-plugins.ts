import type { App } from '../api/app';
import { WebViewerView } from './web-viewer-view';

/** A plugin that comes with the app, which a reader can turn on and off. */
interface InternalPlugin {
  readonly instance: { readonly id: string; readonly name: string };
  readonly enabled: boolean;
  enable(): void;
  disable(): void;
}

/** The core plugins of which others ask whether they are on; like the app, all of these are off at first. */
export class InternalPlugins {
  readonly plugins: Readonly<Record<string, InternalPlugin>>;

  constructor(app: App) {
    this.plugins = { webviewer: webViewer(app) };
  }

  getPluginById(id: string): InternalPlugin | null {
    return this.plugins[id] ?? null;
  }

  /** What a plugin gives to others while it is on; null while it is off, and where there is none of that id. */
  getEnabledPluginById(id: string): InternalPlugin['instance'] | null {
    const plugin = this.getPluginById(id);
    return plugin?.enabled === true ? plugin.instance : null;
  }
}

function webViewer({ viewRegistry }: App): InternalPlugin {
  let enabled = false;
  return {
    instance: { id: 'webviewer', name: 'Web viewer' },
    get enabled() {
      return enabled;
    },
    enable() {
      if (!enabled) viewRegistry.registerView('webviewer', (leaf) => new WebViewerView(leaf));
      enabled = true;
    },
    disable() {
      if (enabled) viewRegistry.unregisterView('webviewer');
      enabled = false;
    },
  };
}
