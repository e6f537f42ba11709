import { watchUrlOf, type Moment } from '../core/moment';
import { drawBrowserLink } from './draw-failure';

/** The id of the element with the video's title, for what is named by it. */
export const TITLE_ID = 'video-citations-title';

/** The row under the picture: the video's title, and the way to the second being shown in a browser. */
export class PlayerCaption {
  private readonly titleEl: HTMLElement;
  private readonly linkEl: HTMLAnchorElement;

  constructor(captionEl: HTMLElement) {
    this.titleEl = captionEl.createSpan({
      cls: 'video-citations-caption-title',
      attr: { id: TITLE_ID },
    });
    this.linkEl = drawBrowserLink(captionEl, 'Open in browser');
    this.linkEl.hide();
  }

  showTitle(title: string): void {
    this.linkEl.show();
    this.titleEl.setText(title);
  }

  showMoment(moment: Moment): void {
    // A playing video tells its time many times a second.
    const address = watchUrlOf(moment);
    if (address !== this.linkEl.href) this.linkEl.href = address;
  }
}
