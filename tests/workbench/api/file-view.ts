import type { ViewStateResult } from 'obsidian';
import { ItemView } from './item-view';
import type { TFile } from './vault-file';
import type { Menu } from './menu';

/** A view of one file. */
export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;
  override navigation = true;

  override getDisplayText(): string {
    return this.file?.basename ?? 'No file';
  }

  override onload(): void | Promise<void> {
    this.registerEvent(
      this.app.vault.on('rename', (file: unknown) => {
        if (file === this.file && this.file) void this.onRename(this.file);
      }),
    );
    this.registerEvent(
      this.app.vault.on('delete', (file: unknown) => {
        if (file === this.file) void this.#onDelete();
      }),
    );
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path ?? null };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const path = pathIn(state);
    if (path === undefined) return;
    const file = path === null ? null : this.app.vault.getFileByPath(path);
    if (file === this.file) return;
    result.history = true;
    await this.loadFile(file);
  }

  /** Changes the file, or takes it away; `onUnloadFile` and `onLoadFile` are called as they apply. */
  async loadFile(file: TFile | null): Promise<void> {
    const before = this.file;
    if (before) {
      await this.onUnloadFile(before);
      this.file = null;
    }
    this.file = file;
    if (file) await this.onLoadFile(file);
    this.updateHeader();
    this.leaf.updateHeader();
  }

  override async close(): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file);
    await super.close();
  }

  onLoadFile(_file: TFile): Promise<void> {
    return Promise.resolve();
  }

  onUnloadFile(_file: TFile): Promise<void> {
    return Promise.resolve();
  }

  onRename(_file: TFile): Promise<void> {
    this.updateHeader();
    this.leaf.updateHeader();
    this.app.workspace.requestSaveLayout();
    return Promise.resolve();
  }

  canAcceptExtension(_extension: string): boolean {
    return false;
  }

  override onPaneMenu(menu: Menu, source: string): void {
    if (this.file) this.app.workspace.trigger('file-menu', menu, this.file, source, this.leaf);
  }

  async #onDelete(): Promise<void> {
    this.file = null;
    await this.leaf.setViewState({ type: 'empty' });
  }
}

/** The file of a view's state: undefined when the state does not say. */
function pathIn(state: unknown): string | null | undefined {
  if (typeof state !== 'object' || state === null || !('file' in state)) return undefined;
  return typeof state.file === 'string' ? state.file : null;
}
