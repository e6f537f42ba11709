/**
 * A quarter of a frame at 60 Hz: what is left of it stays for typing, drawing, and the collector of garbage, which
 * needs half a frame where the metadata of 100,000 notes are in memory.
 */
const SLICE_MILLISECONDS = 4;

/** Hands over the thread between two slices of work, and tells the time in milliseconds. */
export interface Turns {
  now(): number;
  /** Calls back in a later task; what it returns cancels that. */
  later(callback: () => void): () => void;
}

/** The turns of a window's event loop. */
export function turnsOf(win: Window): Turns {
  return {
    now: () => win.performance.now(),
    later: (callback) => {
      const timer = win.setTimeout(callback, 0);
      return () => {
        win.clearTimeout(timer);
      };
    },
  };
}

/**
 * Does `work` on each item, a slice at a time, so that no slice holds the thread for longer than a quarter of a frame and a
 * single item; then `done`. Returns what stops it before the next slice; `done` is then never called. An item whose work
 * throws ends its slice, and none of the others.
 */
export function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  done: () => void,
  turns: Turns,
): () => void {
  const iterator = items[Symbol.iterator]();
  let cancel = (): void => undefined;
  const slice = (): void => {
    const end = turns.now() + SLICE_MILLISECONDS;
    let isDone = false;
    try {
      do {
        const next = iterator.next();
        isDone = next.done === true;
        if (next.done !== true) work(next.value);
      } while (!isDone && turns.now() < end);
    } finally {
      if (!isDone) cancel = turns.later(slice);
    }
    if (isDone) done();
  };
  cancel = turns.later(slice);
  return () => {
    cancel();
  };
}

/**
 * Does work that may wait on each item, one after the other, a slice at a time. After each slice `onTurn` is told how
 * many are done, and ends it by false. Resolves with whether all are done.
 */
export async function oneByOne<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  turns: Turns,
  onTurn: (done: number) => boolean = () => true,
): Promise<boolean> {
  let end = turns.now() + SLICE_MILLISECONDS;
  for (const [i, item] of items.entries()) {
    await work(item);
    if (turns.now() < end) continue;
    await new Promise<void>((resolve) => turns.later(resolve));
    if (!onTurn(i + 1)) return false;
    end = turns.now() + SLICE_MILLISECONDS;
  }
  return true;
}
