import type { Workspace } from 'obsidian';
import { LearntDurations } from '../../src/vault/learnt-durations';
import { PluginData } from '../../src/vault/plugin-data';

/** The lengths of videos in a vault where nothing has been played; nothing is written anywhere. */
export function emptyDurations(): LearntDurations {
  const file = { loadData: () => Promise.resolve(null), saveData: () => Promise.resolve() };
  // Only a component that is loaded listens to its workspace.
  return new LearntDurations({} as Workspace, new PluginData(file));
}
