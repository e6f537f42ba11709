import type { PlaybackState } from '../../core/playback-state';
import { nearestSpeed } from '../../core/speed';
import type { RememberedDials } from '../../vault/remembered-dials';
import type { Playback } from '../playback';
import { Dial } from './dial';

/** Keeps speed and sound of whatever plays as the reader likes them, and learns what the reader likes. */
export class DialBoard {
  private readonly rate = new Dial<number>();
  private readonly volume = new Dial<number>();
  private readonly isMuted = new Dial<boolean>();

  constructor(private readonly dials: RememberedDials) {}

  /** Tells a playback all of it, as after a clip was opened: players forget it with the video. */
  apply(playback: Playback): void {
    const { volume, isMuted } = this.dials.now;
    this.tellRate(playback);
    if (volume !== null) this.tellVolume(playback, volume);
    if (isMuted) this.tellMuted(playback, true);
  }

  setRate(playback: Playback | null, rate: number): void {
    this.dials.turn({ rate });
    if (playback !== null) this.tellRate(playback);
  }

  /** What is made louder is meant to be heard. */
  setVolume(playback: Playback | null, volume: number): void {
    this.dials.turn({ volume });
    if (playback !== null) this.tellVolume(playback, volume);
    this.setMuted(playback, false);
  }

  setMuted(playback: Playback | null, isMuted: boolean): void {
    this.dials.turn({ isMuted });
    if (playback !== null) this.tellMuted(playback, isMuted);
  }

  /** Takes what plays: what the reader has set in the picture is remembered. */
  hear({ phase, rate, volume, isMuted }: PlaybackState, playback: Playback): void {
    if (phase !== 'playing' && phase !== 'paused') return;
    const rateIs = this.rate.hear(rate);
    if (rateIs === 'by the reader') this.dials.turn({ rate });
    if (rateIs === 'tell again') playback.setRate(nearestSpeed(playback.rates, this.dials.now.rate));
    // YouTube counts in hundredths.
    if (this.volume.hear(Math.round(volume * 100)) === 'by the reader') this.dials.turn({ volume });
    if (this.isMuted.hear(isMuted) === 'by the reader') this.dials.turn({ isMuted });
  }

  private tellRate(playback: Playback): void {
    const rate = nearestSpeed(playback.rates, this.dials.now.rate);
    this.rate.turn(rate);
    playback.setRate(rate);
  }

  private tellVolume(playback: Playback, volume: number): void {
    this.volume.turn(Math.round(volume * 100));
    playback.setVolume(volume);
  }

  private tellMuted(playback: Playback, isMuted: boolean): void {
    this.isMuted.turn(isMuted);
    playback.setMuted(isMuted);
  }
}
