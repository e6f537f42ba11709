import { coveredSpans, type CuePart } from '../../core/cue-lookup';
import type { Loop } from '../../core/loop';
import { DRAWING_WIDTH, shareOf, spansPath, ticksPath } from './timeline-drawing';

/** The line itself: how far the video is, a tick for each cue, the parts that the note covers, and the loop. */
export class TimelineTrack {
  private readonly trackEl: HTMLElement;
  private readonly coveredEl: SVGPathElement;
  private readonly ticksEl: SVGPathElement;
  private readonly loopEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.trackEl = containerEl.createDiv('video-citations-track');
    // In the order in which they lie upon one another.
    this.coveredEl = createDrawing(this.trackEl).createSvg('path', 'video-citations-covered');
    this.trackEl.createDiv('video-citations-played');
    this.loopEl = this.trackEl.createDiv('video-citations-loop-span');
    this.ticksEl = createDrawing(this.trackEl, 'video-citations-ticks').createSvg('path');
    this.trackEl.createDiv('video-citations-thumb');
  }

  /** Draws the cues of a video of so many seconds; null while its length is not known. */
  drawCues(cues: readonly CuePart[], duration: number | null): void {
    this.ticksEl.setAttr('d', duration === null ? '' : ticksPath(cues, duration));
    this.coveredEl.setAttr('d', duration === null ? '' : spansPath(coveredSpans(cues), duration));
  }

  drawPlayed(seconds: number, duration: number | null): void {
    this.trackEl.setCssProps({ '--video-citations-played': String(shareOf(seconds, duration)) });
  }

  drawLoop(loop: Loop | null, duration: number | null): void {
    this.loopEl.toggle(loop !== null && duration !== null);
    if (loop === null) return;
    this.loopEl.setCssProps({
      '--video-citations-loop-from': String(shareOf(loop.from, duration)),
      '--video-citations-loop-to': String(shareOf(loop.to ?? loop.from, duration)),
    });
  }

  /** Where a pointer is along the line, from 0 to 1, and how much of it so many pixels are. */
  shareAt(clientX: number): number {
    const { left, width } = this.trackEl.getBoundingClientRect();
    return width === 0 ? 0 : Math.min(Math.max((clientX - left) / width, 0), 1);
  }

  /** What part of the line so many pixels are, from 0 to 1. */
  shareOfPixels(pixels: number): number {
    const { width } = this.trackEl.getBoundingClientRect();
    return width === 0 ? 0 : pixels / width;
  }
}

function createDrawing(containerEl: HTMLElement, cls = ''): SVGSVGElement {
  return containerEl.createSvg('svg', {
    cls,
    attr: {
      viewBox: `0 0 ${String(DRAWING_WIDTH)} 1`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
  });
}
