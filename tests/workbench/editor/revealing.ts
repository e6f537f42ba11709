import {
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
  type Transaction,
} from '@codemirror/state';
import { EditorView } from '@codemirror/view';

const focusChanged = StateEffect.define<boolean>();
const pointerChanged = StateEffect.define<boolean>();

const hasFocus = StateField.define<boolean>({
  create: () => false,
  update: (focused, { effects }) => effects.findLast((effect) => effect.is(focusChanged))?.value ?? focused,
});

const isPointerDown = StateField.define<boolean>({
  create: () => false,
  update: (down, { effects }) => effects.findLast((effect) => effect.is(pointerChanged))?.value ?? down,
});

/**
 * Whether the source of a range is shown: a selection touches it, ends included, and the editor has the focus.
 */
export function isRevealed(state: EditorState, from: number, to: number): boolean {
  return (
    state.field(hasFocus) && state.selection.ranges.some((range) => range.from <= to && range.to >= from)
  );
}

/** Whether what is concealed must be looked at again; not while a mouse button is held, so that nothing jumps. */
export function revealsAnew({ state, startState, docChanged }: Transaction): boolean {
  if (docChanged) return true;
  if (state.field(isPointerDown)) return false;
  return (
    // In an editor that was in Source mode there is none of them yet.
    startState.field(isPointerDown, false) === true ||
    state.field(hasFocus) !== startState.field(hasFocus, false) ||
    !state.selection.eq(startState.selection)
  );
}

/** Follows focus and mouse for `isRevealed`. */
export function revealing(view: EditorView): Extension {
  return [
    hasFocus.init(() => view.hasFocus),
    isPointerDown,
    // CodeMirror's own effect of a change of focus can come late, and say what is no longer so.
    EditorView.updateListener.of(({ view: { hasFocus: focused }, state }) => {
      if (focused !== state.field(hasFocus)) view.dispatch({ effects: focusChanged.of(focused) });
    }),
    EditorView.domEventHandlers({
      mousedown(_event, view) {
        view.dispatch({ effects: pointerChanged.of(true) });
        view.dom.ownerDocument.addEventListener(
          'mouseup',
          () => view.dispatch({ effects: pointerChanged.of(false) }),
          { once: true },
        );
        return false;
      },
    }),
  ];
}
