import { StateEffect } from '@codemirror/state';

/** Live Preview draws Markdown where the cursor is not; Source mode shows every character. */
export type EditorMode = 'live' | 'source';

/** Says to `editorLivePreviewField` that the mode has changed: a field outlives a change of extensions. */
export const modeChanged = StateEffect.define<EditorMode>();
