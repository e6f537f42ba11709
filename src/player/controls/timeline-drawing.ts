import type { CuePart, Span } from '../../core/cue-lookup';

/** The width of the drawing; its height is 1. Cues nearer to one another than a unit of it are one tick. */
export const DRAWING_WIDTH = 1000;

/** The path of an SVG with a tick for each cue of a video of so many seconds. */
export function ticksPath(cues: readonly CuePart[], duration: number): string {
  const places = new Set(cues.map(({ from }) => placeOf(from, duration)));
  return [...places].map((place) => `M${String(place)} 0V1`).join('');
}

/** The path of an SVG that fills the parts of a video that are covered. */
export function spansPath(spans: readonly Span[], duration: number): string {
  return spans
    .map(({ from, to }) => [placeOf(from, duration), placeOf(to, duration)])
    .map(([from, to]) => `M${String(from)} 0H${String(to)}V1H${String(from)}Z`)
    .join('');
}

function placeOf(seconds: number, duration: number): number {
  return Math.round((seconds / duration) * DRAWING_WIDTH);
}

/** What part of a video of so many seconds lies before a second, from 0 to 1; none where the length is not known. */
export function shareOf(seconds: number, duration: number | null): number {
  return duration === null ? 0 : Math.min(seconds / duration, 1);
}
