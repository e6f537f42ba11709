import type { PlayRequest } from '../core/ports';
import { parseVideoId } from '../core/video-id';

/** What the workspace keeps of a player: what it showed, and where. */
export function viewStateOf({ moment, sourcePath, title, written }: PlayRequest): Record<string, unknown> {
  return { videoId: moment.videoId, seconds: moment.seconds, sourcePath, title, written };
}

/** The inverse of `viewStateOf`; null where the state, which may come from anywhere, names no moment. */
export function readViewState(state: unknown): PlayRequest | null {
  if (typeof state !== 'object' || state === null) return null;
  const { videoId, seconds, sourcePath, title, written } = state as Record<string, unknown>;
  const id = typeof videoId === 'string' ? parseVideoId(videoId) : null;
  if (id === null || typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0) return null;
  return {
    moment: { videoId: id, seconds },
    sourcePath: typeof sourcePath === 'string' ? sourcePath : '',
    title: typeof title === 'string' ? title : '',
    ...(typeof written === 'string' ? { written } : {}),
  };
}
