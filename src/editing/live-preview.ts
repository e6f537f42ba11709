import { syntaxTree } from '@codemirror/language';
import { Prec, StateEffect, type EditorSelection, type EditorState, type Extension } from '@codemirror/state';
import {
  Decoration,
  MatchDecorator,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type PluginValue,
  type ViewUpdate,
} from '@codemirror/view';
import { editorInfoField, editorLivePreviewField } from 'obsidian';
import type { Chips } from '../chip/chips';
import { DrawnAnchors } from './drawn-anchors';
import { EditedNote } from './edited-note';
import { ChipWidget, type DrawnChips } from './live-preview-widget';
import { anchorIn, isProseAt, MAY_BE_ANCHOR } from './written-anchors';

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
  /** A chip for each timestamp in the lines that are drawn, shown or not. */
  private found: DecorationSet = Decoration.none;
  /** Where the source is shown; null in an editor that has not the focus. */
  private touching: EditorSelection | null = null;
  private readonly edited: EditedNote;
  private readonly drawnAnchors: DrawnAnchors;
  private readonly drawnChips: DrawnChips = new WeakMap();
  private readonly holds = new Set<string>();
  private readonly life = new AbortController();

  private readonly matcher = new MatchDecorator({
    regexp: MAY_BE_ANCHOR,
    decorate: (add, from, _to, match, { state }) => {
      const anchor = anchorIn(match[0]);
      const note = anchor && this.edited.now;
      if (anchor === null || note === null) return;
      const content = this.chips.contentOf({ ...anchor, line: state.doc.lineAt(from).number }, note);
      const widget = new ChipWidget(anchor.html, content, this.chips, this.drawnChips);
      add(from, from + anchor.to, Decoration.replace({ widget }));
    },
  });

  constructor(
    private readonly view: EditorView,
    private readonly chips: Chips,
  ) {
    this.edited = new EditedNote(chips, () => view.dispatch({ effects: newMeaning.of(null) }));
    this.drawnAnchors = new DrawnAnchors(view, chips, this.edited);
    // The editor's own handlers hear nothing of what is done to widgets, though the cursor may come along.
    const listening = { capture: true, signal: this.life.signal };
    view.dom.addEventListener('mousedown', () => this.hold('mouseup'), listening);
    view.dom.addEventListener('compositionstart', () => this.hold('compositionend'), listening);
    this.begin(view.state);
  }

  update(update: ViewUpdate): void {
    const { state, startState, view, transactions } = update;
    const isTold = (effect: typeof released): boolean =>
      transactions.some(({ effects }) => effects.some((each) => each.is(effect)));
    if (noteIn(state) !== noteIn(startState) || isTold(newMeaning)) {
      this.begin(state);
      return;
    }
    if (noteIn(state) === null) return;
    if (update.docChanged) this.edited.onTyping();
    const before = this.found;
    this.found = this.updated(update);
    const isReleased = isTold(released);
    if (this.holds.size > 0) this.touching = this.touching?.map(update.changes) ?? null;
    else if (update.selectionSet || update.focusChanged || update.docChanged || isReleased)
      this.touching = touchingOf(view);
    else if (this.found === before && syntaxTree(state) === syntaxTree(startState)) return;
    this.decorations = this.shown(state);
  }

  destroy(): void {
    this.edited.follow(null);
    this.drawnAnchors.end();
    this.life.abort();
  }

  /** What is concealed stays so, and what is shown, until an event: nothing jumps under a mouse or in a composition. */
  private hold(until: 'mouseup' | 'compositionend'): void {
    if (this.holds.has(until)) return;
    this.holds.add(until);
    const { win } = this.view.dom;
    const release = (): void => {
      this.holds.delete(until);
      // The editor takes in first what it is told by the event.
      win.setTimeout(() => {
        if (!this.life.signal.aborted) this.view.dispatch({ effects: released.of(null) });
      });
    };
    win.addEventListener(until, release, { once: true, capture: true, signal: this.life.signal });
  }

  private begin(state: EditorState): void {
    const path = noteIn(state);
    this.edited.follow(path);
    this.drawnAnchors.end();
    this.found = path === null ? Decoration.none : this.matcher.createDeco(this.view);
    this.touching = touchingOf(this.view);
    this.decorations = this.shown(state);
    if (path !== null) this.drawnAnchors.begin();
  }

  private updated(update: ViewUpdate): DecorationSet {
    const found = this.matcher.updateDeco(update, this.found);
    // A change above all that is drawn moves it, and is none to the matcher.
    return found === this.found && update.docChanged ? found.map(update.changes) : found;
  }

  private shown(state: EditorState): DecorationSet {
    const isTouched = (from: number, to: number): boolean =>
      this.touching?.ranges.some((range) => range.from <= to && range.to >= from) ?? false;
    return this.found.update({ filter: (from, to) => !isTouched(from, to) && isProseAt(state, from) });
  }
}

/** The vault path of the note that an editor draws, '' where its text stands in no note; null in Source mode. */
function noteIn(state: EditorState): string | null {
  if (state.field(editorLivePreviewField, false) !== true) return null;
  return state.field(editorInfoField, false)?.file?.path ?? '';
}

function touchingOf(view: EditorView): EditorSelection | null {
  return view.hasFocus ? view.state.selection : null;
}
