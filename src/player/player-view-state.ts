import { isSpeed } from '../core/speed';
import { parseVideoId } from '../core/video-id';
import type { Viewing } from './viewing';

/** What is kept of a player from session to session: what it showed, and where. */
export function viewStateOf({ request, ownRate }: Viewing): Record<string, unknown> {
  const { moment, sourcePath, title, written } = request;
  const rate = ownRate ?? undefined;
  return { videoId: moment.videoId, seconds: moment.seconds, sourcePath, title, written, rate };
}

/**
 * The inverse of `viewStateOf`, of a player that rests; null where the state, which may come from anywhere, names no
 * moment.
 */
export function readViewState(state: unknown): Viewing | null {
  if (typeof state !== 'object' || state === null) return null;
  const { videoId, seconds, sourcePath, title, written, rate } = state as Record<string, unknown>;
  const id = typeof videoId === 'string' ? parseVideoId(videoId) : null;
  if (id === null || typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0) return null;
  return {
    request: {
      moment: { videoId: id, seconds },
      sourcePath: typeof sourcePath === 'string' ? sourcePath : '',
      title: typeof title === 'string' ? title : '',
      ...(typeof written === 'string' ? { written } : {}),
    },
    ownRate: isSpeed(rate) ? rate : null,
    mode: 'resting',
  };
}
