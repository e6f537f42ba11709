import type { EditorView } from '@codemirror/view';
import { TIMESTAMP_ANCHORS, type Chips } from '../chip/chips';
import type { TimestampChip } from '../chip/timestamp-chip';
import type { EditedNote } from './edited-note';

/** What Obsidian draws in an editor of the note's own text, past all post-processors: HTML, and tables. */
const DRAWN = '.cm-html-embed, .cm-table-widget';
/** What stands in another note. */
const FOREIGN = '.internal-embed';

/** Makes chips of the anchors in HTML that Obsidian draws in an editor itself. */
export class DrawnAnchors {
  private readonly chips = new Map<HTMLElement, TimestampChip>();
  private readonly observer = new MutationObserver((changes) => this.onDrawn(changes));
  private beginning: symbol | null = null;

  constructor(
    private readonly view: EditorView,
    private readonly maker: Chips,
    private readonly edited: EditedNote,
  ) {}

  /**
   * Begins to look, at what is drawn and at what will be. At once it must not: while the editor begins anew with another
   * text, or takes in a change, the text is the new one and what is drawn still the old.
   */
  begin(): void {
    this.observer.observe(this.view.contentDOM, { childList: true, subtree: true });
    const beginning = (this.beginning = Symbol());
    queueMicrotask(() => {
      if (beginning === this.beginning) this.dressIn(this.view.contentDOM);
    });
  }

  end(): void {
    this.beginning = null;
    this.observer.disconnect();
    for (const chip of this.chips.values()) chip.unload();
    this.chips.clear();
  }

  private onDrawn(changes: readonly MutationRecord[]): void {
    for (const [el, chip] of this.chips) {
      if (this.view.contentDOM.contains(el)) continue;
      chip.unload();
      this.chips.delete(el);
    }
    for (const { addedNodes } of changes) {
      for (const node of Array.from(addedNodes)) {
        // What was drawn may be gone again by now.
        if (node.instanceOf(HTMLElement) && this.view.contentDOM.contains(node)) this.dressIn(node);
      }
    }
  }

  private dressIn(el: HTMLElement): void {
    for (const anchorEl of el.findAllSelf(TIMESTAMP_ANCHORS)) {
      if (this.maker.has(anchorEl) || !this.isOfNote(anchorEl)) continue;
      const note = this.edited.now;
      // Once it is known, everything is looked at again.
      if (note === null) return;
      const chip = this.maker.dressDrawn(anchorEl, note, this.lineOf(anchorEl));
      this.chips.set(anchorEl, chip);
      chip.load();
    }
  }

  private isOfNote(el: HTMLElement): boolean {
    return el.closest(DRAWN) !== null && el.closest(FOREIGN) === null && this.view.contentDOM.contains(el);
  }

  private lineOf(el: HTMLElement): number {
    return this.view.state.doc.lineAt(this.view.posAtDOM(el)).number;
  }
}
