import type { Side, SplitDirection } from 'obsidian';
import type { App } from './app';
import { Events } from './events';
import { LeafGroup } from './leaf-group';
import { Platform } from './platform';
import { WorkspaceParent } from './workspace-item';
import type { WorkspaceItem } from './workspace-item';
import { WorkspaceLeaf } from './workspace-leaf';
import { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
import { WorkspaceRibbon } from './workspace-ribbon';
import { WorkspaceRoot } from './workspace-roots';
import { WorkspaceSidedock } from './workspace-sidedock';
import { WorkspaceSplit } from './workspace-split';
import { WorkspaceTabs } from './workspace-tabs';
import type { Workspace } from './workspace';

type Dock = WorkspaceSidedock | WorkspaceMobileDrawer;

/** The splits, groups and leaves of the window, and of its popouts. */
export abstract class WorkspaceTree extends Events {
  readonly rootSplit: WorkspaceRoot;
  readonly leftSplit: Dock;
  readonly rightSplit: Dock;
  readonly leftRibbon = new WorkspaceRibbon('left');
  readonly rightRibbon = new WorkspaceRibbon('right');

  constructor(
    readonly app: App,
    readonly containerEl: HTMLElement,
  ) {
    super();
    containerEl.addClass('workspace');
    const workspace = this as unknown as Workspace;
    const dock = (side: Side) =>
      Platform.isPhone ? new WorkspaceMobileDrawer(workspace, side) : new WorkspaceSidedock(workspace, side);
    this.leftSplit = dock('left');
    this.rootSplit = new WorkspaceRoot(workspace);
    this.rightSplit = dock('right');
    for (const { containerEl } of [this.leftRibbon, this.leftSplit, this.rootSplit, this.rightSplit]) {
      this.containerEl.append(containerEl);
    }
  }

  /** The tops of the popouts. */
  abstract get floatingRoots(): readonly WorkspaceParent[];
  /** Called when a leaf came, went or changed its view. */
  abstract onLayoutChange(): void;

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of leavesIn([this.rootSplit])) callback(leaf);
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.allLeaves()) callback(leaf);
  }

  allLeaves(): WorkspaceLeaf[] {
    return leavesIn([this.rootSplit, ...this.floatingRoots, this.leftSplit, this.rightSplit]);
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.view.getViewType() === type);
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.allLeaves().find((leaf) => leaf.id === id) ?? null;
  }

  getGroupLeaves(group: string): WorkspaceLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.group === group);
  }

  /** The leaf that was active last, in `root` or else in the main area and the popouts. */
  getMostRecentLeaf(root?: WorkspaceParent): WorkspaceLeaf | null {
    const leaves = leavesIn(root ? [root] : [this.rootSplit, ...this.floatingRoots]);
    return leaves.reduce<WorkspaceLeaf | null>(
      (latest, leaf) => (latest && latest.activeTime >= leaf.activeTime ? latest : leaf),
      null,
    );
  }

  createLeafIn(parent: LeafGroup, index: number): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this as unknown as Workspace, parent.containerEl.doc);
    parent.insertChild(leaf, index);
    this.onLayoutChange();
    return leaf;
  }

  createLeafInParent(parent: WorkspaceSplit | LeafGroup, index: number): WorkspaceLeaf {
    if (parent instanceof LeafGroup) return this.createLeafIn(parent, index);
    const tabs = new WorkspaceTabs(this as unknown as Workspace, parent.containerEl.doc);
    parent.insertChild(tabs, index);
    return this.createLeafIn(tabs, 0);
  }

  createLeafBySplit(
    leaf: WorkspaceLeaf,
    direction: SplitDirection = 'vertical',
    before = false,
  ): WorkspaceLeaf {
    const group = leaf.tabs;
    const split = group?.parent;
    if (!group || !(split instanceof WorkspaceSplit) || Platform.isPhone) {
      return this.createLeafIn(group ?? this.mainGroup(), Infinity);
    }
    const at = split.children.indexOf(group);
    if (split.direction === direction) return this.createLeafInParent(split, at + (before ? 0 : 1));
    const inner = new WorkspaceSplit(this as unknown as Workspace, direction, split.containerEl.doc);
    split.insertChild(inner, at);
    const index = split.children.indexOf(group);
    split.children.splice(index, 1);
    inner.insertChild(group);
    return this.createLeafInParent(inner, before ? 0 : 1);
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf {
    return this.#sideLeaf(this.leftSplit, split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf {
    return this.#sideLeaf(this.rightSplit, split);
  }

  /** The group of the main area that was used last. */
  mainGroup(): LeafGroup {
    const recent = this.getMostRecentLeaf(this.rootSplit)?.tabs;
    if (recent) return recent;
    const tabs = new WorkspaceTabs(this as unknown as Workspace);
    this.rootSplit.insertChild(tabs);
    return tabs;
  }

  /** Puts an empty leaf into the main area when there is none. */
  fillRoot(): void {
    if (leavesIn([this.rootSplit]).length === 0) this.createLeafIn(this.mainGroup(), 0);
  }

  #sideLeaf(dock: Dock, split: boolean): WorkspaceLeaf {
    if (dock instanceof LeafGroup) return this.createLeafIn(dock, Infinity);
    const first = dock.children.find((child) => child instanceof LeafGroup);
    if (first && !split) return this.createLeafIn(first, Infinity);
    return this.createLeafInParent(dock, dock.children.length);
  }
}

/** The leaves below some items, in the order in which they are seen. */
export function leavesIn(items: readonly WorkspaceItem[]): WorkspaceLeaf[] {
  return items.flatMap((item) => {
    if (item instanceof WorkspaceLeaf) return [item];
    return item instanceof WorkspaceParent ? leavesIn(item.children) : [];
  });
}
