import { setIcon, setTooltip } from 'obsidian';

/** What the bar says: a note or a topic that is shown in place of the open note. */
export interface BarContent {
  readonly name: string;
  readonly icon: string;
  /** What a click on the name does. */
  readonly hint: string;
}

/** Says, above the tree, that it is not that of the open note, and leads back to that one. */
export class TopicBar {
  private readonly el: HTMLElement;
  /** What it says, as JSON. */
  private drawn = '';

  /** It stands below `aboveEl`. */
  constructor(
    aboveEl: HTMLElement,
    private readonly open: (event: MouseEvent) => void,
    private readonly close: () => void,
  ) {
    this.el = createDiv('video-citations-topic-bar');
    aboveEl.after(this.el);
  }

  /** Null for the open note. */
  show(content: BarContent | null): void {
    // A button that is drawn again is neither clicked by the press that it is under, nor has the focus any more.
    const drawn = JSON.stringify(content);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.el.empty();
    this.el.toggle(content !== null);
    if (content === null) return;
    const nameEl = this.el.createEl('button', {
      cls: 'clickable-icon video-citations-topic-name',
      attr: { type: 'button' },
    });
    setIcon(nameEl.createSpan('video-citations-topic-icon'), content.icon);
    nameEl.createSpan({ text: content.name });
    setTooltip(nameEl, content.hint);
    nameEl.addEventListener('click', (event) => this.open(event));
    const closeEl = this.el.createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } });
    setIcon(closeEl, 'lucide-x');
    setTooltip(closeEl, 'Back to the open note');
    closeEl.addEventListener('click', () => this.close());
  }
}
