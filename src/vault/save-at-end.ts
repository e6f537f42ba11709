import type { Component, Workspace } from 'obsidian';

/** Runs what still waits to be saved when Obsidian quits, and when the component is unloaded; to be called in `onload`. */
export function saveAtEnd(component: Component, workspace: Workspace, save: () => unknown): void {
  const now = async (): Promise<void> => void (await save());
  component.registerEvent(workspace.on('quit', (tasks) => tasks.add(now)));
  component.register(() => void now());
}
