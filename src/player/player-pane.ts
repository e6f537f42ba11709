import { Platform, WorkspaceWindow, type Workspace, type WorkspaceLeaf } from 'obsidian';
import type { Place } from '../core/place';
import { leafOfNote } from './note-leaf';
import { PlayerView, VIEW_TYPE_PLAYER } from './player-view';

/** Large enough for a picture of 640 × 360 and what is under it. */
const WINDOW = { width: 660, height: 600 };

/**
 * The player's view: the one that is open, wherever the reader has put it, else a new one at a place. The focus
 * stays where it is.
 */
export async function playerPane(
  workspace: Workspace,
  place: Place,
  sourcePath: string,
): Promise<PlayerView> {
  const leaf =
    workspace.getLeavesOfType(VIEW_TYPE_PLAYER)[0] ?? (await openLeaf(workspace, place, sourcePath));
  // A pane that is seen already, perhaps in another window, needs no bringing to the front.
  if (leaf.isDeferred || !leaf.view.containerEl.isShown()) await workspace.revealLeaf(leaf);
  if (leaf.view instanceof PlayerView) return leaf.view;
  throw new Error('The pane of the player does not hold the player.');
}

/** Where a pane is: in a window beside the main one, a tab among others, or alone. */
export function placeOfPane(workspace: Workspace, pane: WorkspaceLeaf): Place {
  if (pane.getContainer() instanceof WorkspaceWindow) return 'popout';
  let isAmongOthers = false;
  workspace.iterateAllLeaves((leaf) => {
    if (leaf !== pane && leaf.parent === pane.parent) isAmongOthers = true;
  });
  return isAmongOthers ? 'tab' : 'beside';
}

async function openLeaf(workspace: Workspace, place: Place, sourcePath: string): Promise<WorkspaceLeaf> {
  const leaf = leafAt(workspace, place, sourcePath);
  await leaf.setViewState({ type: VIEW_TYPE_PLAYER, active: false });
  return leaf;
}

/** What has no room on this device, or no note to stand beside, is a tab. */
function leafAt(workspace: Workspace, place: Place, sourcePath: string): WorkspaceLeaf {
  if (place === 'popout' && Platform.isDesktopApp) return workspace.openPopoutLeaf({ size: WINDOW });
  const noteLeaf = leafOfNote(workspace, sourcePath) ?? workspace.getMostRecentLeaf();
  if (place === 'tab' || noteLeaf === null || Platform.isPhone) return workspace.getLeaf('tab');
  return workspace.createLeafBySplit(noteLeaf, 'vertical');
}
