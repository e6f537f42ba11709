/** A change of one piece of a text. */
export interface TextDifference {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The smallest single piece whose replacement makes one text the other; null when they are the same. */
export function differenceBetween(before: string, after: string): TextDifference | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}
