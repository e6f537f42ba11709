import { MarkdownRenderChild, setTooltip } from 'obsidian';
import { watchUrlOf } from '../core/moment';
import { isOpen, type Reading } from '../core/notation';
import { isCue, momentOf, type Cue } from '../core/note';
import { spokenDuration } from '../core/spoken';
import { formatTimestamp } from '../core/timestamp';
import { inUnits } from '../core/units';
import type { ChipContent } from './chip-content';
import type { ChipEvents } from './chip-events';
import type { PlayingChips } from './playing-chips';

/** What an anchor stands for, now and later. */
export interface ContentSource {
  now(): ChipContent;
  /** Calls the listener with what the anchor stands for whenever that may have changed. Returns what ends it. */
  onChange(listener: (content: ChipContent) => void): () => void;
}

/** Two timestamps that say the same are one text to a reader: digits with or without brackets. */
const IS_NOTHING_BUT_A_TIME = /^\s*\[?[\d:.,]*\]?\s*$/;

/**
 * An anchor of a rendered note, dressed as a chip that plays, or marked with the sentence that says why it cannot.
 * It is the author's anchor again when the chip is unloaded.
 */
export class TimestampChip extends MarkdownRenderChild {
  private readonly written = Array.from(this.containerEl.childNodes);
  private readonly attributes = Array.from(this.containerEl.attributes, (attr) => ({
    attr,
    value: attr.value,
  }));
  /** Null while it is not drawn. */
  private content: ChipContent | null = null;

  constructor(
    anchorEl: HTMLElement,
    private readonly source: ContentSource,
    /** An id that no other element has. */
    private readonly nameId: string,
    private readonly events: ChipEvents,
    private readonly playing: PlayingChips,
    /** The chips that are drawn: whoever made it ends it with them, where Obsidian keeps what it has drawn. */
    private readonly drawn: Set<TimestampChip>,
  ) {
    super(anchorEl);
  }

  override onload(): void {
    // A child may be loaded long after it was made: by then the plugin may be off, or the anchor another one's chip.
    if (!this.events.hears || this.events.isAttended(this.containerEl)) return;
    this.draw(this.source.now());
    this.drawn.add(this);
    this.register(this.source.onChange((content) => this.become(content)));
  }

  override onunload(): void {
    if (this.content === null) return;
    this.content = null;
    this.drawn.delete(this);
    this.events.release(this.containerEl);
    this.playing.release(this.containerEl);
    this.undress();
  }

  /** What says the same stays untouched; a chip that has the focus keeps it, since it stays a link. */
  become(content: ChipContent): void {
    if (this.content === null) return;
    if (saysSame(content, this.content)) {
      // What it does may speak of another claim.
      this.content = content;
      this.events.attend(this.containerEl, content.actions);
      return;
    }
    if (isCue(content.timestamp) !== isCue(this.content.timestamp)) this.undress();
    this.draw(content);
  }

  private draw(content: ChipContent): void {
    this.content = content;
    const { timestamp, title, actions } = content;
    if (isCue(timestamp)) this.drawCue(timestamp, title);
    else this.drawProblem(timestamp.problem ?? '');
    this.events.attend(this.containerEl, actions);
    if (isCue(timestamp)) this.playing.attend(this.containerEl, momentOf(timestamp));
    else this.playing.release(this.containerEl);
  }

  private undress(): void {
    for (const { name } of Array.from(this.containerEl.attributes)) this.containerEl.removeAttribute(name);
    for (const { attr, value } of this.attributes) {
      attr.value = value;
      // Not by its name: a browser reads names that it lets no script give.
      this.containerEl.setAttributeNode(attr);
    }
    this.containerEl.replaceChildren(...this.written);
  }

  private drawCue(cue: Cue, title: string): void {
    const el = this.containerEl;
    const { seconds, evidence } = cue.reading;
    const other = isOpen(cue.reading) ? otherReadings(cue.reading) : '';
    el.addClass('yt-timestamp', 'video-citations-chip');
    el.toggleClass('is-open', other !== '');
    el.setAttrs({ href: watchUrlOf(momentOf(cue)), rel: 'noopener', 'data-seconds': String(seconds) });

    // Obsidian shows `aria-label` as the tooltip, so what names the chip for a screen reader stands in an element.
    setTooltip(el, `${formatTimestamp(seconds)} · written ${cue.written}, ${evidence}`);
    el.setAttr('aria-labelledby', this.nameId);
    el.replaceChildren(...this.written);
    if (IS_NOTHING_BUT_A_TIME.test(el.textContent ?? '')) el.setText(formatTimestamp(seconds) + other);
    el.createSpan({
      text: `Play ${title} from ${spokenDuration(seconds)}${other}`,
      attr: { id: this.nameId, hidden: '' },
    });
  }

  private drawProblem(problem: string): void {
    const el = this.containerEl;
    el.addClass('yt-timestamp', 'video-citations-problem');
    el.removeAttribute('href');
    el.setAttrs({ role: 'note', tabindex: '0' });
    setTooltip(el, problem);
    if ((el.textContent ?? '').trim() === '') el.setText('[ ]');
  }
}

/** What an open timestamp may mean beside what it is read as: ` or 9 h 34 min`. */
function otherReadings({ alternatives }: Reading): string {
  return alternatives.map(({ seconds }) => ` or ${inUnits(seconds)}`).join('');
}

/** Whether a reader is told the same by two contents. */
export function saysSame(one: ChipContent, other: ChipContent): boolean {
  return textOf(one) === textOf(other);
}

function textOf({ title, timestamp: { reading, videoId, problem } }: ChipContent): string {
  return JSON.stringify([title, reading, videoId, problem]);
}
