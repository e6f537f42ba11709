import { Component } from 'obsidian';
import type { PlaybackState } from '../core/playback-state';
import type { PlaybackListener } from './playback';
import type { PlaybackFailure } from './playback-failure';

/** Milliseconds from one telling to the next: what is told is drawn, and nobody sees more. */
const PACE = 50;

/**
 * Tells a listener what changes, the first at once and what follows at a pace: a frame that sends ten thousand
 * messages a second costs what one costs that sends twenty. The last word is always passed on, and what is rare at
 * once: another video, its length, a dial.
 */
export class PacedListener extends Component implements PlaybackListener {
  private timer: number | undefined;
  private waiting: PlaybackState | null = null;
  private told: PlaybackState | null = null;

  constructor(private readonly listener: PlaybackListener) {
    super();
  }

  override onunload(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = null;
  }

  changed(state: PlaybackState): void {
    if (this.timer !== undefined && this.told !== null && isAlike(state, this.told)) {
      this.waiting = state;
      return;
    }
    window.clearTimeout(this.timer);
    this.waiting = null;
    this.told = state;
    this.timer = window.setTimeout(() => this.goOn(), PACE);
    this.listener.changed(state);
  }

  failed(failure: PlaybackFailure): void {
    this.goOn();
    this.listener.failed(failure);
  }

  private goOn(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    const state = this.waiting;
    this.waiting = null;
    if (state !== null) this.changed(state);
  }
}

/** Whether nothing differs but what a playing video changes all the time. */
function isAlike(state: PlaybackState, told: PlaybackState): boolean {
  const { videoId, duration, rate, volume, isMuted } = told;
  return (
    state.videoId === videoId &&
    state.duration === duration &&
    state.rate === rate &&
    state.volume === volume &&
    state.isMuted === isMuted
  );
}
