import type { DataWriteOptions, FileStats } from 'obsidian';
import type { DataAdapter } from './data-adapter';
import { bytesOf } from './memory-store';
import { folderOf, normalizePath } from './normalize-path';
import type { TAbstractFile, TFile } from './vault-file';
import { TFolder } from './vault-file';
import { noSuchFile } from './vault-store';
import { VaultTree } from './vault-tree';

/** The notes and other files, as objects that keep their identity when they are renamed. */
export class Vault extends VaultTree {
  readonly configDir = '.obsidian';
  /** What is chosen in the app's own settings, under the names that its file has for it. */
  config: Readonly<Record<string, unknown>> = {};
  readonly #texts = new WeakMap<TFile, { readonly mtime: number; readonly text: string }>();
  readonly #processing = new WeakMap<TFile, Promise<unknown>>();

  constructor(readonly adapter: DataAdapter) {
    super();
  }

  /** Makes an object for each file there is, with a `create` event each, as the app does when it starts. */
  async load(): Promise<void> {
    await this.adapter.load();
    for (const path of [...this.adapter.allFolders()].sort()) this.addFolder(path);
    for (const { path, ...stat } of this.adapter.allFiles()) this.addFile(path, stat);
  }

  /** A choice of the app's settings, as plugins ask for it; undefined for one that was never made. */
  getConfig(name: string): unknown {
    return this.config[name];
  }

  getName(): string {
    return this.adapter.getName();
  }

  read(file: TFile): Promise<string> {
    return this.adapter.read(file.path);
  }

  /** The text, from memory when the file has not changed since it was last read this way. */
  async cachedRead(file: TFile): Promise<string> {
    const known = this.#texts.get(file);
    if (known?.mtime === file.stat.mtime) return known.text;
    const text = await this.read(file);
    this.#texts.set(file, { mtime: file.stat.mtime, text });
    return text;
  }

  readBinary(file: TFile): Promise<ArrayBuffer> {
    return this.adapter.readBinary(file.path);
  }

  getResourcePath(file: TFile): string {
    const address = this.adapter.getResourcePath(file.path);
    // The address of a blob changes with its content, and leads nowhere with a query behind it.
    return address.startsWith('blob:') ? address : `${address}?${file.stat.mtime}`;
  }

  create(path: string, data: string, options?: DataWriteOptions): Promise<TFile> {
    return this.createBinary(path, bytesOf(data), options);
  }

  async createBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<TFile> {
    const normal = normalizePath(path);
    if (this.has(normal)) throw new Error('File already exists.');
    await this.adapter.writeBinary(normal, data, options);
    return this.addFile(normal, await this.#statOf(normal));
  }

  async createFolder(path: string): Promise<TFolder> {
    const normal = normalizePath(path);
    if (this.has(normal)) throw new Error('Folder already exists.');
    await this.adapter.mkdir(normal);
    return this.addFolder(normal);
  }

  modify(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
    return this.modifyBinary(file, bytesOf(data), options);
  }

  async modifyBinary(file: TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    if (this.getFileByPath(file.path) !== file) throw noSuchFile(file.path);
    await this.adapter.writeBinary(file.path, data, options);
    file.stat = await this.#statOf(file.path);
    this.#texts.delete(file);
    this.trigger('modify', file);
  }

  async append(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
    await this.modify(file, (await this.read(file)) + data, options);
  }

  async appendBinary(file: TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    await this.adapter.appendBinary(file.path, data, options);
    await this.modifyBinary(file, await this.readBinary(file), options);
  }

  /** Reads, changes and writes; calls for the same file wait for one another, so that no change is lost. */
  async process(file: TFile, fn: (data: string) => string, options?: DataWriteOptions): Promise<string> {
    const before = this.#processing.get(file) ?? Promise.resolve();
    const done = before.then(async () => {
      const text = await this.read(file);
      const data = fn(text);
      if (data !== text) await this.modify(file, data, options);
      return data;
    });
    this.#processing.set(
      file,
      done.catch(() => undefined),
    );
    return done;
  }

  async delete(file: TAbstractFile, force = false): Promise<void> {
    if (file instanceof TFolder) await this.adapter.rmdir(file.path, force || file.children.length > 0);
    else await this.adapter.remove(file.path);
    this.forget(file);
  }

  async trash(file: TAbstractFile, system: boolean): Promise<void> {
    if (system) await this.adapter.trashSystem(file.path);
    else await this.adapter.trashLocal(file.path);
    this.forget(file);
  }

  async rename(file: TAbstractFile, newPath: string): Promise<void> {
    const normal = normalizePath(newPath);
    const oldPath = file.path;
    if (this.has(normal)) throw new Error('Destination file already exists!');
    if (!this.has(folderOf(normal) || '/')) throw noSuchFile(normal);
    await this.adapter.rename(oldPath, normal);
    this.move(file, normal);
    this.trigger('rename', file, oldPath);
  }

  async copy<T extends TAbstractFile>(file: T, newPath: string): Promise<T> {
    const normal = normalizePath(newPath);
    await this.adapter.copy(file.path, normal);
    await this.load();
    return this.getAbstractFileByPath(normal) as T;
  }

  async #statOf(path: string): Promise<FileStats> {
    const stat = await this.adapter.stat(path);
    if (!stat) throw noSuchFile(path);
    return { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
  }
}
