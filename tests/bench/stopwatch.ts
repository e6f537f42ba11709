/** Two ways to do the same amount of work, a stretch at a time. */
export type Work<T> = (stretch: readonly T[]) => void;

/** How many items are timed together: long enough for the clock, short enough to lie between two interruptions. */
const STRETCH = 250;

/**
 * How many times longer one work takes than another, item for item, the two done by turns. Each starts afresh in every
 * round. Of each stretch the fastest round counts: whatever else the machine does only adds to the others.
 */
export function ratioOf<T>(
  items: readonly T[],
  rounds: number,
  startWork: () => Work<T>,
  startYardstick: () => Work<T>,
): number {
  const [work, yardstick] = [new Fastest(), new Fastest()];
  for (let round = 0; round < rounds; round++) {
    yardstick.time(items, startYardstick());
    work.time(items, startWork());
  }
  return work.milliseconds / yardstick.milliseconds;
}

class Fastest {
  private readonly stretches: number[] = [];

  get milliseconds(): number {
    return this.stretches.reduce((sum, each) => sum + each, 0);
  }

  time<T>(items: readonly T[], work: Work<T>): void {
    for (let i = 0; i * STRETCH < items.length; i++) {
      const stretch = items.slice(i * STRETCH, (i + 1) * STRETCH);
      const start = performance.now();
      work(stretch);
      this.stretches[i] = Math.min(this.stretches[i] ?? Infinity, performance.now() - start);
    }
  }
}
