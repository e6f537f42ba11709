import type { App as ObsidianApp } from 'obsidian';
import { App } from './app';
import { MemoryStore } from './memory-store';

/**
 * An app over a vault in memory, for tests: paths to texts, loaded, its link maps filled, its layout ready. In
 * Node without a DOM its `vault`, `metadataCache` and `fileManager` are there, but not its `workspace`.
 */
export async function openMemoryApp(
  files: Readonly<Record<string, string | ArrayBuffer>>,
): Promise<ObsidianApp> {
  const app = new App({ store: new MemoryStore(files) });
  await app.loadVault();
  app.metadataCache.resolveAll();
  if (typeof document !== 'undefined') app.workspace.becomeReady();
  return app as unknown as ObsidianApp;
}
