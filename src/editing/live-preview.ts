import { syntaxTree } from '@codemirror/language';
import { Prec, StateEffect, type EditorState, type Extension, type Range } from '@codemirror/state';
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type PluginValue,
  type ViewUpdate,
} from '@codemirror/view';
import { editorInfoField, editorLivePreviewField } from 'obsidian';
import type { Chips } from '../chip/chips';
import type { Extent } from '../core/extent';
import { anchorEnd, framesOf } from './chip-frame';
import { changedLines, drawnStretches } from './drawn-stretches';
import { DrawnAnchors } from './drawn-anchors';
import { EditedNote } from './edited-note';
import { HeldStill } from './held-still';
import { ChipWidget, type DrawnChips } from './live-preview-widget';
import { touchedAfter, touchedIn } from './touched-text';
import { anchorsOf, isProseAt } from './written-anchors';

/** Says that timestamps may mean something else now. */
const newMeaning = StateEffect.define();
/** Says that the source may be shown and concealed again. */
const released = StateEffect.define();

/**
 * Chips in place of the timestamps in Live Preview; where a selection touches one, its source shows. Obsidian draws
 * the same HTML in its own way, hence the precedence. A chip is not atomic, as nothing that Obsidian conceals is: the
 * cursor that comes to one finds its text.
 */
export function livePreviewChips(chips: Chips): Extension {
  const plugin = ViewPlugin.define((view) => new LivePreviewChips(view, chips), {
    decorations: ({ decorations }) => decorations,
  });
  return Prec.highest(plugin);
}

class LivePreviewChips implements PluginValue {
  decorations: DecorationSet = Decoration.none;
  /** A chip for each timestamp in the lines that are drawn, shown or not, with its frames. */
  private found: DecorationSet = Decoration.none;
  /** What is selected, with the cursors: there the source is shown. */
  private touching: readonly Extent[] = [];
  private readonly edited: EditedNote;
  private readonly drawnAnchors: DrawnAnchors;
  private readonly drawnChips: DrawnChips = new WeakMap();
  private readonly still: HeldStill;
  /** Of the note whose chips these are, as `noteIn` gives it. */
  private path: string | null = null;

  constructor(
    private readonly view: EditorView,
    private readonly chips: Chips,
  ) {
    this.edited = new EditedNote(chips, () => view.dispatch({ effects: newMeaning.of(null) }));
    this.drawnAnchors = new DrawnAnchors(view, chips, this.edited);
    this.still = new HeldStill(view, () => view.dispatch({ effects: released.of(null) }));
    this.begin(view.state);
  }

  update(update: ViewUpdate): void {
    const { state, startState, transactions } = update;
    const isTold = (effect: typeof released): boolean =>
      transactions.some(({ effects }) => effects.some((each) => each.is(effect)));
    // In Source mode too: the mouse may be pressed there.
    if (update.docChanged) this.touching = touchedAfter(update.changes, this.touching);
    // Obsidian changes the file of an editor, and the path of a file, in place: the state before has the new one too.
    if (noteIn(state) !== this.path || isTold(newMeaning)) {
      this.begin(state);
      return;
    }
    if (this.path === null) return;
    if (update.docChanged) this.edited.onTyping();
    const before = this.found;
    this.found = this.foundAfter(update);
    if (update.selectionSet || update.focusChanged || update.docChanged || isTold(released)) this.look();
    else if (this.found === before && syntaxTree(state) === syntaxTree(startState)) return;
    this.decorations = this.shown(state);
  }

  destroy(): void {
    this.edited.follow(null);
    this.drawnAnchors.end();
    this.still.end();
  }

  private begin(state: EditorState): void {
    this.path = noteIn(state);
    this.edited.follow(this.path);
    this.drawnAnchors.end();
    this.found = this.path === null ? Decoration.none : this.foundNow();
    this.look();
    this.decorations = this.shown(state);
    if (this.path !== null) this.drawnAnchors.begin();
  }

  /** Looks what is touched now, unless that has to stay as it is. */
  private look(): void {
    if (!this.still.isHeld) this.touching = touchedIn(this.view);
  }

  private foundNow(): DecorationSet {
    return Decoration.set(drawnStretches(this.view).flatMap(({ from, to }) => this.chipsIn(from, to)));
  }

  /** Typing has to cost little: no more is looked through again than the lines that change. */
  private foundAfter(update: ViewUpdate): DecorationSet {
    const lines = update.viewportMoved ? null : changedLines(update);
    if (lines === null) return this.foundNow();
    return lines.reduce(
      (found, { from, to }) =>
        found.update({ filterFrom: from, filterTo: to, filter: () => false, add: this.chipsIn(from, to) }),
      this.found.map(update.changes),
    );
  }

  private chipsIn(from: number, to: number): Range<Decoration>[] {
    const { doc } = this.view.state;
    return anchorsOf(doc.sliceString(from, to)).flatMap((anchor) => {
      const note = this.edited.now;
      if (note === null) return [];
      const [start, end] = [from + anchor.from, from + anchor.to];
      const line = doc.lineAt(start);
      // An editor of one line may be that of a table's cell: then it is not the line of the note.
      const written = { ...anchor, line: doc.lines > 1 ? line.number : undefined };
      const content = this.chips.contentOf(written, note);
      const widget = new ChipWidget(anchor.html, content, this.chips, this.drawnChips);
      return [...framesOf(line, start, end), Decoration.replace({ widget }).range(start, end)];
    });
  }

  private shown(state: EditorState): DecorationSet {
    const isTouched = (from: number, to: number): boolean =>
      this.touching.some((each) => each.from <= to && each.to >= from);
    return this.found.update({
      filter: (from, to, each) => !isTouched(from, anchorEnd(each, to)) && isProseAt(state, from),
    });
  }
}

/** The vault path of the note that an editor draws, '' where its text stands in no note; null in Source mode. */
function noteIn(state: EditorState): string | null {
  if (state.field(editorLivePreviewField, false) !== true) return null;
  return state.field(editorInfoField, false)?.file?.path ?? '';
}
