import { App } from '../api/app';
import '../api/obsidian';
import { OverlayStore } from '../api/overlay-store';
import { Platform, setPlatform } from '../api/platform';
import { Tasks } from '../api/tasks';
import { Plugins, type OfferedPlugin } from '../hosting/plugins';
import { leavesIn } from '../api/workspace-tree';
import { countTraces, watchWindow, type Traces } from '../hosting/traces';
import { InternalPlugins } from '../shell/internal-plugins';
import { buildWindow, setDark } from '../shell/window';
import { readLaunchOptions, type LaunchOptions } from './launch-options';
import { ServerStore, type ServedVault } from './server-store';

/** What tests reach the page through. */
export interface WorkbenchHandle {
  readonly app: App;
  readonly plugins: Plugins;
  enable(id: string): Promise<boolean>;
  disable(id: string): Promise<void>;
  /** What is registered and drawn now: equal before a plugin is enabled and after it is disabled. */
  traces(): Traces;
}

declare global {
  interface Window {
    workbench?: WorkbenchHandle;
    app?: App;
  }
}

const watched = watchWindow(window);

async function fetchJson<T>(address: string): Promise<T> {
  return (await (await fetch(address)).json()) as T;
}

function dressBody({ theme }: LaunchOptions): void {
  const { body } = document;
  body.addClass(`theme-${theme}`, 'show-inline-title', 'show-ribbon', 'show-view-header', 'is-focused');
  if (Platform.isPhone) body.addClass('is-mobile', 'is-phone', 'is-android');
  else body.addClass(Platform.isMacOS ? 'mod-macos' : Platform.isWin ? 'mod-windows' : 'mod-linux');
}

async function openFirst(app: App, { open, mode }: LaunchOptions): Promise<void> {
  const path =
    open ??
    app.vault
      .getMarkdownFiles()
      .map((file) => file.path)
      .sort()[0];
  const file = path === undefined ? null : app.metadataCache.getFirstLinkpathDest(path, '');
  const isShown = leavesIn([app.workspace.rootSplit]).some(({ view }) => view.getViewType() !== 'empty');
  if (!file || (open === null && isShown)) return;
  const state = { mode: mode === 'reading' ? 'preview' : 'source', source: mode === 'source' };
  await app.workspace.getLeaf().openFile(file, { state, active: true });
}

async function start(): Promise<void> {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const options = readLaunchOptions(location.search, innerWidth > 600, dark);
  setPlatform(options.platform);
  const served = await fetchJson<ServedVault>('/api/vault');
  const server = new ServerStore(served);
  const isKept = (path: string) => path.startsWith('.obsidian/');
  const store = served.isWritable ? server : new OverlayStore(server, { isKept, storage: localStorage });
  const app = new App({ store, defaultMode: options.mode });
  window.app = app;
  const plugins = new Plugins(app, await fetchJson<OfferedPlugin[]>('/api/plugins'), options.node);
  const internalPlugins = new InternalPlugins(app);
  Object.assign(app, { plugins, internalPlugins });
  for (const id of options.core) internalPlugins.getPluginById(id)?.enable();
  dressBody(options);
  buildWindow(app, plugins, document.body);
  setDark(app, options.theme === 'dark');
  app.listenToWindow(window);
  window.workbench = {
    app,
    plugins,
    enable: (id) => plugins.enablePluginAndSave(id),
    disable: (id) => plugins.disablePluginAndSave(id),
    traces: () => countTraces(app, watched),
  };

  // In the order of the app: plugins, then the vault, then the layout that needs both.
  for (const id of options.plugins ?? Object.keys(plugins.manifests)) await plugins.enablePluginAndSave(id);
  await app.loadVault();
  const layout = await app.loadConfig('workspace.json');
  if (layout !== null) await app.workspace.changeLayout(layout);
  else {
    await app.workspace.getLeftLeaf(false).setViewState({ type: 'file-explorer' });
    if (Platform.isDesktop) app.workspace.leftSplit.expand();
  }
  await openFirst(app, options);
  app.workspace.becomeReady();
  app.workspace.onLayoutChange();
  app.metadataCache.resolveAll();
  document.body.dataset.workbench = 'ready';

  window.addEventListener('resize', () => {
    app.workspace.iterateAllLeaves((leaf) => leaf.onResize());
    app.workspace.trigger('resize');
  });
  window.addEventListener('pagehide', () => {
    app.workspace.trigger('quit', new Tasks());
    app.workspace.popouts.closeAll();
    void app.workspace.requestSaveLayout.run();
  });
}

start().catch((error: unknown) => {
  console.error(error);
  document.body.createDiv({
    cls: 'workbench-failure',
    text: `The workbench could not start: ${String(error)}`,
  });
});
