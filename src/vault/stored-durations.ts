import { parseVideoId, type VideoId } from '../core/video-id';

/** Lengths of videos in seconds, the one not used longest first. */
export type DurationList = readonly (readonly [VideoId, number])[];

/** Of the form in which lengths are kept. */
export const DURATIONS_VERSION = 1;

/** Lengths as they are kept in a file: `{ "version": 1, "seconds": [["gcnPi-IEeec", 742], …] }`. */
export function storedDurations(durations: DurationList): unknown {
  return { version: DURATIONS_VERSION, seconds: durations };
}

/**
 * The inverse of `storedDurations`, of whatever a file holds: what is no length of a video is left out, and a version
 * that is not known has none.
 */
export function readStoredDurations(stored: unknown): DurationList {
  if (typeof stored !== 'object' || stored === null) return [];
  const { version, seconds } = stored as Record<string, unknown>;
  return version === DURATIONS_VERSION && Array.isArray(seconds) ? seconds.flatMap(readEntry) : [];
}

function readEntry(entry: unknown): DurationList {
  if (!Array.isArray(entry)) return [];
  const [id, seconds] = entry as unknown[];
  const videoId = typeof id === 'string' ? parseVideoId(id) : null;
  return videoId !== null && isDuration(seconds) ? [[videoId, seconds]] : [];
}

/** Whether a value can be the length of a video in seconds. */
export function isDuration(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
