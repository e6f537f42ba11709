import { Events } from './events';
import type { View } from './view';
import type { WorkspaceLeaf } from './workspace-leaf';

/** Makes the view of a leaf. */
export type ViewCreator = (leaf: WorkspaceLeaf) => View;

/** Which view types there are, and which of them opens which kind of file. */
export class ViewRegistry extends Events {
  readonly #creators = new Map<string, ViewCreator>();
  readonly #typeByExtension = new Map<string, string>();

  registerView(type: string, creator: ViewCreator): void {
    if (this.#creators.has(type)) {
      throw new Error(`Attempting to register an existing view type "${type}"`);
    }
    this.#creators.set(type, creator);
    this.trigger('view-registered', type);
  }

  unregisterView(type: string): void {
    this.#creators.delete(type);
    this.trigger('view-unregistered', type);
  }

  creatorOf(type: string): ViewCreator | null {
    return this.#creators.get(type) ?? null;
  }

  types(): readonly string[] {
    return [...this.#creators.keys()];
  }

  registerExtensions(extensions: readonly string[], type: string): void {
    for (const extension of extensions) {
      if (this.#typeByExtension.has(extension)) {
        throw new Error(`Attempting to register an existing file extension "${extension}"`);
      }
      this.#typeByExtension.set(extension, type);
    }
    this.trigger('extensions-updated');
  }

  unregisterExtensions(extensions: readonly string[]): void {
    for (const extension of extensions) this.#typeByExtension.delete(extension);
    this.trigger('extensions-updated');
  }

  getTypeByExtension(extension: string): string | null {
    return this.#typeByExtension.get(extension) ?? null;
  }
}
