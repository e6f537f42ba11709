import type { VideoId } from './video-id';

/** Where a video was left. */
export interface LeftOff {
  /** From the start of the video; 0 for one that was seen to its end. */
  readonly seconds: number;
  /** The speed; 1 is that at which the video was made. */
  readonly rate: number;
  /** When, in seconds since 1970. */
  readonly when: number;
}

/** Where videos were left, and when the reader last had all of it forgotten (seconds since 1970, 0 for never). */
export interface Watched {
  readonly forgotten: number;
  readonly videos: ReadonlyMap<VideoId, LeftOff>;
}

/** About 50 kB of JSON. */
const MOST_KEPT = 1000;

/** Nearer to the beginning, or to where the reader is already, there is nothing to go on with. In seconds. */
const NEAR = 15;

/** Two memories as one: the later word holds on each video, what was forgotten on one side is so on both. */
export function mergeWatched(one: Watched, other: Watched): Watched {
  const forgotten = Math.max(one.forgotten, other.forgotten);
  const videos = new Map<VideoId, LeftOff>();
  for (const [videoId, left] of [...one.videos, ...other.videos]) {
    const before = videos.get(videoId);
    if (left.when > forgotten && (before === undefined || left.when >= before.when))
      videos.set(videoId, left);
  }
  const newestFirst = [...videos].sort(([, a], [, b]) => b.when - a.when);
  return { forgotten, videos: new Map(newestFirst.slice(0, MOST_KEPT)) };
}

/** Whether going on from where a video was left is worth an offer to a reader who is at a second of it. */
export function isWorthOffering(left: LeftOff, seconds: number): boolean {
  return left.seconds > NEAR && Math.abs(left.seconds - seconds) > NEAR;
}
