import type { VideoId } from './video-id';

/** A second of a video, counted from its start; fractions count. */
export interface Moment {
  readonly videoId: VideoId;
  readonly seconds: number;
}

/**
 * The address at which a browser plays the moment. YouTube takes whole seconds only (`t=574`), so a fraction is
 * dropped: a hair early, never late.
 */
export function watchUrlOf({ videoId, seconds }: Moment): string {
  return `https://www.youtube.com/watch?v=${videoId}&t=${String(Math.floor(seconds))}`;
}
