import type { DataAdapter as ObsidianAdapter, DataWriteOptions, ListedFiles, Stat } from 'obsidian';
import { bytesOf, textOf } from './memory-store';
import { folderOf, nameOf, normalizePath } from './normalize-path';
import { noSuchFile, type StoredFile, type VaultStore } from './vault-store';

/** The files of a vault as a file system, hidden ones too. */
export class DataAdapter implements ObsidianAdapter {
  readonly #files = new Map<string, StoredFile>();
  readonly #folders = new Set<string>();
  #loading: Promise<void> | undefined;

  constructor(readonly store: VaultStore) {}

  getName(): string {
    return this.store.name;
  }

  /** Reads once what is there; what others change later is not seen. */
  load(): Promise<void> {
    this.#loading ??= (async () => {
      for (const file of await this.store.files()) this.#note(file);
      for (const path of await this.store.folders()) this.#folders.add(path);
    })();
    return this.#loading;
  }

  allFiles(): readonly StoredFile[] {
    return [...this.#files.values()];
  }

  allFolders(): readonly string[] {
    return [...this.#folders];
  }

  async exists(path: string): Promise<boolean> {
    return (await this.stat(path)) !== null;
  }

  async stat(path: string): Promise<Stat | null> {
    await this.load();
    const normal = normalizePath(path);
    const file = this.#files.get(normal);
    if (file) return { type: 'file', ctime: file.ctime, mtime: file.mtime, size: file.size };
    const isFolder = normal === '/' || this.#folders.has(normal);
    return isFolder ? { type: 'folder', ctime: 0, mtime: 0, size: 0 } : null;
  }

  async list(path: string): Promise<ListedFiles> {
    await this.load();
    const folder = normalizePath(path) === '/' ? '' : normalizePath(path);
    if (folder !== '' && !this.#folders.has(folder)) throw noSuchFile(path);
    const isInside = (inner: string) => folderOf(inner) === folder;
    return { files: [...this.#files.keys()].filter(isInside), folders: [...this.#folders].filter(isInside) };
  }

  async read(path: string): Promise<string> {
    return textOf(await this.readBinary(path));
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    await this.load();
    return this.store.read(normalizePath(path));
  }

  write(path: string, data: string, options?: DataWriteOptions): Promise<void> {
    return this.writeBinary(path, bytesOf(data), options);
  }

  async writeBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    await this.load();
    const normal = normalizePath(path);
    const folder = folderOf(normal);
    if (folder !== '' && !this.#folders.has(folder)) throw noSuchFile(path);
    this.#note(await this.store.write(normal, data, options));
  }

  async append(path: string, data: string, options?: DataWriteOptions): Promise<void> {
    await this.write(path, ((await this.exists(path)) ? await this.read(path) : '') + data, options);
  }

  async appendBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    const before = (await this.exists(path)) ? await this.readBinary(path) : new ArrayBuffer(0);
    const joined = new Uint8Array(before.byteLength + data.byteLength);
    joined.set(new Uint8Array(before));
    joined.set(new Uint8Array(data), before.byteLength);
    await this.writeBinary(path, joined.buffer, options);
  }

  async process(path: string, fn: (data: string) => string, options?: DataWriteOptions): Promise<string> {
    const data = fn(await this.read(path));
    await this.write(path, data, options);
    return data;
  }

  getResourcePath(path: string): string {
    return this.store.url(normalizePath(path));
  }

  async mkdir(path: string): Promise<void> {
    await this.load();
    const normal = normalizePath(path);
    await this.store.makeFolder(normal);
    for (let folder = normal; folder !== ''; folder = folderOf(folder)) this.#folders.add(folder);
  }

  async trashSystem(path: string): Promise<boolean> {
    await this.trashLocal(path);
    return true;
  }

  async trashLocal(path: string): Promise<void> {
    if (!(await this.exists('.trash'))) await this.mkdir('.trash');
    await this.rename(path, `.trash/${nameOf(normalizePath(path))}`);
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    const { files, folders } = await this.list(path);
    if (!recursive && files.length + folders.length > 0) {
      throw new Error(`ENOTEMPTY: directory not empty, rmdir '${path}'`);
    }
    for (const file of files) await this.remove(file);
    for (const folder of folders) await this.rmdir(folder, true);
    await this.store.removeFolder(normalizePath(path));
    this.#folders.delete(normalizePath(path));
  }

  async remove(path: string): Promise<void> {
    await this.load();
    const normal = normalizePath(path);
    if (!this.#files.delete(normal)) throw noSuchFile(path);
    await this.store.remove(normal);
  }

  async rename(path: string, newPath: string): Promise<void> {
    await this.copy(path, newPath);
    if ((await this.stat(path))?.type === 'folder') await this.rmdir(path, true);
    else await this.remove(path);
  }

  async copy(path: string, newPath: string): Promise<void> {
    const stat = await this.stat(path);
    if (!stat) throw noSuchFile(path);
    if (await this.exists(newPath)) throw new Error('Destination file already exists!');
    if (stat.type === 'file') {
      await this.writeBinary(newPath, await this.readBinary(path), { ctime: stat.ctime, mtime: stat.mtime });
      return;
    }
    await this.mkdir(newPath);
    const { files, folders } = await this.list(path);
    for (const inner of [...files, ...folders]) await this.copy(inner, `${newPath}/${nameOf(inner)}`);
  }

  #note(file: StoredFile): void {
    this.#files.set(file.path, file);
    for (let folder = folderOf(file.path); folder !== ''; folder = folderOf(folder))
      this.#folders.add(folder);
  }
}
