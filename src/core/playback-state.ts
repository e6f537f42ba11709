import type { VideoId } from './video-id';

/**
 * `loading` until the video can be shown, `ready` while it waits for a first press of play, then what the reader
 * sees. A pause to fetch more of the video does not end `playing`.
 */
export type PlaybackPhase = 'loading' | 'ready' | 'playing' | 'paused' | 'ended';

/** What the player shows at an instant. */
export interface PlaybackState {
  readonly videoId: VideoId;
  readonly phase: PlaybackPhase;
  /** From the start of the video; while it loads, the second that was asked for. */
  readonly seconds: number;
  /** Length in seconds; null until it is known, and for a live stream. */
  readonly duration: number | null;
  /** 1 is the speed at which the video was made. */
  readonly rate: number;
}
