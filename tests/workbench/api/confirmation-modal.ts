import type { App } from './app';
import { ButtonComponent } from './button-component';
import { Modal } from './modal';

/** A button of a confirmation; a click closes the modal unless the handler returns something truthy. */
export class ConfirmationButton extends ButtonComponent {
  constructor(readonly modal: ConfirmationModal) {
    super(modal.buttonContainerEl);
    this.onClick(() => undefined);
  }

  override onClick(handler: (event: MouseEvent) => unknown): this {
    return super.onClick(async (event) => {
      if (!(await handler(event))) this.modal.close();
    });
  }

  setInitialFocus(): this {
    this.modal.focusFirst = this.buttonEl;
    return this;
  }

  setSecondary(): this {
    return this.setClass('mod-secondary');
  }

  setCancel(): this {
    return this.setClass('mod-cancel');
  }
}

/** Asks before something is done. */
export class ConfirmationModal extends Modal {
  readonly buttonContainerEl: HTMLElement;
  focusFirst: HTMLElement | null = null;

  constructor(app: App) {
    super(app);
    this.modalEl.addClass('mod-confirmation');
    this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
  }

  override open(): void {
    super.open();
    this.focusFirst?.focus();
  }

  addClass(cls: string): this {
    this.modalEl.addClass(cls);
    return this;
  }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const labelEl = this.buttonContainerEl.createEl('label', 'mod-checkbox');
    const checkboxEl = labelEl.createEl('input', { attr: { type: 'checkbox' } });
    labelEl.appendText(label);
    checkboxEl.addEventListener('change', () => callback(checkboxEl.checked));
    return this;
  }

  addButton(callback: (button: ConfirmationButton) => unknown): this {
    callback(new ConfirmationButton(this));
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }
}
