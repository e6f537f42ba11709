import type { App } from 'obsidian';
import { openMemoryApp } from '../workbench/api/memory-app';

/** An app whose files have addresses: jsdom, which loads no media, has none for what is in memory. */
export async function openPlayerApp(files: Readonly<Record<string, string>>): Promise<App> {
  const app = await openMemoryApp(files);
  app.vault.getResourcePath = ({ path }) => `app://vault/${path}`;
  return app;
}
