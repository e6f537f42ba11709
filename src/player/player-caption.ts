import { watchUrlOf, type Moment } from '../core/moment';
import { formatTimestamp } from '../core/timestamp';
import { drawBrowserLink } from './draw-failure';

/** The id of the element with the video's title, for what is named by it. */
export const TITLE_ID = 'video-citations-title';

/** The row under the picture: the video's title, the second being shown, and the way to it in a browser. */
export class PlayerCaption {
  private readonly titleEl: HTMLElement;
  private readonly secondEl: HTMLElement;
  private readonly linkEl: HTMLAnchorElement;

  constructor(private readonly captionEl: HTMLElement) {
    captionEl.hide();
    this.titleEl = captionEl.createSpan({
      cls: 'video-citations-caption-title',
      attr: { id: TITLE_ID },
    });
    this.secondEl = captionEl.createSpan({ cls: 'video-citations-caption-second' });
    this.linkEl = drawBrowserLink(captionEl, 'Open in browser');
  }

  showTitle(title: string): void {
    this.captionEl.show();
    this.titleEl.setText(title);
  }

  showMoment(moment: Moment): void {
    const second = formatTimestamp(moment.seconds);
    // A playing video tells its time many times a second.
    if (second !== this.secondEl.textContent) this.secondEl.setText(second);
    const address = watchUrlOf(moment);
    if (address !== this.linkEl.href) this.linkEl.href = address;
  }
}
