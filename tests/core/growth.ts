const FEW = 1_500;
const TIMES = 64;

/** Less than this many milliseconds says more about the machine than about the work. */
const LEAST_MILLISECONDS = 20;

/**
 * How much longer sixty-four times as much work takes than it would at the pace of the first part of it: 1 where time
 * grows with the work, 64 where it grows with its square.
 */
export function growthOf(work: (times: number) => unknown): number {
  return timeOf(() => work(TIMES * FEW)) / Math.max(LEAST_MILLISECONDS, TIMES * timeOf(() => work(FEW)));
}

/** As long as a test may accept: far from the square, and far from what a busy machine adds. */
export const LINEAR = 25;

function timeOf(work: () => unknown): number {
  const runs = Array.from({ length: 2 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...runs);
}
