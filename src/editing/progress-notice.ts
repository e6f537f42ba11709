import { ButtonComponent, Notice } from 'obsidian';

/** A message that stays while something is done, with a button that ends it. */
export class ProgressNotice {
  private readonly notice: Notice;
  private readonly textEl: HTMLElement;
  private hasBeenCancelled = false;

  constructor(text: string) {
    const content = createFragment();
    this.textEl = content.createDiv({ text });
    new ButtonComponent(content.createDiv('video-citations-notice-buttons'))
      .setButtonText('Cancel')
      .onClick(() => {
        this.hasBeenCancelled = true;
      });
    this.notice = new Notice(content, 0);
  }

  get isCancelled(): boolean {
    return this.hasBeenCancelled;
  }

  show(text: string): void {
    this.textEl.setText(text);
  }

  hide(): void {
    this.notice.hide();
  }
}
