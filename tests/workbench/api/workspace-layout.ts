import type { SplitDirection, ViewState } from 'obsidian';
import { LeafGroup } from './leaf-group';
import type { WorkspaceItem } from './workspace-item';
import { WorkspaceLeaf } from './workspace-leaf';
import type { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
import { WorkspaceSidedock } from './workspace-sidedock';
import { WorkspaceSplit } from './workspace-split';
import { WorkspaceTabs } from './workspace-tabs';
import type { Workspace } from './workspace';

type Dock = WorkspaceSidedock | WorkspaceMobileDrawer;
interface SavedItem {
  readonly id?: string;
  readonly type?: string;
  readonly children?: readonly SavedItem[];
  readonly direction?: SplitDirection;
  readonly currentTab?: number;
  readonly state?: ViewState;
  readonly group?: string;
  readonly collapsed?: boolean;
  readonly width?: number;
}

/** A layout as it is kept in `workspace.json`. Popouts are not kept: a browser would not open them again. */
export interface SavedLayout {
  readonly main?: SavedItem;
  readonly left?: SavedItem;
  readonly right?: SavedItem;
  readonly active?: string;
  readonly lastOpenFiles?: readonly string[];
}

/** The layout of the window now. */
export function serializeLayout(workspace: Workspace): Record<string, unknown> {
  return {
    main: workspace.rootSplit.serialize(),
    left: workspace.leftSplit.serialize(),
    right: workspace.rightSplit.serialize(),
    active: workspace.activeLeaf?.id,
    lastOpenFiles: workspace.getLastOpenFiles(),
  };
}

/** Replaces all leaves by those of a saved layout; each view is loaded once it is seen. */
export async function restoreLayout(workspace: Workspace, layout: SavedLayout): Promise<void> {
  workspace.iterateAllLeaves((leaf) => leaf.detach());
  const empty = [...workspace.rootSplit.children];
  for (const dock of [workspace.leftSplit, workspace.rightSplit]) {
    restoreDock(workspace, dock, dock === workspace.leftSplit ? layout.left : layout.right);
  }
  for (const child of layout.main?.children ?? []) restoreItem(workspace, workspace.rootSplit, child);
  if (workspace.rootSplit.children.length > empty.length) {
    for (const group of empty) workspace.rootSplit.removeChild(group);
  }
  const active = layout.active === undefined ? null : workspace.getLeafById(layout.active);
  const leaf = active ?? workspace.getMostRecentLeaf();
  await Promise.all(
    workspace
      .allLeaves()
      .filter((l) => l.isVisible())
      .map((l) => l.loadIfDeferred()),
  );
  if (leaf) workspace.setActiveLeaf(leaf);
}

function restoreDock(workspace: Workspace, dock: Dock, saved: SavedItem | undefined): void {
  if (!saved) return;
  if (dock instanceof WorkspaceSidedock) {
    if (saved.width !== undefined) dock.setWidth(saved.width);
    for (const child of saved.children ?? []) restoreItem(workspace, dock, child);
    if (!saved.collapsed) dock.expand();
  } else {
    for (const child of leavesOf(saved)) restoreItem(workspace, dock, child);
  }
}

function leavesOf(saved: SavedItem): SavedItem[] {
  return saved.type === 'leaf' ? [saved] : (saved.children ?? []).flatMap(leavesOf);
}

function restoreItem(workspace: Workspace, parent: WorkspaceSplit | LeafGroup, saved: SavedItem): void {
  const item = itemFor(workspace, parent, saved);
  if (!item) return;
  if (saved.id !== undefined) item.id = saved.id;
  if (item instanceof WorkspaceLeaf) {
    item.group = saved.group ?? null;
    item.defer(saved.state ?? { type: 'empty' });
  }
  parent.insertChild(item);
  if (item instanceof WorkspaceSplit || item instanceof LeafGroup) {
    for (const child of saved.children ?? []) restoreItem(workspace, item, child);
    if (item instanceof LeafGroup) item.select(saved.currentTab ?? 0);
    if (item.children.length === 0) parent.removeChild(item);
  }
}

function itemFor(
  workspace: Workspace,
  parent: WorkspaceSplit | LeafGroup,
  saved: SavedItem,
): WorkspaceItem | null {
  if (parent instanceof LeafGroup) return saved.type === 'leaf' ? new WorkspaceLeaf(workspace) : null;
  if (saved.type === 'tabs') return new WorkspaceTabs(workspace);
  if (saved.type === 'split') return new WorkspaceSplit(workspace, saved.direction ?? 'vertical');
  return null;
}
