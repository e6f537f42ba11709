import type { SplitDirection } from 'obsidian';
import type { Workspace } from './workspace';
import { WorkspaceParent, type WorkspaceItem } from './workspace-item';

/** Items beside one another (`vertical`) or above one another (`horizontal`). */
export class WorkspaceSplit extends WorkspaceParent {
  readonly containerEl: HTMLElement;

  constructor(
    workspace: Workspace,
    readonly direction: SplitDirection,
    doc: Document = document,
  ) {
    super(workspace);
    this.containerEl = doc.createElement('div');
    this.containerEl.addClass('workspace-split', `mod-${direction}`);
  }

  override insertChild(child: WorkspaceItem, index = this.children.length): void {
    const before = this.children[index];
    child.parent = this;
    this.children.splice(index, 0, child);
    this.containerEl.insertBefore(child.containerEl, before?.containerEl ?? null);
  }

  override removeChild(child: WorkspaceItem): void {
    this.children.remove(child);
    child.parent = null;
    child.containerEl.detach();
    if (this.children.length === 0) this.onEmpty();
  }

  override onEmpty(): void {
    this.parent?.removeChild(this);
  }

  override serialize(): Record<string, unknown> {
    const children = this.children.map((child) => (child as WorkspaceParent).serialize());
    return { id: this.id, type: 'split', direction: this.direction, children };
  }
}
