import type { Page } from 'playwright-core';

const PLUGIN_FOLDER = '.obsidian/plugins/video-citations';
const PLUGIN_DATA = `${PLUGIN_FOLDER}/data.json`;

/** The files of the vault of a workbench page, as a sync or a file manager sees them. */
export class VaultFiles {
  constructor(private readonly page: Page) {}

  /** Writes a file, over what is there. */
  async put(path: string, content: string): Promise<void> {
    await this.putBytes(path, Buffer.from(content));
  }

  async putBytes(path: string, content: Buffer): Promise<void> {
    await this.page.evaluate(
      async ([name, bytes]) => {
        const vault = window.app?.vault;
        if (vault === undefined) throw new Error('There is no workbench in this page.');
        const { buffer } = Uint8Array.from(bytes);
        const before = vault.getFileByPath(name);
        if (before === null) await vault.createBinary(name, buffer);
        else await vault.modifyBinary(before, buffer);
      },
      [path, [...content]] as const,
    );
  }

  /** Writes over many notes at once, as a sync does; resolves once the app has taken them all in. */
  async putMany(texts: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate(async (entries) => {
      const { app } = window;
      if (app === undefined) throw new Error('There is no workbench in this page.');
      const write = async ([path, text]: readonly [string, string]): Promise<void> => {
        const file = app.vault.getFileByPath(path);
        if (file !== null) await app.vault.modify(file, text);
      };
      await Promise.all(entries.map(write));
      await (app.metadataCache as unknown as { settled(): Promise<void> }).settled();
    }, Object.entries(texts));
  }

  /** Every byte of a file. */
  async bytesOf(path: string): Promise<Buffer> {
    const bytes = await this.page.evaluate(async (name) => {
      const content = await window.app?.vault.adapter.readBinary(name);
      return [...new Uint8Array(content ?? new ArrayBuffer())];
    }, path);
    return Buffer.from(bytes);
  }

  /** The text of each note by its path; as it is in the file, so with what else UTF-8 may begin with. */
  async notes(): Promise<Readonly<Record<string, string>>> {
    return this.page.evaluate(async () => {
      const vault = window.app?.vault;
      if (vault === undefined) throw new Error('There is no workbench in this page.');
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
      const texts = vault
        .getMarkdownFiles()
        .map(async ({ path }) => [path, decoder.decode(await vault.adapter.readBinary(path))] as const);
      return Object.fromEntries(await Promise.all(texts));
    });
  }

  /** Writes a file of the app's own, which it reads when it starts. */
  async putConfig(name: string, content: string): Promise<void> {
    await this.page.evaluate(
      async ([file, text]) => {
        const adapter = window.app?.vault.adapter;
        if (adapter === undefined) throw new Error('There is no workbench in this page.');
        if (!(await adapter.exists('.obsidian'))) await adapter.mkdir('.obsidian');
        await adapter.write(`.obsidian/${file}`, text);
      },
      [name, content] as const,
    );
  }

  async rename(path: string, newPath: string): Promise<void> {
    await this.page.evaluate(
      async ([name, newName]) => {
        const file = window.app?.vault.getFileByPath(name);
        if (file) await window.app?.vault.rename(file, newName);
      },
      [path, newPath] as const,
    );
  }

  async delete(path: string): Promise<void> {
    await this.page.evaluate(async (name) => {
      const file = window.app?.vault.getFileByPath(name);
      if (file) await window.app?.vault.delete(file);
    }, path);
  }

  /** What our plugin has saved, as it stands in its file; '' for nothing. */
  async pluginData(): Promise<string> {
    return this.page.evaluate(async (path) => {
      const adapter = window.app?.vault.adapter;
      return (await adapter?.exists(path)) === true ? ((await adapter?.read(path)) ?? '') : '';
    }, PLUGIN_DATA);
  }

  /** Writes that file as a sync does, of which the app tells the plugin. */
  async putPluginData(content: string): Promise<void> {
    await this.page.evaluate(
      async ([folder, path, text]) => {
        const adapter = window.app?.vault.adapter;
        if (adapter === undefined) throw new Error('There is no workbench in this page.');
        if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
        await adapter.write(path, text);
        await window.workbench?.plugins.getPlugin('video-citations')?.onExternalSettingsChange?.();
      },
      [PLUGIN_FOLDER, PLUGIN_DATA, content] as const,
    );
  }
}
