import type { App } from '../api/app';
import { debounce } from '../api/debounce';
import { setIcon } from '../api/icons';
import { Keymap } from '../api/keymap';
import { Menu } from '../api/menu';
import { TFile, TFolder } from '../api/vault-file';
import { View } from '../api/view';

/** The files of the vault, as a tree. */
export class FileExplorerView extends View {
  override icon = 'lucide-folder-closed';
  override navigation = false;
  readonly #folded = new Set<string>();

  override getViewType(): string {
    return 'file-explorer';
  }

  override getDisplayText(): string {
    return 'Files';
  }

  override onload(): void {
    const { vault, workspace } = this.app;
    // A plugin may make many files at once.
    const drawSoon = debounce(() => this.#draw(), 50);
    for (const name of ['create', 'delete', 'rename']) {
      this.registerEvent(vault.on(name, () => void drawSoon()));
    }
    this.registerEvent(workspace.on('file-open', () => this.#markOpen()));
    this.#draw();
  }

  #draw(): void {
    this.containerEl.empty();
    const listEl = this.containerEl.createDiv('nav-files-container node-insert-event');
    this.#drawChildren(this.app.vault.getRoot(), listEl.createDiv());
    this.#markOpen();
  }

  #drawChildren(folder: TFolder, parentEl: HTMLElement): void {
    const order = (file: unknown) => (file instanceof TFolder ? 0 : 1);
    const children = [...folder.children].sort(
      (a, b) => order(a) - order(b) || a.name.localeCompare(b.name, undefined, { numeric: true }),
    );
    for (const child of children) {
      if (child instanceof TFolder) this.#drawFolder(child, parentEl);
      else if (child instanceof TFile) this.#drawFile(this.app, child, parentEl);
    }
  }

  #drawFolder(folder: TFolder, parentEl: HTMLElement): void {
    const isFolded = this.#folded.has(folder.path);
    const el = parentEl.createDiv('tree-item nav-folder');
    el.toggleClass('is-collapsed', isFolded);
    const selfEl = el.createDiv('tree-item-self nav-folder-title is-clickable mod-collapsible');
    selfEl.dataset.path = folder.path;
    const iconEl = selfEl.createDiv('tree-item-icon collapse-icon');
    iconEl.toggleClass('is-collapsed', isFolded);
    setIcon(iconEl, 'right-triangle');
    if (!iconEl.hasChildNodes()) setIcon(iconEl, 'chevron-down');
    selfEl.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name });
    selfEl.addEventListener('click', () => {
      if (isFolded) this.#folded.delete(folder.path);
      else this.#folded.add(folder.path);
      this.#draw();
    });
    if (!isFolded) this.#drawChildren(folder, el.createDiv('tree-item-children nav-folder-children'));
  }

  #drawFile(app: App, file: TFile, parentEl: HTMLElement): void {
    const el = parentEl.createDiv('tree-item nav-file');
    const selfEl = el.createDiv('tree-item-self nav-file-title tappable is-clickable');
    selfEl.setAttrs({ 'data-path': file.path, tabindex: 0 });
    selfEl.createDiv({ cls: 'tree-item-inner nav-file-title-content', text: file.basename });
    if (file.extension !== 'md') selfEl.createDiv({ cls: 'nav-file-tag', text: file.extension });
    const open = (event: MouseEvent | KeyboardEvent) => {
      void app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
      if (app.workspace.leftSplit.containerEl.hasClass('workspace-drawer'))
        app.workspace.leftSplit.collapse();
    };
    selfEl.onClickEvent((event) => {
      if (event.button < 2) open(event);
    });
    selfEl.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') open(event);
    });
    selfEl.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      const menu = new Menu();
      app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', this.leaf);
      menu.addItem((item) =>
        item
          .setSection('danger')
          .setTitle('Delete')
          .setIcon('trash-2')
          .setWarning(true)
          .onClick(() => void app.fileManager.promptForDeletion(file)),
      );
      menu.showAtMouseEvent(event);
    });
    selfEl.addEventListener('mouseover', (event) =>
      app.workspace.trigger('hover-link', {
        event,
        source: 'file-explorer',
        hoverParent: this.leaf,
        targetEl: selfEl,
        linktext: file.path,
      }),
    );
  }

  #markOpen(): void {
    const path = this.app.workspace.getActiveFile()?.path;
    for (const el of this.containerEl.findAll('.nav-file-title'))
      el.toggleClass('is-active', el.dataset.path === path);
  }
}
