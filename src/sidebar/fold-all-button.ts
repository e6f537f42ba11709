import { setIcon, setTooltip } from 'obsidian';
import type { Row } from './row';

/** The button above the tree that folds all that is unfolded, or unfolds all. */
export class FoldAllButton {
  private readonly buttonEl: HTMLElement;
  private rows: readonly Row[] = [];

  constructor(headerEl: HTMLElement, onFoldAll: (rows: readonly Row[], isFolded: boolean) => void) {
    this.buttonEl = headerEl.createEl('button', { cls: 'clickable-icon nav-action-button' });
    this.buttonEl.addEventListener('click', () => onFoldAll(this.rows, this.folds));
    this.show([]);
  }

  /** Sections stay as they are. */
  show(rows: readonly Row[]): void {
    this.rows = rows.filter(({ level, isFolded }) => level > 1 && isFolded !== null);
    setIcon(this.buttonEl, this.folds ? 'lucide-chevrons-down-up' : 'lucide-chevrons-up-down');
    setTooltip(this.buttonEl, this.folds ? 'Collapse all' : 'Expand all');
  }

  private get folds(): boolean {
    return this.rows.some(({ isFolded }) => isFolded === false);
  }
}
