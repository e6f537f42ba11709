/** The slowest and the fastest that a reader can ask for. */
const SPEED_LIMITS = { slowest: 0.25, fastest: 3 } as const;

/** Whether a value, of wherever, is a speed that a reader can ask for. */
export function isSpeed(value: unknown): value is number {
  return typeof value === 'number' && value >= SPEED_LIMITS.slowest && value <= SPEED_LIMITS.fastest;
}

/** Every speed from the slowest to the fastest in steps of a twentieth. */
export const ALL_SPEEDS: readonly number[] = Array.from({ length: 56 }, (_, i) => (5 + i) / 20);

/** Those that are offered in one list. */
export const USUAL_SPEEDS: readonly number[] = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The speed nearest to the one wanted among those that can be had, which are at least one. */
export function nearestSpeed(speeds: readonly number[], wanted: number): number {
  return speeds.reduce((best, speed) => (Math.abs(speed - wanted) < Math.abs(best - wanted) ? speed : best));
}

/** The next faster (1) or slower (-1) of the speeds that can be had; null where there is none. */
export function nextSpeed(speeds: readonly number[], now: number, direction: 1 | -1): number | null {
  const beyond = speeds.filter((speed) => (speed - now) * direction > 0.001);
  return beyond.length === 0 ? null : nearestSpeed(beyond, now);
}

/** A speed as it is shown: `1.25×`. */
export function formatSpeed(speed: number): string {
  return `${String(Math.round(speed * 100) / 100)}×`;
}
