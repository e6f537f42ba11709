import type { LeftOff } from '../core/left-off';
import { watchUrlOf, type Moment } from '../core/moment';
import { formatSpeed } from '../core/speed';
import { formatTimestamp } from '../core/timestamp';
import { drawBrowserLink } from './draw-failure';

/** The id of the element with the video's title, for what is named by it. */
export const TITLE_ID = 'video-citations-title';

/** The row under the picture: the video's title, where it was left, and the way to the second being shown in a browser. */
export class PlayerCaption {
  private readonly titleEl: HTMLElement;
  private readonly continueEl: HTMLButtonElement;
  private readonly linkEl: HTMLAnchorElement;

  constructor(captionEl: HTMLElement, onContinue: () => void) {
    this.titleEl = captionEl.createSpan({
      cls: 'video-citations-caption-title',
      attr: { id: TITLE_ID },
    });
    this.continueEl = captionEl.createEl('button', {
      cls: 'video-citations-continue',
      attr: { type: 'button' },
    });
    this.continueEl.addEventListener('click', onContinue);
    this.continueEl.hide();
    this.linkEl = drawBrowserLink(captionEl, 'Open in browser');
    this.linkEl.hide();
  }

  showTitle(title: string): void {
    this.linkEl.show();
    this.titleEl.setText(title);
  }

  /** Offers to go on from where the video was left; null for no offer. */
  showOffer(left: LeftOff | null): void {
    this.continueEl.toggle(left !== null);
    if (left !== null) this.continueEl.setText(offerOf(left));
  }

  showMoment(moment: Moment): void {
    // A playing video tells its time many times a second.
    const address = watchUrlOf(moment);
    if (address !== this.linkEl.href) this.linkEl.href = address;
  }
}

/** What a reader is offered: `Continue at 12:40`, with the speed where it is not the usual one. */
function offerOf({ seconds, rate }: LeftOff): string {
  const speed = rate === 1 ? '' : ` (${formatSpeed(rate)})`;
  return `Continue at ${formatTimestamp(seconds)}${speed}`;
}
