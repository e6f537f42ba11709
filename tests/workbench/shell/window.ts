import type { App } from '../api/app';
import { setIcon } from '../api/icons';
import { Platform } from '../api/platform';
import type { Plugins } from '../hosting/plugins';
import { appCommands } from './app-commands';
import { CanvasView } from './canvas-view';
import { FileExplorerView } from './file-explorer-view';
import { MEDIA_EXTENSIONS, MediaView } from './media-view';
import { previewHoveredLinks } from './page-preview';
import { drawPhoneNavbar } from './phone-navbar';
import { drawPhoneToolbar } from './phone-toolbar';
import { AppSettingTab, SettingsWindow } from './settings-window';

/** Puts the window of the app together, as it is before any plugin runs. */
export function buildWindow(app: App, plugins: Plugins, containerEl: HTMLElement): void {
  const { workspace, viewRegistry } = app;
  const settings = new SettingsWindow(app);
  app.setting = settings;
  settings.addSettingTab(new AppSettingTab(app, plugins, (isDark) => setDark(app, isDark)));
  for (const command of appCommands(app, () => setDark(app, !app.isDarkMode())))
    app.commands.addCommand(command);
  viewRegistry.registerView('file-explorer', (leaf) => new FileExplorerView(leaf));
  viewRegistry.registerView('media', (leaf) => new MediaView(leaf));
  viewRegistry.registerExtensions(MEDIA_EXTENSIONS, 'media');
  viewRegistry.registerView('canvas', (leaf) => new CanvasView(leaf));
  viewRegistry.registerExtensions(['canvas'], 'canvas');
  previewHoveredLinks(app);

  const appEl = containerEl.createDiv('app-container');
  appEl.createDiv('horizontal-main-container').append(workspace.containerEl);
  if (Platform.isPhone) {
    drawPhoneToolbar(app, appEl);
    drawPhoneNavbar(app, appEl);
  } else appEl.append(app.statusBarEl);
  const { leftRibbon, leftSplit, rightSplit } = workspace;
  leftRibbon.addSettingsAction('settings', 'Settings', () => app.setting.open());
  for (const [side, dock] of [
    ['left', leftSplit],
    ['right', rightSplit],
  ] as const) {
    const el = workspace.containerEl.createDiv({
      cls: `sidebar-toggle-button mod-${side}`,
      attr: { 'aria-label': side === 'left' ? 'Toggle left sidebar' : 'Toggle right sidebar' },
    });
    setIcon(el.createDiv('clickable-icon'), `panel-${side}`);
    el.addEventListener('click', () => dock.toggle());
  }
}

/** Shows the app in dark colours, or in light ones. */
export function setDark(app: App, isDark: boolean): void {
  document.body.toggleClass('theme-dark', isDark);
  document.body.toggleClass('theme-light', !isDark);
  app.workspace.trigger('css-change');
}
