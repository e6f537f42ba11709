import type { PlayRequest } from '../core/ports';

/** What a player shows, as far as another one must know to go on with it. */
export interface Viewing {
  /** At the second that is shown. */
  readonly request: PlayRequest;
  /** 1 is the speed at which the video was made. */
  readonly rate: number;
  /** `resting` where the video has not been loaded, or could not be. */
  readonly mode: 'playing' | 'paused' | 'resting';
}
