import type { PlaybackPhase } from '../core/playback-state';
import type { FrameReport } from './youtube-message';

/** Before one of these a frame may still speak of an advertisement or of the video before. */
const TRUSTED: ReadonlySet<PlaybackPhase> = new Set(['playing', 'paused', 'ended']);

/**
 * What a frame says of the length of its video, and whether that can be trusted: not before the frame has named the
 * video and shows it, and never for a live stream, whose length grows. To be told the reports on one video.
 */
export class FrameLength {
  private seconds: number | null = null;
  private isNamed = false;
  private isLive = false;

  hear({ videoId, duration, isLive }: FrameReport): void {
    if (videoId !== null) this.isNamed = true;
    this.seconds = duration ?? this.seconds;
    this.isLive = isLive ?? this.isLive;
  }

  /** Whether nothing more is to be learnt in a phase of playback: there is a length, or there will be none. */
  isSettledIn(phase: PlaybackPhase): boolean {
    return this.isNamed && TRUSTED.has(phase) && (this.isLive || this.seconds !== null);
  }

  /** In seconds; null where it cannot be trusted yet, and for a live stream. */
  secondsIn(phase: PlaybackPhase): number | null {
    return this.isSettledIn(phase) && !this.isLive ? this.seconds : null;
  }
}
