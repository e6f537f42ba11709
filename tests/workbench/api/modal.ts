import type { App } from './app';
import { setIcon } from './icons';
import { Scope } from './scope';

/** A box over the window. Escape, the cross and a press outside close it; the focus goes back where it was. */
export class Modal {
  readonly scope = new Scope();
  containerEl: HTMLElement;
  modalEl: HTMLElement;
  titleEl: HTMLElement;
  contentEl: HTMLElement;
  shouldRestoreSelection = true;
  #onClosed: (() => unknown) | null = null;
  #focusedBefore: HTMLElement | null = null;

  constructor(readonly app: App) {
    this.containerEl = activeDocument.createElement('div');
    this.containerEl.addClass('modal-container', 'mod-dim');
    const backdropEl = this.containerEl.createDiv('modal-bg');
    backdropEl.addEventListener('click', () => this.close());
    this.modalEl = this.containerEl.createDiv({
      cls: 'modal',
      attr: { role: 'dialog', 'aria-modal': 'true' },
    });
    const closeEl = this.modalEl.createDiv({ cls: 'modal-close-button', attr: { 'aria-label': 'Close' } });
    setIcon(closeEl, 'x');
    closeEl.addEventListener('click', () => this.close());
    const headerEl = this.modalEl.createDiv('modal-header');
    this.titleEl = headerEl.createDiv('modal-title');
    this.contentEl = this.modalEl.createDiv('modal-content');
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }

  get isOpen(): boolean {
    return this.containerEl.isConnected;
  }

  open(): void {
    if (this.isOpen) return;
    this.#focusedBefore = activeDocument.activeElement as HTMLElement | null;
    activeDocument.body.append(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    this.app.openModals.push(this);
    void this.onOpen();
    if (!this.modalEl.contains(activeDocument.activeElement)) {
      this.modalEl.tabIndex = -1;
      this.modalEl.focus();
    }
  }

  close(): void {
    if (!this.isOpen) return;
    this.app.keymap.popScope(this.scope);
    this.app.openModals.remove(this);
    this.containerEl.detach();
    this.onClose();
    this.#onClosed?.();
    if (this.shouldRestoreSelection) this.#focusedBefore?.focus?.();
  }

  onOpen(): void | Promise<void> {}

  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.#onClosed = callback;
    return this;
  }

  onHistoryBack(): void {
    this.close();
  }
}
