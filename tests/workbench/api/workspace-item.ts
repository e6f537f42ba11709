import { Events } from './events';
import type { Workspace } from './workspace';

/** A node of the tree of splits, tab groups and leaves. */
export abstract class WorkspaceItem extends Events {
  parent: WorkspaceParent | null = null;
  id: string;
  abstract readonly containerEl: HTMLElement;

  constructor(readonly workspace: Workspace) {
    super();
    this.id = Math.random().toString(16).slice(2).padEnd(16, '0').slice(0, 16);
  }

  /** What the tree that this item belongs to hangs on: the main area, a side dock, or a window. */
  getRoot(): WorkspaceItem {
    return this.parent?.getRoot() ?? this;
  }

  /** The window it is in; items of side docks are in the main one. */
  getContainer(): WorkspaceContainer {
    const root = this.getRoot();
    return isContainer(root) ? root : this.workspace.rootSplit;
  }
}

/** An item with others inside. */
export abstract class WorkspaceParent extends WorkspaceItem {
  readonly children: WorkspaceItem[] = [];

  /** Whether a leaf in it could be seen: it could not in a collapsed dock. */
  isOpen(): boolean {
    return this.parent?.isOpen() ?? true;
  }

  /** What happens when its last child has gone. */
  abstract onEmpty(): void;
  abstract insertChild(child: WorkspaceItem, index?: number): void;
  abstract removeChild(child: WorkspaceItem): void;
  abstract serialize(): Record<string, unknown>;
}

/** The top of a tree, in a window of its own. */
export interface WorkspaceContainer extends WorkspaceParent {
  win: Window;
  doc: Document;
}

function isContainer(item: WorkspaceItem): item is WorkspaceItem & WorkspaceContainer {
  return 'win' in item && 'doc' in item;
}
