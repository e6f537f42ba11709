/**
 * Tells where the code span ends that a run of backticks opens: behind the next run of that length in the same
 * block; null where there is none, and the backticks mean themselves. It is to be asked from left to right.
 */
export function codeSpanLookup(
  text: string,
  blockEndAt: (offset: number) => number,
): (from: number, length: number) => number | null {
  const closings = new Map<number, number[]>();
  for (const { 0: run, index } of [...text.matchAll(/`+/g)].reverse()) {
    const ofLength = closings.get(run.length);
    if (ofLength === undefined) closings.set(run.length, [index]);
    else ofLength.push(index);
  }
  return (from, length) => {
    const later = closings.get(length) ?? [];
    while ((later.at(-1) ?? Infinity) < from + length) later.pop();
    const closing = later.at(-1) ?? Infinity;
    return closing < blockEndAt(from) ? closing + length : null;
  };
}
