import './globals';
import type { FileStats, TAbstractFile as ObsidianFile, Vault as ObsidianVault } from 'obsidian';
import { Events } from './events';
import { folderOf, nameOf, normalizePath } from './normalize-path';
import type { TAbstractFile } from './vault-file';
import { TFile, TFolder } from './vault-file';

const isHidden = (path: string) => path.split('/').some((part) => part.startsWith('.'));

/** The files and folders of a vault as a tree of objects, each found by its path; hidden ones are left out. */
export abstract class VaultTree extends Events {
  readonly #byPath = new Map<string, TAbstractFile>();

  constructor() {
    super();
    this.#byPath.set('/', new TFolder(this.#self, '/'));
  }

  // Obsidian's own type of a vault: it differs from ours in overloads only.
  get #self(): ObsidianVault {
    return this as unknown as ObsidianVault;
  }

  protected has(path: string): boolean {
    return this.#byPath.has(path);
  }

  getRoot(): TFolder {
    return this.#byPath.get('/') as TFolder;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.#byPath.get(normalizePath(path)) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const file = this.getAbstractFileByPath(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.getAbstractFileByPath(path);
    return folder instanceof TFolder ? folder : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.#byPath.values()];
  }

  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter((file) => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === 'md');
  }

  getAllFolders(includeRoot = false): TFolder[] {
    const folders = this.getAllLoadedFiles().filter((file) => file instanceof TFolder);
    return folders.filter((folder) => includeRoot || !folder.isRoot());
  }

  static recurseChildren(root: TFolder, callback: (file: ObsidianFile) => unknown): void {
    callback(root);
    for (const child of root.children) {
      if (child instanceof TFolder) VaultTree.recurseChildren(child, callback);
      else callback(child);
    }
  }

  protected addFolder(path: string): TFolder {
    const known = this.#byPath.get(path || '/');
    if (known instanceof TFolder) return known;
    const folder = new TFolder(this.#self, path);
    if (!isHidden(path)) this.#place(folder);
    return folder;
  }

  protected addFile(path: string, stat: FileStats): TFile {
    const known = this.#byPath.get(path);
    if (known instanceof TFile) return known;
    const file = new TFile(this.#self, path, stat);
    if (!isHidden(path)) this.#place(file);
    return file;
  }

  #place(file: TAbstractFile): void {
    const parent = this.addFolder(folderOf(file.path));
    file.parent = parent;
    parent.children.push(file);
    this.#byPath.set(file.path, file);
    this.trigger('create', file);
  }

  protected forget(file: TAbstractFile): void {
    if (file instanceof TFolder) for (const child of [...file.children]) this.forget(child as TAbstractFile);
    file.parent?.children.remove(file);
    this.#byPath.delete(file.path);
    if (file instanceof TFile) file.deleted = true;
    this.trigger('delete', file);
  }

  protected move(file: TAbstractFile, path: string): void {
    file.parent?.children.remove(file);
    this.#byPath.delete(file.path);
    file.setPath(path);
    const parent = this.addFolder(folderOf(path));
    file.parent = parent;
    parent.children.push(file);
    this.#byPath.set(path, file);
    if (!(file instanceof TFolder)) return;
    for (const child of [...file.children] as TAbstractFile[]) {
      const childPath = `${path}/${nameOf(child.path)}`;
      const oldPath = child.path;
      this.move(child, childPath);
      this.trigger('rename', child, oldPath);
    }
  }
}
