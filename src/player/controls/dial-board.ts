import type { PlaybackState } from '../../core/playback-state';
import { nearestSpeed } from '../../core/speed';
import type { RememberedDials } from '../../vault/remembered-dials';
import type { Playback } from '../playback';
import { Dial } from './dial';

/** Keeps speed and sound of whatever plays as the reader likes them, and learns what the reader likes. */
export class DialBoard {
  private readonly rateDial = new Dial<number>();
  private readonly volumeDial = new Dial<number>();
  private readonly mutedDial = new Dial<boolean>();

  /** The speed of this video alone, at which it was left; null where it has that of all videos. */
  ownRate: number | null = null;
  private playback: Playback | null = null;

  /** `onTurn` takes what the reader has turned, as it will be. */
  constructor(
    private readonly dials: RememberedDials,
    private readonly onTurn: (turned: Partial<PlaybackState>) => void,
  ) {}

  /** The speed that the reader likes for this video, had or not. */
  get rate(): number {
    return this.ownRate ?? this.dials.now.rate;
  }

  /** How a video is going to be played, after another one or none (null). */
  expected(before: PlaybackState | null): Pick<PlaybackState, 'rate' | 'volume' | 'isMuted'> {
    const { volume, isMuted } = this.dials.now;
    return {
      rate: this.rate,
      volume: volume ?? before?.volume ?? 1,
      isMuted: isMuted || before?.isMuted === true,
    };
  }

  /** The speeds that what plays can have; null while nothing does. */
  get rates(): readonly number[] | null {
    return this.playback?.rates ?? null;
  }

  /** Takes what plays, after a clip was opened; null for nothing. */
  insert(playback: Playback | null): void {
    this.playback = playback;
    this.apply();
  }

  /** Tells the player all of it, as after a clip was opened: players forget it with the video. */
  apply(): void {
    const { volume, isMuted } = this.dials.now;
    this.tellRate();
    if (volume !== null) this.tellVolume(volume);
    if (isMuted) this.tellMuted(true);
  }

  /** Plays at a speed, or at the nearest that can be had; it is remembered, and that of all videos from now on. */
  setRate(rate: number): void {
    this.dials.turn({ rate });
    this.setOwnRate(null);
  }

  /** Plays this video at a speed of its own, until the reader sets another one; null for that of all videos. */
  setOwnRate(rate: number | null): void {
    this.ownRate = rate === this.dials.now.rate ? null : rate;
    this.tellRate();
    const { rates } = this;
    this.onTurn({ rate: rates === null ? this.rate : nearestSpeed(rates, this.rate) });
  }

  /** From 0 to 1; it is remembered. What is made louder is meant to be heard. */
  setVolume(volume: number): void {
    const within = Math.min(Math.max(volume, 0), 1);
    this.dials.turn({ volume: within });
    this.tellVolume(within);
    this.onTurn({ volume: within });
    this.setMuted(false);
  }

  setMuted(isMuted: boolean): void {
    this.dials.turn({ isMuted });
    this.tellMuted(isMuted);
    this.onTurn({ isMuted });
  }

  /** Takes what plays: what the reader has set in the picture is remembered. */
  hear({ phase, rate, volume, isMuted }: PlaybackState): void {
    if (phase !== 'playing' && phase !== 'paused') return;
    const heard = this.rateDial.hear(rate);
    if (heard === 'by the reader') {
      this.dials.turn({ rate });
      this.ownRate = null;
    }
    if (heard === 'tell again') this.playback?.setRate(nearestSpeed(this.playback.rates, this.rate));
    // YouTube counts in hundredths.
    if (this.volumeDial.hear(Math.round(volume * 100)) === 'by the reader') this.dials.turn({ volume });
    if (this.mutedDial.hear(isMuted) === 'by the reader') this.dials.turn({ isMuted });
  }

  private tellRate(): void {
    if (this.playback === null) return;
    const rate = nearestSpeed(this.playback.rates, this.rate);
    this.rateDial.turn(rate);
    this.playback.setRate(rate);
  }

  private tellVolume(volume: number): void {
    if (this.playback === null) return;
    this.volumeDial.turn(Math.round(volume * 100));
    this.playback.setVolume(volume);
  }

  private tellMuted(isMuted: boolean): void {
    if (this.playback === null) return;
    this.mutedDial.turn(isMuted);
    this.playback.setMuted(isMuted);
  }
}
