import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from './refusal';

/** A built plugin as the page is told of it. */
export interface ListedPlugin {
  readonly manifest: { readonly id: string };
  readonly hasStyles: boolean;
}

const served = new Set(['main.js', 'manifest.json', 'styles.css']);

/** Folders that hold built plugins: `main.js`, `manifest.json` and perhaps `styles.css`. */
export class PluginFolders {
  constructor(readonly folders: readonly string[]) {}

  /** Those that are built; read anew each time, so that a rebuilt plugin needs only a reload of the page. */
  async list(): Promise<ListedPlugin[]> {
    const found = await Promise.all(this.folders.map((folder) => this.#read(folder)));
    return found.filter((plugin) => plugin !== null);
  }

  /** The place on disk of a file of a plugin. */
  async fileOf(id: string, name: string): Promise<string> {
    for (const folder of this.folders) {
      const plugin = await this.#read(folder);
      if (plugin?.manifest.id === id && served.has(name)) return path.join(folder, name);
    }
    throw new Refusal(404, `There is no ${name} of a plugin ${id}.`);
  }

  async #read(folder: string): Promise<ListedPlugin | null> {
    const has = (name: string) =>
      stat(path.join(folder, name)).then(
        () => true,
        () => false,
      );
    if (!(await has('main.js'))) return null;
    const text = await readFile(path.join(folder, 'manifest.json'), 'utf8').catch(() => null);
    if (text === null) return null;
    const manifest = JSON.parse(text) as { id: string };
    return { manifest, hasStyles: await has('styles.css') };
  }
}
