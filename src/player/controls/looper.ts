import { Component } from 'obsidian';
import { hasPassedEnd, loopFrom, loopTo, type Loop } from '../../core/loop';
import type { PlaybackState } from '../../core/playback-state';

/** Players tell their time about four times a second; an end that comes before the next report is waited for. */
const SECONDS_BETWEEN_REPORTS = 0.6;

/** Plays a part of the video again and again; `goTo` leads back to its beginning. */
export class Looper extends Component {
  /** Null while nothing is repeated, and nothing is set. */
  loop: Loop | null = null;
  private last: PlaybackState | null = null;
  private timer: number | null = null;

  constructor(private readonly goTo: (seconds: number) => void) {
    super();
  }

  override onunload(): void {
    this.stopWaiting();
  }

  startAt(seconds: number): void {
    this.repeat(loopFrom(this.loop, seconds));
  }

  endAt(seconds: number): void {
    this.repeat(loopTo(this.loop, seconds));
  }

  /** Null to repeat nothing. */
  repeat(loop: Loop | null): void {
    this.loop = loop;
    this.wait();
  }

  /** Takes what plays; null for nothing. A loop does not outlive its video. */
  follow(state: PlaybackState | null): void {
    const before = this.last;
    this.last = state;
    if (state?.videoId !== before?.videoId) this.loop = null;
    if (state === null || before === null || this.loop === null) this.stopWaiting();
    else if (hasPassedEnd(this.loop, before.seconds, state)) this.goTo(this.loop.from);
    else this.wait();
  }

  private wait(): void {
    this.stopWaiting();
    if (this.last?.phase !== 'playing' || this.loop === null || this.loop.to === null) return;
    const { from, to } = this.loop;
    const remaining = (to - this.last.seconds) / this.last.rate;
    if (remaining < 0 || remaining > SECONDS_BETWEEN_REPORTS) return;
    this.timer = window.setTimeout(() => {
      this.timer = null;
      this.goTo(from);
    }, remaining * 1000);
  }

  private stopWaiting(): void {
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = null;
  }
}
