import type { Anchor } from '../tree/virtual-list';
import { FoldState } from './fold-state';
import { DEFAULT_CHOICES, readPaneChoices, type PaneChoices } from './pane-choices';
import { PaneMemory, type LeftTree } from './pane-memory';
import { parseFilter, type RowFilter } from './row-filter';

/**
 * How the reader has arranged the pane: order and grouping for all that it shows; filter, folds and place for each note
 * or topic, by its id.
 */
export class Arrangement {
  readonly folds = new FoldState();
  private readonly memory = new PaneMemory();
  private chosen: PaneChoices = DEFAULT_CHOICES;
  private text = '';
  private parsed: RowFilter | null = null;
  /** How the tree was left that is to be shown next, until it is. */
  private left: LeftTree | null = null;

  get choices(): PaneChoices {
    return this.chosen;
  }

  /** What the reader filters by; '' for nothing. */
  get query(): string {
    return this.text;
  }

  /** The same object for as long as the query is the same; null where it asks for nothing. */
  get filter(): RowFilter | null {
    return this.parsed;
  }

  /** Keys of the rows that are folded or unfolded otherwise than by default, or are to be scrolled to. */
  get keysToKnow(): Iterable<string> {
    return [...this.folds.chosenKeys(), ...(this.left?.anchors ?? []).map(({ key }) => key)];
  }

  choose(choices: Partial<PaneChoices>): void {
    this.chosen = { ...this.chosen, ...choices };
    if (choices.isFiltering === false) this.filterBy('');
  }

  filterBy(query: string): void {
    if (query === this.text) return;
    this.text = query;
    this.parsed = parseFilter(query);
  }

  /** Says that another tree is to be shown; until it is, the one before stays as it is. Null for none. */
  turnTo(id: string | null): void {
    this.left = id === null ? {} : this.memory.recall(id);
  }

  /** Arranges the tree as it was left, where it is another one than before; what is returned tells where it was. */
  resume(): LeftTree | null {
    const { left } = this;
    if (left === null) return null;
    this.folds.restore(left.folds);
    this.filterBy(left.filter ?? '');
    if (this.text !== '') this.choose({ isFiltering: true });
    return left;
  }

  /** To be told that the tree is shown as it was left. */
  hasResumed(): void {
    this.left = null;
  }

  /** Keeps how the reader leaves a tree that is shown, at these rows. */
  leave(id: string | null, anchors: readonly Anchor[]): void {
    if (id === null || this.left !== null) return;
    const folds = this.folds.keep();
    this.memory.keep(id, {
      ...(folds === null ? {} : { folds }),
      ...(this.text === '' ? {} : { filter: this.text }),
      ...(anchors.length === 0 ? {} : { anchors }),
    });
  }

  /** What is kept in the state of a view. */
  toState(): Record<string, unknown> {
    return { ...this.chosen, trees: this.memory.toState() };
  }

  /** The inverse of `toState`, of whatever a state holds. */
  restore(state: Readonly<Record<string, unknown>>): void {
    this.chosen = readPaneChoices(state);
    this.memory.restore(state['trees']);
  }
}
