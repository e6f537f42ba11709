import type { App } from '../api/app';
import { Keymap } from '../api/keymap';
import { FuzzySuggestModal } from '../api/suggest-modal';
import type { TFile } from '../api/vault-file';

/** Every file by its path, the ones opened last first; the chosen one opens. */
export class QuickSwitcher extends FuzzySuggestModal<TFile> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder('Find or create a note...');
    this.emptyStateText = 'No notes found.';
  }

  override getItems(): TFile[] {
    const recent = this.app.workspace.getLastOpenFiles();
    const rank = ({ path }: TFile) => (recent.includes(path) ? recent.indexOf(path) : recent.length);
    return this.app.vault.getFiles().sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
  }

  override getItemText(file: TFile): string {
    return file.extension === 'md' ? file.path.slice(0, -'.md'.length) : file.path;
  }

  override onChooseItem(file: TFile, event: MouseEvent | KeyboardEvent): void {
    void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
  }
}
