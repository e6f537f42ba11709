import { Platform, type App } from 'obsidian';

/** What Obsidian's API leaves out: which of the plugins that come with the app are on. */
interface WithCorePlugins {
  readonly internalPlugins: { getEnabledPluginById(id: string): unknown };
}

/** Obsidian's own Web viewer: a core plugin of the desktop app, which is there where the reader has turned it on. */
export class WebViewer {
  constructor(private readonly app: App) {}

  get isThere(): boolean {
    const { app } = this;
    return (
      Platform.isDesktopApp &&
      hasCorePlugins(app) &&
      Boolean(app.internalPlugins.getEnabledPluginById('webviewer'))
    );
  }

  /** Opens an address in a new tab. */
  async open(address: string): Promise<void> {
    const state = { url: address, navigate: true };
    await this.app.workspace.getLeaf('tab').setViewState({ type: 'webviewer', active: true, state });
  }
}

function hasCorePlugins(app: App): app is App & WithCorePlugins {
  return 'internalPlugins' in app;
}
