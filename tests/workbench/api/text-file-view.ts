import { debounce } from './debounce';
import { FileView } from './file-view';
import type { TFile } from './vault-file';
import type { WorkspaceLeaf } from './workspace-leaf';

/** A file view in which the file can be changed. */
export abstract class EditableFileView extends FileView {}

/** A view of a text file: it is saved two seconds after a change, and follows changes made elsewhere. */
export abstract class TextFileView extends EditableFileView {
  data = '';
  readonly requestSave: () => void;
  #saved: string | null = null;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const later = debounce(() => void this.save(), 2000, true);
    this.requestSave = () => void later();
    this.register(() => later.cancel());
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;

  override onload(): void | Promise<void> {
    this.registerEvent(
      this.app.vault.on('modify', (file: unknown) => {
        if (file === this.file) void this.#followFile();
      }),
    );
    return super.onload();
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.data = await this.app.vault.read(file);
    this.#saved = this.data;
    this.setViewData(this.data, true);
  }

  override async onUnloadFile(_file: TFile): Promise<void> {
    await this.save(true);
    this.#saved = null;
  }

  async save(clear = false): Promise<void> {
    const file = this.file;
    if (file && !file.deleted && this.#saved !== null) {
      this.data = this.getViewData();
      if (this.data !== this.#saved) {
        this.#saved = this.data;
        await this.app.vault.modify(file, this.data);
      }
    }
    if (clear) this.clear();
  }

  async #followFile(): Promise<void> {
    if (!this.file) return;
    const data = await this.app.vault.cachedRead(this.file);
    if (data === this.#saved) return;
    this.#saved = data;
    this.data = data;
    this.setViewData(data, false);
  }
}
