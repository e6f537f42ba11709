import type { Topic } from '../core/topic';
import type { Outlook } from './outlook';
import type { Sort } from './pane-choices';

/** Tells which of two comes first, as `Array.prototype.sort` asks it. */
export type Compare<T> = (a: T, b: T) => number;

/** As a reader sorts names: `Part 2` before `Part 10`. One for all: to make one takes long. */
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Which of two names comes first. */
export const compareNames: Compare<string> = (a, b) => collator.compare(a, b);

/** Which of two texts comes first, character by character. */
export const compareTexts: Compare<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** What there is to put things in order by; `changedAt` is in milliseconds since 1970. */
interface SortKeys<T> {
  readonly nameOf: (item: T) => string;
  readonly countOf: (item: T) => number;
  readonly changedAt: (item: T) => number;
}

/**
 * The order that the reader has chosen; null for that in which things come. Two of which nothing else tells which comes
 * first are alike to it. What an order goes by is asked once of each thing.
 */
export function orderBy<T>(sort: Sort, { nameOf, countOf, changedAt }: SortKeys<T>): Compare<T> | null {
  switch (sort) {
    case 'order':
      return null;
    case 'name':
      return comparing(nameOf, compareNames);
    case 'name-down':
      return comparing(nameOf, (a, b) => compareNames(b, a));
    case 'mentions':
      return comparing(countOf, (a, b) => b - a);
    case 'changed':
      return comparing(changedAt, (a, b) => b - a);
  }
}

function comparing<T, Key>(keyOf: (item: T) => Key, compare: Compare<Key>): Compare<T> {
  const keys = new Map<T, Key>();
  const once = (item: T): Key => {
    const known = keys.get(item);
    if (known !== undefined) return known;
    const key = keyOf(item);
    keys.set(item, key);
    return key;
  };
  return (a, b) => compare(once(a), once(b));
}

/** The order of notes, by vault path, that link to a topic; null for the order of their paths. */
export function noteOrder(outlook: Outlook, topic: Topic): Compare<string> | null {
  const { facts, shown } = outlook;
  const order = orderBy<string>(shown.choices.sort, {
    nameOf: (path) => outlook.titleOf(path),
    countOf: (path) => facts.mentionCount(path, topic),
    changedAt: (path) => facts.changedAt(path),
  });
  return order && ((a, b) => order(a, b) || compareTexts(a, b));
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
