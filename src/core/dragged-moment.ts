import type { Moment } from './moment';
import { writeTimestamp } from './timestamp';
import { parseVideoId } from './video-id';
import { anchorOf } from './write-timestamp';

/** The type of data under which a moment is dragged, beside an anchor as text. */
export const MOMENT_TYPE = 'application/x-video-citations-moment';

/** A moment as it is dragged. */
export function formatDraggedMoment({ videoId, seconds }: Moment): string {
  return JSON.stringify({ videoId, seconds });
}

/** The inverse of `formatDraggedMoment`; null for what is no moment, as another plugin may drag under any name. */
export function parseDraggedMoment(text: string): Moment | null {
  const { videoId, seconds } = parseObject(text);
  const id = typeof videoId === 'string' ? parseVideoId(videoId) : null;
  if (id === null || typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0) return null;
  return { videoId: id, seconds };
}

/** The anchor of a moment for a place that is not known: it names its video, whatever note it comes to stand in. */
export function portableAnchorOf({ videoId, seconds }: Moment): string {
  return anchorOf(writeTimestamp(Math.floor(seconds), 'mm:ss'), videoId);
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
