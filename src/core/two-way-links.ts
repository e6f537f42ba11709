/**
 * Who links to whom, asked from either end. A source's targets are replaced as a whole, all of them deleted first,
 * so that a source that links to itself still loses the links it drops.
 */
export class TwoWayLinks {
  private readonly targets = new Map<string, ReadonlySet<string>>();
  private readonly sources = new Map<string, Set<string>>();

  replace(source: string, targets: Iterable<string>): void {
    this.delete(source);
    const unique = new Set(targets);
    if (unique.size === 0) return;
    this.targets.set(source, unique);
    for (const target of unique) {
      const sources = this.sources.get(target);
      if (sources === undefined) this.sources.set(target, new Set([source]));
      else sources.add(source);
    }
  }

  delete(source: string): void {
    for (const target of this.targetsOf(source)) {
      const sources = this.sources.get(target);
      sources?.delete(source);
      if (sources?.size === 0) this.sources.delete(target);
    }
    this.targets.delete(source);
  }

  /** What the source links to; empty where it links to nothing or is not known. */
  targetsOf(source: string): ReadonlySet<string> {
    return this.targets.get(source) ?? EMPTY;
  }

  /** All that something links to, each with what does. */
  linked(): IterableIterator<[target: string, sources: ReadonlySet<string>]> {
    return this.sources.entries();
  }

  /** What links to the target; empty where nothing does. */
  sourcesOf(target: string): ReadonlySet<string> {
    return this.sources.get(target) ?? EMPTY;
  }
}

const EMPTY: ReadonlySet<string> = new Set();
