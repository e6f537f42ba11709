import type { PlayRequest } from '../core/ports';

/** What a player shows, as far as another one must know to go on with it. */
export interface Viewing {
  /** At the second that is shown. */
  readonly request: PlayRequest;
  /** The speed of this video alone; null where it has that of all videos. */
  readonly ownRate: number | null;
  /** `resting` where the video has not been loaded, or could not be. */
  readonly mode: 'playing' | 'paused' | 'resting';
}
