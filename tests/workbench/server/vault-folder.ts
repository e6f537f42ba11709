import { mkdir, readdir, readFile, realpath, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from './refusal';

/** A file as the page is told of it; times in milliseconds since 1970. */
export interface ListedFile {
  readonly path: string;
  readonly ctime: number;
  readonly mtime: number;
  readonly size: number;
}

/** A folder of notes on disk. Nothing outside it is read or written, whatever is asked for. */
export class VaultFolder {
  constructor(
    readonly root: string,
    readonly isWritable: boolean,
  ) {}

  get name(): string {
    return path.basename(this.root);
  }

  /** Every file and folder, without hidden ones other than `.obsidian`. */
  async list(): Promise<{ files: ListedFile[]; folders: string[] }> {
    const files: ListedFile[] = [];
    const folders: string[] = [];
    const walk = async (folder: string): Promise<void> => {
      for (const { name } of await readdir(path.join(this.root, folder), { withFileTypes: true })) {
        if ((name.startsWith('.') && name !== '.obsidian') || name === 'node_modules') continue;
        const inner = folder === '' ? name : `${folder}/${name}`;
        const found = await stat(path.join(this.root, inner)).catch(() => null);
        if (found?.isDirectory()) {
          folders.push(inner);
          await walk(inner);
        } else if (found?.isFile()) {
          const { birthtimeMs, mtimeMs, size } = found;
          files.push({ path: inner, ctime: Math.round(birthtimeMs), mtime: Math.round(mtimeMs), size });
        }
      }
    };
    await walk('');
    return { files, folders };
  }

  async readTexts(paths: readonly string[]): Promise<string[]> {
    return Promise.all(paths.map(async (inner) => readFile(await this.existing(inner), 'utf8')));
  }

  /** The place on disk of a path that exists in the vault; refused when it leads out of it. */
  async existing(inner: string): Promise<string> {
    const file = this.#inside(inner);
    const real = await realpath(file).catch(() => null);
    if (real === null) throw new Refusal(404, `There is no ${inner} in the vault.`);
    if (!isWithin(await realpath(this.root), real))
      throw new Refusal(403, `${inner} leads out of the vault.`);
    return real;
  }

  async write(inner: string, data: Uint8Array): Promise<ListedFile> {
    const file = await this.#writable(inner);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, data);
    const { birthtimeMs, mtimeMs, size } = await stat(file);
    return { path: inner, ctime: Math.round(birthtimeMs), mtime: Math.round(mtimeMs), size };
  }

  async remove(inner: string): Promise<void> {
    await rm(await this.#writable(inner));
  }

  async makeFolder(inner: string): Promise<void> {
    await mkdir(await this.#writable(inner), { recursive: true });
  }

  async removeFolder(inner: string): Promise<void> {
    await rmdir(await this.#writable(inner));
  }

  #inside(inner: string): string {
    const file = path.resolve(this.root, inner);
    if (inner.includes('\0') || !isWithin(this.root, file)) {
      throw new Refusal(403, `${inner} leads out of the vault.`);
    }
    return file;
  }

  async #writable(inner: string): Promise<string> {
    if (!this.isWritable) throw new Refusal(403, 'The vault was opened for reading only.');
    const file = this.#inside(inner);
    // What does not exist yet may still lie behind a link that leads out.
    let known = file;
    while ((await realpath(known).catch(() => null)) === null) known = path.dirname(known);
    await this.existing(path.relative(this.root, known));
    return file;
  }
}

function isWithin(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
