import { MarkdownRenderChild, setTooltip } from 'obsidian';
import { watchUrlOf } from '../core/moment';
import { isCue, momentOf, type Cue, type Timestamp } from '../core/note';
import { spokenDuration } from '../core/spoken';
import { formatTimestamp } from '../core/timestamp';
import type { ChipActions, ChipEvents } from './chip-events';

/** Two timestamps that say the same are one text to a reader: digits with or without brackets. */
const IS_NOTHING_BUT_A_TIME = /^\s*\[?[\d:.,]*\]?\s*$/;

/**
 * An anchor of a rendered note, dressed as a chip that plays, or marked with the sentence that says why it cannot.
 * It is the author's anchor again when the chip is unloaded.
 */
export class TimestampChip extends MarkdownRenderChild {
  private readonly written = Array.from(this.containerEl.childNodes);
  private readonly attributes = Array.from(this.containerEl.attributes, ({ name, value }) => ({
    name,
    value,
  }));

  constructor(
    anchorEl: HTMLElement,
    private readonly timestamp: Timestamp,
    /** The video's name, for who hears the chip instead of seeing it. */
    private readonly title: string,
    /** An id that no other element has. */
    private readonly nameId: string,
    private readonly actions: ChipActions | null,
    private readonly events: ChipEvents,
  ) {
    super(anchorEl);
  }

  override onload(): void {
    if (isCue(this.timestamp)) this.drawCue(this.timestamp);
    else this.drawProblem();
    this.events.attend(this.containerEl, this.actions);
  }

  override onunload(): void {
    this.events.release(this.containerEl);
    for (const { name } of Array.from(this.containerEl.attributes)) this.containerEl.removeAttribute(name);
    for (const { name, value } of this.attributes) this.containerEl.setAttribute(name, value);
    this.containerEl.replaceChildren(...this.written);
  }

  private drawCue(cue: Cue): void {
    const el = this.containerEl;
    const { seconds, evidence } = cue.reading;
    el.addClass('yt-timestamp', 'video-citations-chip');
    el.setAttrs({ href: watchUrlOf(momentOf(cue)), rel: 'noopener', 'data-seconds': String(seconds) });

    // Obsidian shows `aria-label` as the tooltip, so what names the chip for a screen reader stands in an element.
    setTooltip(el, `${formatTimestamp(seconds)} · written ${cue.written}, ${evidence}`);
    el.setAttr('aria-labelledby', this.nameId);
    if (IS_NOTHING_BUT_A_TIME.test(el.textContent ?? '')) el.setText(formatTimestamp(seconds));
    el.createSpan({
      text: `Play ${this.title} from ${spokenDuration(seconds)}`,
      attr: { id: this.nameId, hidden: '' },
    });
  }

  private drawProblem(): void {
    const el = this.containerEl;
    el.addClass('yt-timestamp', 'video-citations-problem');
    el.removeAttribute('href');
    el.setAttrs({ role: 'note', tabindex: '0' });
    setTooltip(el, this.timestamp.problem ?? '');
    if ((el.textContent ?? '').trim() === '') el.setText('[ ]');
  }
}
