/** A message in the corner of the window; a click, or its duration (ms, 5 s at first, 0 for ever), ends it. */
export class Notice {
  readonly containerEl: HTMLElement;
  readonly messageEl: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(message: string | DocumentFragment, duration = 5000) {
    const { body } = activeDocument;
    const boxEl =
      body.querySelector<HTMLElement>(':scope > .notice-container') ?? body.createDiv('notice-container');
    this.containerEl = boxEl.createDiv({ cls: 'notice', attr: { role: 'status' } });
    this.messageEl = this.containerEl.createDiv('notice-message');
    this.containerEl.addEventListener('click', () => this.hide());
    this.setMessage(message);
    if (duration > 0) this.#timer = setTimeout(() => this.hide(), duration);
  }

  /** The older name of the element. */
  get noticeEl(): HTMLElement {
    return this.containerEl;
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    clearTimeout(this.#timer);
    const boxEl = this.containerEl.parentElement;
    this.containerEl.detach();
    if (boxEl?.childElementCount === 0) boxEl.detach();
  }
}
