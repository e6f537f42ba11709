import type { OwnRow } from './row';
import { isSectionKey } from './section';

/** What is kept of a fold state: all rows, and those that are otherwise, by key. */
export interface KeptFolds {
  readonly all?: boolean;
  readonly chosen?: Readonly<Record<string, boolean>>;
}

/** Which rows the reader has folded or unfolded, one by one or all at once; all others are as they are by default. */
export class FoldState {
  private readonly chosen = new Map<string, boolean>();
  private all: boolean | null = null;

  /** `row` is null for one that nobody has looked at. Sections are not among “all”. */
  isFolded(row: Pick<OwnRow, 'kind' | 'key'> | null, byDefault: boolean): boolean {
    const byAll = row?.kind === 'section' ? byDefault : (this.all ?? byDefault);
    return (row === null ? undefined : this.chosen.get(row.key)) ?? byAll;
  }

  set(key: string, isFolded: boolean): void {
    this.chosen.set(key, isFolded);
  }

  /** Folds or unfolds all rows but the sections. */
  setAll(isFolded: boolean): void {
    this.all = isFolded;
    for (const key of this.chosen.keys()) if (!isSectionKey(key)) this.chosen.delete(key);
  }

  chosenKeys(): Iterable<string> {
    return this.chosen.keys();
  }

  /** What is to be kept; null where there is nothing. */
  keep(): KeptFolds | null {
    if (this.all === null && this.chosen.size === 0) return null;
    return { ...(this.all === null ? {} : { all: this.all }), chosen: Object.fromEntries(this.chosen) };
  }

  /** Takes what was kept, of whatever it is, in place of what was chosen. */
  restore(kept: unknown): void {
    const { all, chosen } =
      typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
    this.all = typeof all === 'boolean' ? all : null;
    this.chosen.clear();
    if (typeof chosen !== 'object' || chosen === null) return;
    for (const [key, isFolded] of Object.entries(chosen))
      if (typeof isFolded === 'boolean') this.chosen.set(key, isFolded);
  }
}
