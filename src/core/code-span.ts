import { blocksOf } from './block';

/**
 * Tells where the code span ends that a run of backticks opens: behind the next run of that length in the same
 * block; null where there is none, and the backticks mean themselves. It is to be asked from left to right.
 */
export function codeSpanLookup(text: string): (from: number, length: number) => number | null {
  const blocks = blocksOf(text);
  const closings = new Map<number, number[]>();
  for (const { 0: run, index } of [...text.matchAll(/`+/g)].reverse()) {
    const ofLength = closings.get(run.length);
    if (ofLength === undefined) closings.set(run.length, [index]);
    else ofLength.push(index);
  }
  let next = 0;
  return (from, length) => {
    while ((blocks[next]?.to ?? Infinity) <= from) next++;
    const later = closings.get(length) ?? [];
    while ((later.at(-1) ?? Infinity) < from + length) later.pop();
    const closing = later.at(-1) ?? Infinity;
    return closing < (blocks[next]?.to ?? 0) ? closing + length : null;
  };
}
