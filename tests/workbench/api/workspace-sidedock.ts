import type { Side } from 'obsidian';
import { LeafGroup } from './leaf-group';
import type { Workspace } from './workspace';
import { WorkspaceSplit } from './workspace-split';

/** A dock at a side of the window: groups of tabs above one another, that can be folded away. */
export class WorkspaceSidedock extends WorkspaceSplit {
  collapsed = true;

  constructor(
    workspace: Workspace,
    readonly side: Side,
  ) {
    super(workspace, 'horizontal');
    this.containerEl.addClass('mod-sidedock', `mod-${side}-split`);
    this.#listenToHandle(this.containerEl.createEl('hr', 'workspace-leaf-resize-handle'));
    this.containerEl.toggleClass('is-sidedock-collapsed', true);
  }

  override isOpen(): boolean {
    return !this.collapsed;
  }

  override onEmpty(): void {
    this.collapse();
  }

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }

  expand(): void {
    this.#setCollapsed(false);
    for (const group of this.children) if (group instanceof LeafGroup) group.loadCurrent();
  }

  collapse(): void {
    this.#setCollapsed(true);
  }

  setWidth(pixels: number): void {
    this.containerEl.style.width = `${Math.max(200, pixels)}px`;
  }

  override serialize(): Record<string, unknown> {
    const width = parseFloat(this.containerEl.style.width) || 300;
    return { ...super.serialize(), width, ...(this.collapsed ? { collapsed: true } : {}) };
  }

  #setCollapsed(collapsed: boolean): void {
    if (collapsed === this.collapsed) return;
    this.collapsed = collapsed;
    this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
    this.workspace.containerEl.toggleClass(`is-${this.side}-sidedock-open`, !collapsed);
    this.workspace.onLayoutChange();
    this.workspace.trigger('resize');
  }

  #listenToHandle(handleEl: HTMLElement): void {
    handleEl.addEventListener('pointerdown', (down) => {
      const width = this.containerEl.offsetWidth;
      const sign = this.side === 'left' ? 1 : -1;
      const onMove = (event: PointerEvent) => this.setWidth(width + sign * (event.clientX - down.clientX));
      handleEl.setPointerCapture(down.pointerId);
      handleEl.addEventListener('pointermove', onMove);
      handleEl.addEventListener(
        'pointerup',
        () => {
          handleEl.removeEventListener('pointermove', onMove);
          this.workspace.trigger('resize');
          this.workspace.requestSaveLayout();
        },
        { once: true },
      );
    });
  }
}
