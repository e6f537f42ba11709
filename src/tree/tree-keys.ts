import type { RowSpace } from './row-space';
import type { TreeRow } from './tree-row';
import { treeStep } from './tree-step';
import { TypeAhead } from './type-ahead';

/** What the keys of a tree lead to. */
export interface KeyActions<Row> {
  /** What the reader types to go to a row; '' for one that has no name. */
  labelOf(row: Row): string;
  onFold(row: Row, isFolded: boolean): void;
  onPress(row: Row, event: KeyboardEvent): void;
  goTo(index: number): void;
}

/** The keys of a tree: arrows, Home and End, Enter and Space, and letters that lead to the row which begins so. */
export class TreeKeys<Row extends TreeRow> {
  private readonly typeAhead = new TypeAhead();

  constructor(
    private readonly treeEl: HTMLElement,
    private readonly rows: RowSpace<Row>,
    private readonly actions: KeyActions<Row>,
  ) {}

  /** Takes a key that is pressed on the row at an index; none where there is no such row. */
  take(event: KeyboardEvent, index: number): void {
    const row = this.rows.at(index);
    if (row === null || event.isComposing) return;
    if (event.key === 'Enter' || (event.key === ' ' && !this.typeAhead.isTyping(event.timeStamp))) {
      event.preventDefault();
      this.actions.onPress(row, event);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (Array.from(event.key).length === 1) this.type(event, index);
    else this.step(event, row, index);
  }

  private type(event: KeyboardEvent, index: number): void {
    const { text, isMore } = this.typeAhead.type(event.key, event.timeStamp);
    event.preventDefault();
    // More of a name may be more of the name that the focus is on.
    const found = this.rows.search(isMore ? index - 1 : index, (row) =>
      this.actions.labelOf(row).toLowerCase().startsWith(text),
    );
    if (found >= 0) this.actions.goTo(found);
  }

  private step(event: KeyboardEvent, row: Row, index: number): void {
    this.typeAhead.end();
    const step = treeStep(event.key, this.rows, index, this.isRightToLeft() ? 'ArrowLeft' : 'ArrowRight');
    if (step === null) return;
    event.preventDefault();
    if (step.kind === 'fold') this.actions.onFold(row, step.isFolded);
    else this.actions.goTo(step.index);
  }

  private isRightToLeft(): boolean {
    return this.treeEl.win.getComputedStyle(this.treeEl).direction === 'rtl';
  }
}
