import { StateField } from '@codemirror/state';
import { ViewPlugin, type EditorView } from '@codemirror/view';
import type { MarkdownFileInfo } from 'obsidian';
import { modeChanged } from './editor-mode';

const unset = (name: string) => () => {
  throw new Error(`${name} was read from an editor that does not set it`);
};

/** The file that is being edited, and the app; the editor sets it with `init`. */
export const editorInfoField = StateField.define<MarkdownFileInfo>({
  create: unset('editorInfoField'),
  update: (info) => info,
});

/** The view that holds the state; the editor sets it with `init`. */
export const editorEditorField = StateField.define<EditorView>({
  create: unset('editorEditorField'),
  update: (view) => view,
});

/** True in Live Preview, false in Source mode; the editor sets it with `init`. */
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => false,
  update(live, { effects }) {
    const change = effects.findLast((effect) => effect.is(modeChanged));
    return change ? change.value === 'live' : live;
  },
});

class MouseState {
  mousedown = false;
  readonly #release = () => {
    this.mousedown = false;
  };

  constructor(readonly view: EditorView) {
    view.dom.ownerDocument.defaultView?.addEventListener('mouseup', this.#release);
  }

  destroy(): void {
    this.view.dom.ownerDocument.defaultView?.removeEventListener('mouseup', this.#release);
  }
}

/** Whether a mouse button is held in the editor: what is concealed stays so until it is released. */
export const livePreviewState = ViewPlugin.fromClass(MouseState, {
  eventHandlers: {
    mousedown() {
      this.mousedown = true;
    },
  },
});
