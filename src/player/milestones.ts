import type { PlaybackState } from '../core/playback-state';

/** What is lost at most of where a video was, in seconds of it, when the app ends without a word. */
const FAR = 10;

/** Finds the instants at which it is worth keeping where a video is: it stands still, or has come far since the last. */
export class Milestones {
  private last: PlaybackState | null = null;

  /** Whether what is shown now is worth keeping. */
  isPassedBy(state: PlaybackState): boolean {
    const { last } = this;
    const isSameVideo = last?.videoId === state.videoId;
    const isFar = !isSameVideo || Math.abs(state.seconds - last.seconds) >= FAR;
    const stopped = state.phase !== last?.phase && (state.phase === 'paused' || state.phase === 'ended');
    const hasMoved = isSameVideo && state.phase !== 'playing' && state.seconds !== last.seconds;
    if (state.phase === 'loading' || (!isFar && !stopped && !hasMoved)) return false;
    this.last = state;
    return true;
  }
}
