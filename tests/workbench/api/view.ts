import type { ViewStateResult } from 'obsidian';
import type { App } from './app';
import { Component } from './component';
import type { Menu } from './menu';
import type { Scope } from './scope';
import type { WorkspaceLeaf } from './workspace-leaf';

/** What a leaf shows. */
export abstract class View extends Component {
  app: App;
  icon = 'file';
  navigation = true;
  containerEl: HTMLElement;
  scope: Scope | null = null;

  constructor(public leaf: WorkspaceLeaf) {
    super();
    this.app = leaf.app;
    this.containerEl = leaf.containerEl.doc.createElement('div');
    this.containerEl.addClass('workspace-leaf-content');
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  protected onOpen(): Promise<void> {
    return Promise.resolve();
  }

  protected onClose(): Promise<void> {
    return Promise.resolve();
  }

  /** Puts the view into a leaf; the leaf calls it. */
  async open(parentEl: HTMLElement): Promise<void> {
    this.containerEl.dataset.type = this.getViewType();
    parentEl.append(this.containerEl);
    void this.load();
    await this.onOpen();
  }

  /** Takes the view out of its leaf; the leaf calls it. What `onClose` throws is reported, not passed on. */
  async close(): Promise<void> {
    try {
      await this.onClose();
    } catch (error) {
      console.error(`The view ${this.getViewType()} could not be closed.`, error);
    }
    this.unload();
    this.containerEl.detach();
  }

  getState(): Record<string, unknown> {
    return {};
  }

  setState(_state: unknown, _result: ViewStateResult): Promise<void> {
    return Promise.resolve();
  }

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(_state: unknown): void {}

  getIcon(): string {
    return this.icon;
  }

  onResize(): void {}

  onPaneMenu(_menu: Menu, _source: string): void {}
}
