import { ItemView } from './item-view';
import { View } from './view';
import type { WorkspaceLeaf } from './workspace-leaf';

/** What a leaf shows while nothing is open in it. */
export class EmptyView extends ItemView {
  override icon = 'file';

  override getViewType(): string {
    return 'empty';
  }

  override getDisplayText(): string {
    return 'New tab';
  }

  override onload(): void {
    const emptyEl = this.contentEl.createDiv('empty-state').createDiv('empty-state-container');
    emptyEl.createDiv({ cls: 'empty-state-title', text: 'No file is open' });
    const listEl = emptyEl.createDiv('empty-state-action-list');
    const action = (text: string, command: string) => {
      const el = listEl.createDiv({ cls: 'empty-state-action', text, attr: { tabindex: 0 } });
      el.addEventListener('click', () => this.app.commands.executeCommandById(command));
    };
    action('Go to file (Ctrl + O)', 'switcher:open');
    action('Open command palette (Ctrl + P)', 'command-palette:open');
  }
}

/** Stands for a view that is not loaded until its leaf is seen. */
export class DeferredView extends View {
  constructor(
    leaf: WorkspaceLeaf,
    readonly type: string,
    public state: Record<string, unknown>,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return this.type;
  }

  override getDisplayText(): string {
    const { file, title } = this.state;
    if (typeof file === 'string') return file.replace(/^.*\//, '').replace(/\.md$/, '');
    return typeof title === 'string' ? title : this.type;
  }

  override getState(): Record<string, unknown> {
    return this.state;
  }

  override setState(state: unknown): Promise<void> {
    this.state = (state ?? {}) as Record<string, unknown>;
    return Promise.resolve();
  }
}

/** Stands for a view whose plugin is not active; it keeps the state for when it is again. */
export class UnknownView extends ItemView {
  constructor(
    leaf: WorkspaceLeaf,
    readonly type: string,
    public state: Record<string, unknown>,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return this.type;
  }

  override getDisplayText(): string {
    return this.type;
  }

  override getState(): Record<string, unknown> {
    return this.state;
  }

  override onload(): void {
    this.contentEl.createDiv({ cls: 'pane-empty', text: 'Plugin no longer active.' });
  }
}
