import type { FileStats, TAbstractFile as ObsidianFile, TFolder as ObsidianFolder, Vault } from 'obsidian';
import { extensionOf, nameOf } from './normalize-path';

/** A file or a folder of the vault, found by its path. */
export abstract class TAbstractFile implements ObsidianFile {
  name: string;
  parent: ObsidianFolder | null = null;

  constructor(
    readonly vault: Vault,
    public path: string,
  ) {
    this.name = nameOf(path);
  }

  setPath(path: string): void {
    this.path = path;
    this.name = nameOf(path);
  }
}

/** A file of the vault. */
export class TFile extends TAbstractFile {
  basename: string;
  extension: string;
  deleted = false;

  constructor(
    vault: Vault,
    path: string,
    public stat: FileStats,
  ) {
    super(vault, path);
    this.extension = extensionOf(this.name);
    this.basename = this.#basename();
  }

  override setPath(path: string): void {
    super.setPath(path);
    this.extension = extensionOf(this.name);
    this.basename = this.#basename();
  }

  #basename(): string {
    return this.extension === '' ? this.name : this.name.slice(0, -this.extension.length - 1);
  }
}

/** A folder of the vault; the path of its root is `/`. */
export class TFolder extends TAbstractFile {
  children: ObsidianFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }
}
