/** In seconds; Page keys go a tenth of the video. */
const ARROW = 5;
const PAGES = 10;

/** Where a key of a slider leads from a second of a video of so many seconds; null for a key that means nothing. */
export function secondByKey(key: string, seconds: number, duration: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, seconds - ARROW);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(duration, seconds + ARROW);
    case 'PageDown':
      return Math.max(0, seconds - duration / PAGES);
    case 'PageUp':
      return Math.min(duration, seconds + duration / PAGES);
    case 'Home':
      return 0;
    case 'End':
      // The very end would be the end of playing.
      return Math.max(0, duration - 1);
    default:
      return null;
  }
}
