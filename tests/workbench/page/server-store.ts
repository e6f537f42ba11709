import type { StoredFile, VaultStore } from '../api/vault-store';
import { noSuchFile } from '../api/vault-store';

/** The vault as the server tells of it. */
export interface ServedVault {
  readonly name: string;
  readonly isWritable: boolean;
  readonly files: readonly StoredFile[];
  readonly folders: readonly string[];
}

const atOnce = 200;
const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** The vault of the server; it refuses to be changed unless it was opened to be. */
export class ServerStore implements VaultStore {
  constructor(readonly served: ServedVault) {}

  get name(): string {
    return this.served.name;
  }

  files(): Promise<readonly StoredFile[]> {
    return Promise.resolve(this.served.files);
  }

  folders(): Promise<readonly string[]> {
    return Promise.resolve(this.served.folders);
  }

  async read(path: string): Promise<ArrayBuffer> {
    return (await this.#ask(this.url(path), path)).arrayBuffer();
  }

  async readTexts(paths: readonly string[]): Promise<readonly string[]> {
    const texts: string[] = [];
    for (let at = 0; at < paths.length; at += atOnce) {
      const body = JSON.stringify(paths.slice(at, at + atOnce));
      const response = await this.#ask('/api/texts', 'notes', { method: 'POST', body });
      texts.push(...((await response.json()) as string[]));
    }
    return texts;
  }

  async write(path: string, data: ArrayBuffer): Promise<StoredFile> {
    const response = await this.#ask(this.url(path), path, { method: 'PUT', body: data, keepalive: true });
    return (await response.json()) as StoredFile;
  }

  async remove(path: string): Promise<void> {
    await this.#ask(this.url(path), path, { method: 'DELETE' });
  }

  async makeFolder(path: string): Promise<void> {
    await this.#ask(`/folders/${encoded(path)}`, path, { method: 'PUT' });
  }

  async removeFolder(path: string): Promise<void> {
    await this.#ask(`/folders/${encoded(path)}`, path, { method: 'DELETE' });
  }

  url(path: string): string {
    return `${location.origin}/vault/${encoded(path)}`;
  }

  async #ask(address: string, path: string, init?: RequestInit): Promise<Response> {
    const response = await fetch(address, init);
    if (response.status === 404) throw noSuchFile(path);
    if (!response.ok) throw new Error(await response.text());
    return response;
  }
}
