const FEW = 6_000;
const MANY = 16 * FEW;

/** Less than this many milliseconds says more about the machine than about the work. */
const LEAST_MILLISECONDS = 20;

/**
 * How much longer sixteen times as much work takes than it would at the pace of the first part of it: 1 where time
 * grows with the work, 16 where it grows with its square.
 */
export function growthOf(work: (times: number) => unknown): number {
  return timeOf(() => work(MANY)) / Math.max(LEAST_MILLISECONDS, 16 * timeOf(() => work(FEW)));
}

/** As long as a test may accept: far from the square, and far from what a busy machine adds. */
export const LINEAR = 7;

function timeOf(work: () => unknown): number {
  const runs = Array.from({ length: 3 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...runs);
}
