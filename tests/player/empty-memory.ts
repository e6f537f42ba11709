import type { Workspace } from 'obsidian';
import { PluginData } from '../../src/vault/plugin-data';
import { WatchMemory } from '../../src/vault/watch-memory';

/** The memory of a reader who has watched nothing, unless `data` says so; nothing is written anywhere. */
export function emptyMemory(data: unknown = null): WatchMemory {
  const file = { loadData: () => Promise.resolve(data), saveData: () => Promise.resolve() };
  // Only a component that is loaded listens to its workspace.
  return new WatchMemory({} as Workspace, new PluginData(file));
}
