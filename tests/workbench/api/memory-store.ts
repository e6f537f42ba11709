import type { DataWriteOptions } from 'obsidian';
import { folderOf } from './normalize-path';
import { noSuchFile, type StoredFile, type VaultStore } from './vault-store';

/** A vault that lives in memory only. */
export class MemoryStore implements VaultStore {
  readonly #contents = new Map<string, { readonly file: StoredFile; readonly data: ArrayBuffer }>();
  readonly #folders = new Set<string>();

  constructor(
    files: Readonly<Record<string, string | ArrayBuffer>> = {},
    readonly name = 'vault',
  ) {
    for (const [path, content] of Object.entries(files)) {
      this.#put(path, typeof content === 'string' ? bytesOf(content) : content);
    }
  }

  files(): Promise<readonly StoredFile[]> {
    return Promise.resolve([...this.#contents.values()].map(({ file }) => file));
  }

  folders(): Promise<readonly string[]> {
    return Promise.resolve([...this.#folders]);
  }

  has(path: string): boolean {
    return this.#contents.has(path);
  }

  async read(path: string): Promise<ArrayBuffer> {
    const content = this.#contents.get(path);
    if (!content) throw noSuchFile(path);
    return Promise.resolve(content.data.slice(0));
  }

  async readTexts(paths: readonly string[]): Promise<readonly string[]> {
    return Promise.all(paths.map(async (path) => textOf(await this.read(path))));
  }

  write(path: string, data: ArrayBuffer, times?: DataWriteOptions): Promise<StoredFile> {
    return Promise.resolve(this.#put(path, data.slice(0), times));
  }

  remove(path: string): Promise<void> {
    this.#contents.delete(path);
    return Promise.resolve();
  }

  makeFolder(path: string): Promise<void> {
    for (let folder = path; folder !== ''; folder = folderOf(folder)) this.#folders.add(folder);
    return Promise.resolve();
  }

  removeFolder(path: string): Promise<void> {
    this.#folders.delete(path);
    return Promise.resolve();
  }

  url(path: string): string {
    const content = this.#contents.get(path);
    if (!content) throw noSuchFile(path);
    return URL.createObjectURL(new Blob([content.data]));
  }

  #put(path: string, data: ArrayBuffer, times?: DataWriteOptions): StoredFile {
    const now = Date.now();
    const ctime = times?.ctime ?? this.#contents.get(path)?.file.ctime ?? now;
    const file = { path, ctime, mtime: times?.mtime ?? now, size: data.byteLength };
    this.#contents.set(path, { file, data });
    void this.makeFolder(folderOf(path));
    return file;
  }
}

/** A text as UTF-8. */
export function bytesOf(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer;
}

/** The text of UTF-8 bytes. */
export function textOf(data: ArrayBuffer): string {
  return new TextDecoder().decode(data);
}
