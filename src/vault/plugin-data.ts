/** Where Obsidian keeps what a plugin saves: one JSON value, in `data.json`. */
export interface DataFile {
  /** Null where nothing has been saved. */
  loadData(): Promise<unknown>;
  saveData(data: unknown): Promise<void>;
}

/**
 * The plugin's data as one object that several parts share, each under a key of its own. Every write begins with what
 * the file says now, so that it takes nothing from the others, nor from what a sync has brought.
 */
export class PluginData {
  private lastWrite: Promise<void> = Promise.resolve();

  constructor(private readonly file: DataFile) {}

  /** What is kept under a key; undefined for nothing. Rejects where the file cannot be read. */
  async read(key: string): Promise<unknown> {
    // A file that is being written is empty at first.
    await this.lastWrite;
    const data = await this.load();
    return Object.hasOwn(data, key) ? data[key] : undefined;
  }

  /** Keeps what `change` makes of what is under a key. Rejects where the file cannot be read or written. */
  update(key: string, change: (before: unknown) => unknown): Promise<void> {
    const write = this.lastWrite.then(async () => {
      const data = await this.load();
      await this.file.saveData({ ...data, [key]: change(Object.hasOwn(data, key) ? data[key] : undefined) });
    });
    this.lastWrite = write.catch(() => undefined);
    return write;
  }

  /** A file that holds no object, or no JSON (a sync may have put two versions into it), holds nothing. */
  private async load(): Promise<Readonly<Record<string, unknown>>> {
    try {
      const data = await this.file.loadData();
      const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
      return isObject ? (data as Record<string, unknown>) : {};
    } catch (error) {
      if (error instanceof SyntaxError) return {};
      throw error;
    }
  }
}
