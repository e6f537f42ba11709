import type { DataWriteOptions } from 'obsidian';
import { arrayBufferToBase64, base64ToArrayBuffer } from './binary-text';
import { MemoryStore } from './memory-store';
import { noSuchFile, type StoredFile, type VaultStore } from './vault-store';

/** Where what belongs to the app, not to the notes, outlives the page: `localStorage`, or nothing. */
export interface Keeping {
  readonly isKept: (path: string) => boolean;
  readonly storage: Storage;
}

/** A vault that is read from `base` and never changed there: changes stay in memory, except what is kept. */
export class OverlayStore implements VaultStore {
  readonly #changed = new MemoryStore();
  readonly #removed = new Set<string>();

  constructor(
    readonly base: VaultStore,
    readonly keeping: Keeping | null,
  ) {
    for (const key of keeping ? Object.keys(keeping.storage) : []) {
      if (!key.startsWith(this.#prefix)) continue;
      const data = base64ToArrayBuffer(keeping?.storage.getItem(key) ?? '');
      void this.#changed.write(key.slice(this.#prefix.length), data);
    }
  }

  get name(): string {
    return this.base.name;
  }

  get #prefix(): string {
    return `workbench-file:${this.base.name}:`;
  }

  async files(): Promise<readonly StoredFile[]> {
    const below = (await this.base.files()).filter(
      ({ path }) => !this.#removed.has(path) && !this.#changed.has(path),
    );
    return [...below, ...(await this.#changed.files())];
  }

  async folders(): Promise<readonly string[]> {
    const all = [...(await this.base.folders()), ...(await this.#changed.folders())];
    return [...new Set(all)].filter((path) => !this.#removed.has(path));
  }

  async read(path: string): Promise<ArrayBuffer> {
    if (this.#changed.has(path)) return this.#changed.read(path);
    if (this.#removed.has(path)) throw noSuchFile(path);
    return this.base.read(path);
  }

  async readTexts(paths: readonly string[]): Promise<readonly string[]> {
    const below = paths.filter((path) => !this.#changed.has(path));
    const texts = await this.base.readTexts(below);
    const textOf = new Map(below.map((path, index) => [path, texts[index] ?? '']));
    return Promise.all(
      paths.map(async (path) => textOf.get(path) ?? (await this.#changed.readTexts([path]))[0] ?? ''),
    );
  }

  write(path: string, data: ArrayBuffer, times?: DataWriteOptions): Promise<StoredFile> {
    this.#removed.delete(path);
    if (this.keeping?.isKept(path)) {
      this.keeping.storage.setItem(this.#prefix + path, arrayBufferToBase64(data));
    }
    return this.#changed.write(path, data, times);
  }

  async remove(path: string): Promise<void> {
    this.#removed.add(path);
    this.keeping?.storage.removeItem(this.#prefix + path);
    await this.#changed.remove(path);
  }

  async makeFolder(path: string): Promise<void> {
    this.#removed.delete(path);
    await this.#changed.makeFolder(path);
  }

  async removeFolder(path: string): Promise<void> {
    this.#removed.add(path);
    await this.#changed.removeFolder(path);
  }

  url(path: string): string {
    return this.#changed.has(path) ? this.#changed.url(path) : this.base.url(path);
  }
}
