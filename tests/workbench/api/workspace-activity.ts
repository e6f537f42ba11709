import type { Debouncer } from 'obsidian';
import { debounce } from './debounce';
import { setActiveWindow } from './dom-globals';
import { FileView } from './file-view';
import type { MarkdownView } from './markdown-view';
import type { TFile } from './vault-file';
import type { View } from './view';
import type { WorkspaceLeaf } from './workspace-leaf';
import { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
import { WorkspaceSidedock } from './workspace-sidedock';
import { WorkspaceTree } from './workspace-tree';

type ViewClass<T extends View> = abstract new (...args: never[]) => T;

/** Which leaf is active and which file is open; both are told once things have come to rest. */
export abstract class WorkspaceActivity extends WorkspaceTree {
  activeLeaf: WorkspaceLeaf | null = null;
  readonly #lastOpenFiles: string[] = [];
  readonly #tell = debounce(() => this.#triggerActive(), 0);
  #toldLeaf: WorkspaceLeaf | null = null;
  #toldFile: TFile | null = null;
  #time = 0;

  abstract readonly requestSaveLayout: Debouncer<[], Promise<void>>;

  setActiveLeaf(leaf: WorkspaceLeaf, params?: { focus?: boolean } | boolean, focus?: boolean): void {
    leaf.activeTime = ++this.#time;
    if (leaf.tabs && leaf.tabs.currentLeaf !== leaf) leaf.tabs.selectLeaf(leaf);
    const wantsFocus = typeof params === 'object' ? params.focus : focus;
    if (
      wantsFocus &&
      leaf.view.containerEl.isConnected &&
      !leaf.view.containerEl.contains(leaf.containerEl.doc.activeElement)
    ) {
      leaf.view.setEphemeralState({ focus: true });
    }
    if (leaf === this.activeLeaf) return;
    const before = this.activeLeaf;
    this.activeLeaf = leaf;
    for (const changed of [before, leaf]) {
      changed?.containerEl.toggleClass('mod-active', changed === leaf);
      changed?.updateHeader();
    }
    setActiveWindow(window, leaf.containerEl.win);
    this.#tell();
    this.requestSaveLayout();
  }

  /** Called when a leaf has left the tree: if it was active, the one used before it is. */
  onLeafGone(leaf: WorkspaceLeaf): void {
    if (leaf === this.activeLeaf) {
      this.activeLeaf = null;
      const next = this.getMostRecentLeaf();
      if (next) this.setActiveLeaf(next);
    }
    this.onLayoutChange();
  }

  /** Says anew which leaf is active and which file is open, if that is not what was said last. */
  requestActiveLeafEvents(): void {
    this.#tell();
  }

  /** The view whose editor commands work on: the active one, when it has an editor. */
  get activeEditor(): MarkdownView | null {
    const view = this.activeLeaf?.view;
    return view && 'editor' in view ? (view as MarkdownView) : null;
  }

  getActiveViewOfType<T extends View>(type: ViewClass<T>): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): TFile | null {
    const view = this.activeLeaf?.view;
    if (view instanceof FileView) return view.file;
    const recent = this.getMostRecentLeaf()?.view;
    return recent instanceof FileView ? recent.file : null;
  }

  getLastOpenFiles(): string[] {
    return [...this.#lastOpenFiles];
  }

  #triggerActive(): void {
    const leaf = this.activeLeaf;
    if (leaf !== this.#toldLeaf) {
      this.#toldLeaf = leaf;
      this.trigger('active-leaf-change', leaf);
    }
    // A side pane is not where one reads: the open file stays what it is.
    if (!leaf?.view.navigation || isInDock(leaf)) return;
    const file = leaf.view instanceof FileView ? leaf.view.file : null;
    if (file === this.#toldFile) return;
    this.#toldFile = file;
    if (file) {
      this.#lastOpenFiles.remove(file.path);
      this.#lastOpenFiles.unshift(file.path);
      this.#lastOpenFiles.length = Math.min(this.#lastOpenFiles.length, 10);
    }
    this.trigger('file-open', file);
  }
}

function isInDock(leaf: WorkspaceLeaf): boolean {
  const root = leaf.getRoot();
  return root instanceof WorkspaceSidedock || root instanceof WorkspaceMobileDrawer;
}
