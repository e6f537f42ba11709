import type { Workspace } from './workspace';
import type { WorkspaceContainer } from './workspace-item';
import { WorkspaceSplit } from './workspace-split';

/** The top of what is in one window. */
export abstract class WorkspaceContainerSplit extends WorkspaceSplit implements WorkspaceContainer {
  abstract win: Window;
  abstract doc: Document;
}

/** The main area. It always holds a leaf. */
export class WorkspaceRoot extends WorkspaceContainerSplit {
  win: Window = window;
  doc: Document = document;

  constructor(workspace: Workspace) {
    super(workspace, 'vertical');
    this.containerEl.addClass('mod-root');
  }

  override onEmpty(): void {
    this.workspace.fillRoot();
  }
}

/** A popout: a second window of the app. It closes with its last leaf. */
export class WorkspaceWindow extends WorkspaceContainerSplit {
  constructor(
    workspace: Workspace,
    public win: Window,
    public doc: Document = win.document,
  ) {
    super(workspace, 'vertical', win.document);
    this.containerEl.addClass('mod-root');
  }

  override onEmpty(): void {
    this.workspace.popouts.close(this);
  }
}
