import type { LeftOff, Watched } from '../core/left-off';
import { isSpeed } from '../core/speed';
import { parseVideoId, type VideoId } from '../core/video-id';

/** Of the form in which it is kept. */
export const WATCHED_VERSION = 1;
const NOTHING: Watched = { forgotten: 0, videos: new Map() };

/**
 * Where videos were left, as it is kept in a file: video, second, speed, and when, in seconds since 1970:
 * `{ "version": 1, "forgotten": 0, "videos": [["gcnPi-IEeec", 574.2, 1.5, 1795520000], …] }`.
 */
export function storedWatched({ forgotten, videos }: Watched): unknown {
  const entries = [...videos].map(([videoId, left]) => [videoId, left.seconds, left.rate, left.when]);
  return { version: WATCHED_VERSION, forgotten, videos: entries };
}

/** The inverse of `storedWatched`, of whatever a file holds: what is malformed is left out. */
export function readStoredWatched(stored: unknown): Watched {
  if (typeof stored !== 'object' || stored === null) return NOTHING;
  const { version, forgotten, videos } = stored as Record<string, unknown>;
  if (version !== WATCHED_VERSION || !Array.isArray(videos)) return NOTHING;
  return { forgotten: isCount(forgotten) ? forgotten : 0, videos: new Map(videos.flatMap(readEntry)) };
}

function readEntry(entry: unknown): readonly (readonly [VideoId, LeftOff])[] {
  if (!Array.isArray(entry)) return [];
  const [id, seconds, rate, when] = entry as unknown[];
  const videoId = typeof id === 'string' ? parseVideoId(id) : null;
  if (videoId === null || !isCount(seconds) || !isSpeed(rate) || !isCount(when)) return [];
  return [[videoId, { seconds, rate, when }]];
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
