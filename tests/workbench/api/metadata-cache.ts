import type { CachedMetadata, Reference } from 'obsidian';
import { readMetadata } from '../markdown/metadata';
import { Events } from './events';
import { LinkResolver } from './link-resolver';
import { getLinkpath } from './linktext';
import { nameOf } from './normalize-path';
import type { Vault } from './vault';
import { TFile } from './vault-file';

type LinkMap = Record<string, Record<string, number>>;

/** What is known of every note without reading it, and which note links to which. */
export class MetadataCache extends Events {
  resolvedLinks: LinkMap = {};
  unresolvedLinks: LinkMap = {};
  readonly #caches = new Map<string, CachedMetadata>();
  readonly #resolver = new LinkResolver();
  #working: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(readonly vault: Vault) {
    super();
    vault.on('create', (file: unknown) => file instanceof TFile && this.#created(file));
    vault.on('modify', (file: unknown) => file instanceof TFile && this.#queue(() => this.#read(file)));
    vault.on('delete', (file: unknown) => file instanceof TFile && this.#deleted(file));
    vault.on('rename', (file: unknown, old: string) => file instanceof TFile && this.#renamed(file, old));
  }

  /** Reads the notes that were there at the start: no `changed` for them, as when the app knows them already. */
  async initialize(): Promise<void> {
    const files = this.vault.getMarkdownFiles();
    for (const file of this.vault.getFiles()) this.#resolver.add(file.path);
    const texts = await this.vault.adapter.store.readTexts(files.map(({ path }) => path));
    files.forEach((file, index) => this.#caches.set(file.path, readMetadata(texts[index] ?? '')));
    this.#isInitialized = true;
  }

  #isInitialized = false;

  /** Fills the link maps; ends with `resolved`. */
  resolveAll(): void {
    for (const file of this.vault.getMarkdownFiles()) this.#resolve(file.path);
    this.trigger('resolved');
  }

  /** Settles when nothing that has happened so far waits to be read. */
  async settled(): Promise<void> {
    await this.#working;
  }

  getFileCache(file: { readonly path: string }): CachedMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): CachedMetadata | null {
    return this.#caches.get(path) ?? null;
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    const path = this.#resolver.resolve(linkpath, sourcePath);
    return path === null ? null : this.vault.getFileByPath(path);
  }

  /** The shortest link that means the file: its name when no other file has it, else its path. */
  fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
    const isUnique = this.#resolver.countOfName(file.name) === 1;
    const text = isUnique ? file.name : file.path;
    return omitMdExtension && file.extension === 'md' ? text.slice(0, -'.md'.length) : text;
  }

  #created(file: TFile): void {
    this.#resolver.add(file.path);
    if (!this.#isInitialized) return;
    this.#queue(async () => {
      if (file.extension === 'md') await this.#read(file);
      this.#resolveThoseNaming([file.path]);
    });
  }

  #deleted(file: TFile): void {
    this.#resolver.remove(file.path);
    const before = this.getCache(file.path);
    this.#forget(file.path);
    this.#queue(() => {
      this.trigger('deleted', file, before);
      this.#resolveThoseNaming([file.path]);
    });
  }

  #renamed(file: TFile, oldPath: string): void {
    const cache = this.getCache(oldPath);
    this.#resolver.remove(oldPath);
    this.#resolver.add(file.path);
    this.#forget(oldPath);
    if (cache) this.#caches.set(file.path, cache);
    this.#queue(() => {
      if (cache) this.#resolve(file.path);
      this.#resolveThoseNaming([oldPath, file.path]);
    });
  }

  #forget(path: string): void {
    this.#caches.delete(path);
    delete this.resolvedLinks[path];
    delete this.unresolvedLinks[path];
  }

  async #read(file: TFile): Promise<void> {
    if (file.extension !== 'md' || file.deleted) return;
    const text = await this.vault.cachedRead(file);
    const cache = readMetadata(text);
    this.#caches.set(file.path, cache);
    this.trigger('changed', file, text, cache);
    this.#resolve(file.path);
  }

  #resolve(path: string): void {
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    for (const { link } of referencesOf(this.#caches.get(path))) {
      const linkpath = getLinkpath(link);
      const target = this.#resolver.resolve(linkpath, path);
      if (target === null) unresolved[linkpath] = (unresolved[linkpath] ?? 0) + 1;
      else resolved[target] = (resolved[target] ?? 0) + 1;
    }
    this.resolvedLinks[path] = resolved;
    this.unresolvedLinks[path] = unresolved;
    const file = this.vault.getFileByPath(path);
    if (file) this.trigger('resolve', file);
  }

  #resolveThoseNaming(paths: readonly string[]): void {
    const names = new Set(paths.flatMap((path) => [nameOf(path), nameOf(path).replace(/\.md$/i, '')]));
    const lower = new Set([...names].map((name) => name.toLowerCase()));
    const isNamed = ({ link }: Reference) => lower.has(nameOf(getLinkpath(link)).toLowerCase());
    for (const [path, cache] of this.#caches) if (referencesOf(cache).some(isNamed)) this.#resolve(path);
  }

  #queue(work: () => void | Promise<void>): void {
    this.#waiting++;
    this.#working = this.#working.then(async () => {
      try {
        await work();
      } catch (error) {
        console.error('The metadata of a file could not be read.', error);
      }
      if (--this.#waiting === 0) this.trigger('resolved');
    });
  }
}

function referencesOf(cache: CachedMetadata | undefined): readonly Reference[] {
  return [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])];
}
