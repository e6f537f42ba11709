import { WidgetType } from '@codemirror/view';
import { sanitizeHTMLToDom } from 'obsidian';
import type { ChipContent } from '../chip/chip-content';
import type { Chips } from '../chip/chips';
import { saysSame, type TimestampChip } from '../chip/timestamp-chip';

/** The chips that an editor has drawn, by their elements, with what is written there. */
export type DrawnChips = WeakMap<HTMLElement, { readonly chip: TimestampChip; readonly html: string }>;

/** An anchor of the text that is being written, drawn as the chip that Reading view shows in its place. */
export class ChipWidget extends WidgetType {
  constructor(
    private readonly html: string,
    private readonly content: ChipContent,
    private readonly chips: Chips,
    private readonly drawn: DrawnChips,
  ) {
    super();
  }

  override eq({ html, content }: ChipWidget): boolean {
    return (
      html === this.html && saysSame(content, this.content) && claimOf(content) === claimOf(this.content)
    );
  }

  override toDOM(): HTMLElement {
    const { html, content } = this;
    const el = this.anchorEl();
    const chip = this.chips.dress(el, { now: () => content, onChange: () => () => undefined });
    chip.load();
    this.drawn.set(el, { chip, html });
    return el;
  }

  /** What is understood may be so broken, or so odd, that there is no element of it to a browser. */
  private anchorEl(): HTMLElement {
    const { written } = this.content.timestamp;
    const attr = { 'data-t': written };
    return (
      sanitizeHTMLToDom(this.html).querySelector('a') ??
      createEl('a', { cls: 'yt-timestamp', text: `[${written}]`, attr })
    );
  }

  /** The chip that is there becomes this one, and keeps the focus if it has it. */
  override updateDOM(el: HTMLElement): boolean {
    const drawn = this.drawn.get(el);
    if (drawn?.html !== this.html) return false;
    drawn.chip.become(this.content);
    return true;
  }

  override destroy(el: HTMLElement): void {
    this.drawn.get(el)?.chip.unload();
  }

  /**
   * What is done with a chip concerns `ChipEvents` alone: the editor would put the cursor there. Where that is needed,
   * at a timestamp that has to be mended, it does.
   */
  override ignoreEvent({ type }: Event): boolean {
    return this.content.actions !== null || !/^(mouse|pointer)/.test(type);
  }
}

function claimOf({ timestamp }: ChipContent): string {
  return timestamp.claim;
}
