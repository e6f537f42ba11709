import type { CuePart } from '../../core/cue-lookup';
import { formatTimestamp } from '../../core/timestamp';

/** Says what is under the pointer: the time, and the claim of the cue. */
export class TimelineHint {
  private readonly hintEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.hintEl = containerEl.createDiv('video-citations-timeline-hint');
    this.hide();
  }

  /** `share` is where it is along the line, from 0 to 1; above that where a finger points. */
  show(share: number, seconds: number, cue: CuePart | null, isAbove: boolean): void {
    this.hintEl.toggleClass('is-above', isAbove);
    this.hintEl.setCssProps({ '--video-citations-hint-at': String(share) });
    this.hintEl.empty();
    this.hintEl.createSpan({ cls: 'video-citations-moment', text: formatTimestamp(seconds) });
    if (cue !== null && cue.claim !== '') this.hintEl.appendText(` ${cue.claim}`);
    this.hintEl.show();
  }

  hide(): void {
    this.hintEl.hide();
  }
}
