import { MarkdownView, type Workspace, type WorkspaceLeaf } from 'obsidian';

/** A leaf of a note that is not in a sidebar, the one that was used last first; null where none shows the note. */
export function leafOfNote(workspace: Workspace, path: string): WorkspaceLeaf | null {
  return leavesOfNotes(workspace).find((leaf) => leaf.getViewState().state?.file === path) ?? null;
}

/**
 * The note that a player stands in: the one that is being read; where the focus is in no note, that of the path, else
 * any that is seen. Null where none is.
 */
export function viewOfSeenNote(workspace: Workspace, path: string): MarkdownView | null {
  const read = workspace.getMostRecentLeaf()?.view;
  if (read instanceof MarkdownView) return read;
  const seen = leavesOfNotes(workspace)
    .map(({ view }) => view)
    .filter((view) => view instanceof MarkdownView)
    .filter(({ containerEl }) => containerEl.isShown());
  return seen.find(({ file }) => file?.path === path) ?? seen[0] ?? null;
}

function leavesOfNotes(workspace: Workspace): readonly WorkspaceLeaf[] {
  return [workspace.getMostRecentLeaf(), ...workspace.getLeavesOfType('markdown')]
    .filter((leaf) => leaf !== null)
    .filter((leaf) => leaf.getRoot() !== workspace.leftSplit && leaf.getRoot() !== workspace.rightSplit);
}
