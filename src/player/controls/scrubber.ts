import { Component } from 'obsidian';
import { cueAt, cueNear, type CuePart } from '../../core/cue-lookup';
import type { VideoId } from '../../core/video-id';
import type { Deck } from './deck';
import { shareOf } from './timeline-drawing';
import { TimelineHint } from './timeline-hint';
import type { TimelineTrack } from './timeline-track';

/** A pointer this near to a tick, in pixels, is meant for its cue. */
const NEAR = 5;

/** A video that is dragged through is asked for a picture at most every so many milliseconds. */
const SCRUB_PAUSE = 150;

/** The pointer on the timeline: a press goes there, a drag takes the picture along, and a hint says what is there. */
export class Scrubber extends Component {
  /** The second under the pointer that drags; null while none does. */
  dragged: number | null = null;
  private readonly hint: TimelineHint;
  private lastScrub = 0;
  /** Of the video that is dragged. */
  private videoId: VideoId | null = null;

  constructor(
    private readonly sliderEl: HTMLElement,
    private readonly track: TimelineTrack,
    private readonly deck: Deck,
    private readonly onDrag: () => void,
  ) {
    super();
    this.hint = new TimelineHint(sliderEl);
  }

  override onload(): void {
    const { sliderEl } = this;
    this.registerDomEvent(sliderEl, 'pointerdown', (event) => this.start(event));
    this.registerDomEvent(sliderEl, 'pointermove', (event) => this.move(event));
    this.registerDomEvent(sliderEl, 'pointerup', () => this.end(true));
    this.registerDomEvent(sliderEl, 'pointercancel', () => this.end(false));
    this.registerDomEvent(sliderEl, 'pointerleave', () => this.hint.hide());
    this.register(
      this.deck.onChange(() => {
        // Another video may have come meanwhile, in which the pointer would be anywhere.
        if (this.deck.state?.videoId !== this.videoId) this.end(false);
      }),
    );
  }

  private get duration(): number | null {
    return this.deck.state?.duration ?? null;
  }

  private start(event: PointerEvent): void {
    if (this.duration === null || event.button !== 0) return;
    this.sliderEl.setPointerCapture(event.pointerId);
    this.sliderEl.addClass('is-dragged');
    this.videoId = this.deck.state?.videoId ?? null;
    this.dragged = this.secondAt(event);
    this.say(event);
    this.onDrag();
  }

  private move(event: PointerEvent): void {
    this.say(event);
    if (this.dragged === null) return;
    this.dragged = this.secondAt(event);
    // A picture of where the pointer is, if there is one already; nothing starts to play on the way.
    if (this.deck.isLoaded && event.timeStamp - this.lastScrub > SCRUB_PAUSE) {
      this.lastScrub = event.timeStamp;
      this.deck.seek(this.dragged);
    }
    this.onDrag();
  }

  private end(isWanted: boolean): void {
    const target = this.dragged;
    if (target === null) return;
    this.dragged = null;
    this.sliderEl.removeClass('is-dragged');
    this.hint.hide();
    if (isWanted) this.deck.seek(target);
    this.onDrag();
  }

  private say(event: PointerEvent): void {
    const { duration } = this;
    if (duration === null) {
      this.hint.hide();
      return;
    }
    const seconds = this.secondAt(event);
    const cue = this.cueUnder(seconds, duration) ?? cueAt(this.deck.cues, seconds);
    this.hint.show(shareOf(seconds, duration), seconds, cue, event.pointerType === 'touch');
  }

  /** A pointer near to a tick is at its cue, to the second. */
  private secondAt({ clientX }: PointerEvent): number {
    const duration = this.duration ?? 0;
    const seconds = this.track.shareAt(clientX) * duration;
    return this.cueUnder(seconds, duration)?.from ?? seconds;
  }

  private cueUnder(seconds: number, duration: number): CuePart | null {
    return cueNear(this.deck.cues, seconds, this.track.shareOfPixels(NEAR) * duration);
  }
}
