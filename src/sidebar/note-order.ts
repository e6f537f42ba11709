import type { Topic } from '../core/topic';
import type { Outlook } from './outlook';

/** Tells which of two comes first, as `Array.prototype.sort` asks it; never 0 for two that are not the same. */
export type Compare<T> = (a: T, b: T) => number;

/** As a reader sorts names: `Part 2` before `Part 10`. One for all: to make one takes long. */
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Which of two names comes first. */
export const compareNames: Compare<string> = (a, b) => collator.compare(a, b);

/** Which of two texts comes first, character by character. */
export const compareTexts: Compare<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The order of notes, by vault path, that link to a topic; null for the order of their paths. */
export function noteOrder(outlook: Outlook, topic: Topic): Compare<string> | null {
  const { facts } = outlook;
  const then =
    (by: Compare<string>): Compare<string> =>
    (a, b) =>
      by(a, b) || compareTexts(a, b);
  switch (outlook.shown.choices.sort) {
    case 'order':
      return null;
    case 'name':
      return then((a, b) => compareNames(outlook.titleOf(a), outlook.titleOf(b)));
    case 'name-down':
      return then((a, b) => compareNames(outlook.titleOf(b), outlook.titleOf(a)));
    case 'mentions':
      return then((a, b) => facts.mentionCount(b, topic) - facts.mentionCount(a, topic));
    case 'changed':
      return then((a, b) => facts.changedAt(b) - facts.changedAt(a));
  }
}

/** The index of an item in a sorted list; -1 where it is not in it. */
export function indexIn<T>(sorted: readonly T[], item: T, compare: Compare<T>): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle];
    if (each !== undefined && compare(each, item) < 0) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low];
  return found !== undefined && compare(found, item) === 0 ? low : -1;
}
