import type { VideoId } from './video-id';
import type { VideoName } from './video-name';

/**
 * `loading` until the video can be shown, `ready` while it waits for a first press of play, then what the reader
 * sees. A pause to fetch more of the video does not end `playing`.
 */
export type PlaybackPhase = 'loading' | 'ready' | 'playing' | 'paused' | 'ended';

/** What the player shows at an instant. */
export interface PlaybackState {
  readonly videoId: VideoId;
  /** Null until YouTube's player tells it, and for a film of the vault. */
  readonly name: VideoName | null;
  readonly phase: PlaybackPhase;
  /** From the start of the video; while it loads, the second that was asked for. */
  readonly seconds: number;
  /** Length in seconds; null until it is known, and for a live stream. */
  readonly duration: number | null;
  /** 1 is the speed at which the video was made. */
  readonly rate: number;
  /** From 0 to 1. */
  readonly volume: number;
  readonly isMuted: boolean;
}

/** What stays as it is when another video is played; as videos are at first where there was none (null). */
export function dialsOf(state: PlaybackState | null): Pick<PlaybackState, 'rate' | 'volume' | 'isMuted'> {
  const { rate, volume, isMuted } = state ?? { rate: 1, volume: 1, isMuted: false };
  return { rate, volume, isMuted };
}

/**
 * In seconds of video: what plays at the highest speed tells its time more often than this; a longer step is a jump of
 * the reader's.
 */
export const LONGEST_STEP = 5;
