/** Moments so many seconds away, before or behind, are near. */
const NEAR = 60;

/** More moments near by tell nothing more. */
const MOST_NEAR = 12;

/**
 * What it weighs to mean a second beside moments of other notes on the video: more where one of them is met, since all
 * cite the lines of one transcript, and a little less where one is missed that is near. By chance as many are met as
 * there are near; in truth (measured on plain notes, docs/notation.md) a quarter where one is near, and 0.25 n^0.4 where
 * there are n. What is far from all of them weighs 1.
 */
export function weightsOfMeetings(moments: ReadonlySet<number>): (seconds: number) => number {
  const sorted = Float64Array.from(moments).sort();
  return (seconds) => {
    const isMet = moments.has(seconds);
    const all = firstAbove(sorted, seconds + NEAR) - firstAbove(sorted, seconds - NEAR - 1);
    const near = Math.min(MOST_NEAR, all - (isMet ? 1 : 0));
    const chance = Math.max(near, 0.1) / (2 * NEAR);
    const share = near === 0 ? SHARE_MET_FAR : 0.25 * near ** 0.4;
    const weight = isMet ? share / chance : near === 0 ? 1 : (1 - share) / (1 - chance);
    return weight ** WEIGHT_OF_MEETINGS;
  };
}

/** Timestamps of one note meet or miss together: another author cites other lines. So the weight of each is weakened. */
const WEIGHT_OF_MEETINGS = 0.7;

/** Of moments that no other is near to, so many are met. */
const SHARE_MET_FAR = 0.06;

/** How many of some numbers in ascending order are at most a limit. */
function firstAbove(sorted: Float64Array, limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? Infinity) <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
