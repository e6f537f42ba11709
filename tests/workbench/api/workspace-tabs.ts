import { setIcon } from './icons';
import { LeafGroup } from './leaf-group';
import { drawTabHeader } from './tab-header';
import type { Workspace } from './workspace';

/** A group of tabs. */
export class WorkspaceTabs extends LeafGroup {
  readonly containerEl: HTMLElement;
  override readonly leavesEl: HTMLElement;
  readonly #headersEl: HTMLElement;

  constructor(workspace: Workspace, doc: Document = document) {
    super(workspace);
    this.containerEl = doc.createElement('div');
    this.containerEl.addClass('workspace-tabs', 'mod-top');
    const headerContainerEl = this.containerEl.createDiv('workspace-tab-header-container');
    this.#headersEl = headerContainerEl.createDiv('workspace-tab-header-container-inner');
    const newTabEl = headerContainerEl.createDiv('workspace-tab-header-new-tab');
    const buttonEl = newTabEl.createSpan({ cls: 'clickable-icon', attr: { 'aria-label': 'New tab' } });
    setIcon(buttonEl, 'plus');
    buttonEl.addEventListener('click', () => {
      const leaf = this.workspace.createLeafIn(this, this.children.length);
      this.workspace.setActiveLeaf(leaf, { focus: true });
    });
    headerContainerEl.createDiv('workspace-tab-header-spacer');
    this.leavesEl = this.containerEl.createDiv('workspace-tab-container');
  }

  override drawHeaders(): void {
    this.#headersEl.empty();
    for (const leaf of this.leaves) {
      this.#headersEl.append(drawTabHeader(leaf, leaf === this.currentLeaf));
    }
  }

  override serialize(): Record<string, unknown> {
    const children = this.leaves.map((leaf) => leaf.serialize());
    return { id: this.id, type: 'tabs', children, currentTab: this.currentTab };
  }
}
