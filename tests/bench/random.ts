/** A source of chance that a seed repeats: numbers from 0 up to, but not, 1 (mulberry32). */
export type Random = () => number;

/** The same seed draws the same numbers on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A value drawn from a table of quantiles: pairs of a share, ascending from 0 to 1, and the value below which it lies. */
export function drawQuantile(
  table: readonly (readonly [share: number, value: number])[],
  random: Random,
): number {
  const share = random();
  const above = table.findIndex(([each]) => each > share);
  const [[fromShare, from], [toShare, to]] = [table[above - 1] ?? [0, 0], table[above] ?? [1, 0]];
  // Between two quantiles on a log scale, as lengths and gaps are spread.
  const within = (share - fromShare) / (toShare - fromShare);
  return Math.exp(Math.log(from) + within * (Math.log(to) - Math.log(from)));
}

/** An element of a list, each as likely. Throws for an empty list. */
export function drawOne<T>(list: readonly T[], random: Random): T {
  const drawn = list[Math.floor(random() * list.length)];
  if (drawn === undefined) throw new Error('Nothing can be drawn from an empty list.');
  return drawn;
}
