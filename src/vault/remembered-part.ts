import { notifyFailure } from '../notify';
import type { PluginData } from './plugin-data';

/** What is remembered from session to session under one key of the plugin's data. */
export interface Rememberable {
  readonly key: string;
  /** Completes "could not recall …" and "could not remember …": `where videos were left`. */
  readonly what: string;
  /** Of the form in which it is stored: `{ "version": 1, … }`. */
  readonly version: number;
  /** Takes what a file says, whatever that is, without losing what this session knows better. */
  merge(stored: unknown): void;
  /** All that is known now, as it is stored. */
  store(): unknown;
}

/**
 * Recalls a part of the plugin's data when it is first asked for, and keeps it. What a later version of the plugin
 * stored (another device may have one already) is left as it is: what is new here then lasts for this session.
 */
export class RememberedPart {
  private recalled: Promise<void> | null = null;

  constructor(
    private readonly data: PluginData,
    private readonly part: Rememberable,
  ) {}

  /** Resolves once it is known what was remembered, or that it cannot be recalled, of which the reader is told. */
  recall(): Promise<void> {
    return (this.recalled ??= this.read());
  }

  /** To be told that the file has been changed from outside, as by a sync. */
  async onFileChange(): Promise<void> {
    if (this.recalled !== null) await (this.recalled = this.read());
  }

  /** Resolves with whether it is kept. Where the file cannot be read or written the reader is told. */
  async save(): Promise<boolean> {
    const { key, what, version } = this.part;
    let isKept = false;
    try {
      await this.data.update(key, (stored) => {
        isKept = !isLater(stored, version);
        if (!isKept) return stored;
        this.part.merge(stored);
        return this.part.store();
      });
      return isKept;
    } catch (error) {
      notifyFailure(`remember ${what}`, error);
      return false;
    }
  }

  private async read(): Promise<void> {
    const { key, what } = this.part;
    try {
      this.part.merge(await this.data.read(key));
    } catch (error) {
      notifyFailure(`recall ${what}`, error);
    }
  }
}

function isLater(stored: unknown, version: number): boolean {
  if (typeof stored !== 'object' || stored === null) return false;
  const { version: theirs } = stored as Record<string, unknown>;
  return typeof theirs === 'number' && theirs > version;
}
