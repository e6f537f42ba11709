import type { PlaybackState } from '../src/core/playback-state';
import type { NowPlaying, PlayingCue } from '../src/core/ports';

/** Plays nothing, and shows the cue that a test says. */
export class StillPlaying implements NowPlaying {
  readonly state: PlaybackState | null = null;
  followsAlong = false;
  cue: PlayingCue | null = null;
  private readonly listeners = new Set<() => void>();

  onCueChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  show(cue: PlayingCue | null): void {
    this.cue = cue;
    for (const listener of this.listeners) listener();
  }
}
