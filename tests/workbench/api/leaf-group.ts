import { WorkspaceParent, type WorkspaceItem } from './workspace-item';
import type { WorkspaceLeaf } from './workspace-leaf';

/** Leaves of which one is seen. */
export abstract class LeafGroup extends WorkspaceParent {
  abstract readonly leavesEl: HTMLElement;
  currentTab = 0;

  get leaves(): readonly WorkspaceLeaf[] {
    return this.children as WorkspaceLeaf[];
  }

  get currentLeaf(): WorkspaceLeaf | null {
    return this.leaves[this.currentTab] ?? null;
  }

  override insertChild(child: WorkspaceItem, index = this.children.length): void {
    child.parent = this;
    this.children.splice(index, 0, child);
    this.leavesEl.append(child.containerEl);
    this.select(
      this.children.length === 1 ? 0 : index <= this.currentTab ? this.currentTab + 1 : this.currentTab,
    );
  }

  override removeChild(child: WorkspaceItem): void {
    const index = this.children.indexOf(child);
    if (index < 0) return;
    this.children.splice(index, 1);
    child.parent = null;
    child.containerEl.detach();
    if (this.children.length === 0) this.onEmpty();
    else this.select(index < this.currentTab ? this.currentTab - 1 : this.currentTab);
  }

  override onEmpty(): void {
    this.parent?.removeChild(this);
  }

  /** Shows the leaf at an index, and loads its view when it was put off. */
  select(index: number): void {
    this.currentTab = Math.max(0, Math.min(index, this.children.length - 1));
    this.leaves.forEach((leaf, at) => leaf.containerEl.toggle(at === this.currentTab));
    this.drawHeaders();
    this.loadCurrent();
  }

  selectLeaf(leaf: WorkspaceLeaf): void {
    this.select(this.children.indexOf(leaf));
  }

  loadCurrent(): void {
    if (this.isOpen()) void this.currentLeaf?.loadIfDeferred();
  }

  /** Draws what names the leaves. */
  abstract drawHeaders(): void;
}
