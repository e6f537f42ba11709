/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { Platform, type App } from 'obsidian';
import { WebViewer } from '../../src/player/web-viewer';
import type { App as WorkbenchApp } from '../workbench/api/app';
import { openMemoryApp } from '../workbench/api/memory-app';
import { InternalPlugins } from '../workbench/shell/internal-plugins';

const ADDRESS = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=90';

async function openApp(): Promise<{ app: App; core: InternalPlugins }> {
  const app = await openMemoryApp({});
  const core = new InternalPlugins(app as unknown as WorkbenchApp);
  return { app: Object.assign(app, { internalPlugins: core }), core };
}

afterEach(() => void Object.assign(Platform, { isDesktopApp: true }));

describe('the Web viewer', () => {
  it('is there while the reader has turned it on', async () => {
    const { app, core } = await openApp();
    const viewer = new WebViewer(app);
    expect(viewer.isThere).toBe(false);
    core.getPluginById('webviewer')?.enable();
    expect(viewer.isThere).toBe(true);
    core.getPluginById('webviewer')?.disable();
    expect(viewer.isThere).toBe(false);
  });

  it('is not there on a phone, nor in an app that does not say which of its plugins are on', async () => {
    const { app, core } = await openApp();
    core.getPluginById('webviewer')?.enable();
    Object.assign(Platform, { isDesktopApp: false });
    expect(new WebViewer(app).isThere).toBe(false);
    Object.assign(Platform, { isDesktopApp: true });
    expect(new WebViewer(await openMemoryApp({})).isThere).toBe(false);
  });

  it('opens an address in a tab of its own, which becomes the active one', async () => {
    const { app, core } = await openApp();
    core.getPluginById('webviewer')?.enable();
    await new WebViewer(app).open(ADDRESS);
    const [leaf] = app.workspace.getLeavesOfType('webviewer');
    expect(leaf?.getViewState()).toMatchObject({ state: { url: ADDRESS } });
    expect(app.workspace.getMostRecentLeaf()).toBe(leaf);
  });
});
