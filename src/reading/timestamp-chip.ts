import { MarkdownRenderChild, setTooltip } from 'obsidian';
import { watchUrlOf } from '../core/moment';
import { isCue, momentOf, type Cue, type Timestamp } from '../core/note';
import { spokenDuration } from '../core/spoken';
import { formatTimestamp } from '../core/timestamp';
import type { ChipActions, ChipEvents } from './chip-events';

/** What a chip says and does. */
export interface ChipContent {
  readonly timestamp: Timestamp;
  /** The video's name, for who hears the chip instead of seeing it. */
  readonly title: string;
  /** Null for a timestamp that does not play. */
  readonly actions: ChipActions | null;
}

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
  private isDrawn = false;

  constructor(
    anchorEl: HTMLElement,
    private content: ChipContent,
    /** An id that no other element has. */
    private readonly nameId: string,
    private readonly events: ChipEvents,
    /** Calls the listener with what the anchor stands for from now on. Returns what ends it. */
    private readonly onNewContent: (listener: (content: ChipContent) => void) => () => void,
  ) {
    super(anchorEl);
  }

  override onload(): void {
    // A child may be loaded long after it was made: by then the anchor may be the chip of another one.
    if (this.events.isAttended(this.containerEl)) return;
    this.isDrawn = true;
    this.draw();
    this.register(this.onNewContent((content) => this.become(content)));
  }

  override onunload(): void {
    if (!this.isDrawn) return;
    this.isDrawn = false;
    this.events.release(this.containerEl);
    this.undress();
  }

  /** What says the same stays untouched; a chip that has the focus keeps it, since it stays a link. */
  private become(content: ChipContent): void {
    const { timestamp: before } = this.content;
    const { timestamp } = content;
    this.content = content;
    if (JSON.stringify([before.reading, before.problem]) === JSON.stringify([timestamp.reading, timestamp.problem]))
      return;
    if (isCue(before) !== isCue(timestamp)) this.undress();
    this.draw();
  }

  private draw(): void {
    const { timestamp, actions } = this.content;
    if (isCue(timestamp)) this.drawCue(timestamp);
    else this.drawProblem();
    this.events.attend(this.containerEl, actions);
  }

  private undress(): void {
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
    el.replaceChildren(...this.written);
    if (IS_NOTHING_BUT_A_TIME.test(el.textContent ?? '')) el.setText(formatTimestamp(seconds));
    el.createSpan({
      text: `Play ${this.content.title} from ${spokenDuration(seconds)}`,
      attr: { id: this.nameId, hidden: '' },
    });
  }

  private drawProblem(): void {
    const el = this.containerEl;
    el.addClass('yt-timestamp', 'video-citations-problem');
    el.removeAttribute('href');
    el.setAttrs({ role: 'note', tabindex: '0' });
    setTooltip(el, this.content.timestamp.problem ?? '');
    if ((el.textContent ?? '').trim() === '') el.setText('[ ]');
  }
}
