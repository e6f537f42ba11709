import { IntTable } from './int-table';

/** Pairs count from 1; 0 is none. */
const NO_PAIR = 0;

/** The fields of a pair; of one that is free, the next that is free stands in `NEXT_OF_FROM`. */
const FROM = 0;
const TO = 1;
const NEXT_OF_FROM = 2;
const NEXT_OF_TO = 3;
const PREVIOUS_OF_TO = 4;
/** The fields of a number: its first pair, and how many there are. */
const FIRST = 0;
const COUNT = 1;

/**
 * Which numbers lead to which: pairs, each once, asked from either end.
 *
 * The pairs are linked lists, one of those with the same `from` and one of those with the same `to`, in tables of
 * integers. A vault has a million links: as objects or arrays they would all be copied by the garbage collector while
 * they are taken in, which would hold the thread for three frames at a time.
 */
export class Relation<From extends number, To extends number> {
  private pairCount = 0;
  private firstFree = NO_PAIR;
  private readonly pairs = new IntTable(5);
  /** By `from`: its first pair. */
  private readonly starts = new IntTable(1);
  /** By `to`: the first pair that leads there, and how many do. */
  private readonly ends = new IntTable(2);

  /** How many lead to a number. */
  countInto(to: To): number {
    return this.ends.at(to, COUNT);
  }

  /** What leads to a number, in no order. */
  into(to: To): From[] {
    const found: From[] = [];
    for (let pair = this.ends.at(to, FIRST); pair !== NO_PAIR; pair = this.pairs.at(pair, NEXT_OF_TO))
      found.push(this.pairs.at(pair, FROM) as From);
    return found;
  }

  /** What a number leads to, in no order. */
  from(from: From): To[] {
    const found: To[] = [];
    for (let pair = this.starts.at(from, FIRST); pair !== NO_PAIR; pair = this.pairs.at(pair, NEXT_OF_FROM))
      found.push(this.pairs.at(pair, TO) as To);
    return found;
  }

  /** Makes `targets`, each once, what a number leads to. Returns what it leads to no more. */
  set(from: From, targets: readonly To[]): readonly To[] {
    let pair = this.starts.at(from, FIRST);
    if (pair === NO_PAIR) {
      for (const to of targets) this.add(from, to);
      return NONE;
    }
    const added = new Set(targets);
    const lost: To[] = [];
    this.starts.set(from, FIRST, NO_PAIR);
    while (pair !== NO_PAIR) {
      const next = this.pairs.at(pair, NEXT_OF_FROM);
      const to = this.pairs.at(pair, TO) as To;
      if (added.delete(to)) {
        this.pairs.set(pair, NEXT_OF_FROM, this.starts.at(from, FIRST));
        this.starts.set(from, FIRST, pair);
      } else {
        this.remove(pair);
        lost.push(to);
      }
      pair = next;
    }
    for (const to of added) this.add(from, to);
    return lost;
  }

  private add(from: From, to: To): void {
    const pair = this.newPair();
    const next = this.ends.at(to, FIRST);
    // In the order of the fields.
    this.pairs.setRow(pair, from, to, this.starts.at(from, FIRST), next, NO_PAIR);
    if (next !== NO_PAIR) this.pairs.set(next, PREVIOUS_OF_TO, pair);
    this.starts.set(from, FIRST, pair);
    this.ends.set(to, FIRST, pair);
    this.ends.set(to, COUNT, this.ends.at(to, COUNT) + 1);
  }

  /** Takes a pair out of the list of its `to`; out of that of its `from` it has been taken. */
  private remove(pair: number): void {
    const to = this.pairs.at(pair, TO);
    const next = this.pairs.at(pair, NEXT_OF_TO);
    const previous = this.pairs.at(pair, PREVIOUS_OF_TO);
    if (previous === NO_PAIR) this.ends.set(to, FIRST, next);
    else this.pairs.set(previous, NEXT_OF_TO, next);
    if (next !== NO_PAIR) this.pairs.set(next, PREVIOUS_OF_TO, previous);
    this.ends.set(to, COUNT, this.ends.at(to, COUNT) - 1);
    this.pairs.set(pair, NEXT_OF_FROM, this.firstFree);
    this.firstFree = pair;
  }

  private newPair(): number {
    const pair = this.firstFree;
    if (pair === NO_PAIR) return ++this.pairCount;
    this.firstFree = this.pairs.at(pair, NEXT_OF_FROM);
    return pair;
  }
}

const NONE: readonly never[] = [];
