import { Platform, type Workspace, type WorkspaceLeaf } from 'obsidian';
import { PlayerView, VIEW_TYPE_PLAYER } from './player-view';

/**
 * The player's view: the one that is open, wherever the reader has put it, else a new one to the right of the
 * note. The focus stays where it is.
 */
export async function playerBesideNote(workspace: Workspace, sourcePath: string): Promise<PlayerView> {
  const leaf = workspace.getLeavesOfType(VIEW_TYPE_PLAYER)[0] ?? (await openLeaf(workspace, sourcePath));
  // A pane that is seen already, perhaps in another window, needs no bringing to the front.
  if (leaf.isDeferred || !leaf.view.containerEl.isShown()) await workspace.revealLeaf(leaf);
  if (leaf.view instanceof PlayerView) return leaf.view;
  throw new Error('The pane of the player does not hold the player.');
}

async function openLeaf(workspace: Workspace, sourcePath: string): Promise<WorkspaceLeaf> {
  const noteLeaf = leafOfNote(workspace, sourcePath) ?? workspace.getMostRecentLeaf();
  const leaf =
    noteLeaf === null || Platform.isPhone
      ? workspace.getLeaf('tab')
      : workspace.createLeafBySplit(noteLeaf, 'vertical');
  await leaf.setViewState({ type: VIEW_TYPE_PLAYER, active: false });
  return leaf;
}

/** A leaf of the note that is not in a sidebar, the one that was used last first. */
function leafOfNote(workspace: Workspace, sourcePath: string): WorkspaceLeaf | null {
  const isOutsideSidebars = (leaf: WorkspaceLeaf): boolean =>
    leaf.getRoot() !== workspace.leftSplit && leaf.getRoot() !== workspace.rightSplit;
  const candidates = [workspace.getMostRecentLeaf(), ...workspace.getLeavesOfType('markdown')]
    .filter((leaf) => leaf !== null)
    .filter(isOutsideSidebars);
  return candidates.find((leaf) => leaf.getViewState().state?.file === sourcePath) ?? null;
}
