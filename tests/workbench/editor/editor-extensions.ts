import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { searchKeymap, search } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, dropCursor, EditorView, keymap } from '@codemirror/view';
import type { MarkdownFileInfo } from 'obsidian';
import type { MarkdownHost } from '../markdown/markdown-host';
import {
  editorEditorField,
  editorInfoField,
  editorLivePreviewField,
  livePreviewState,
} from './editor-fields';
import { folding } from './folding';
import { continueList } from './list-continuation';
import { lineDirection } from './line-direction';
import { linkClicks } from './link-clicks';
import { livePreview } from './live-preview';
import { markupStyles } from './markup-styles';
import { noteTitle } from './note-head';
import { noteLanguage } from './note-language';

/** What an editor is made for. */
export interface EditorSetup {
  readonly host: MarkdownHost;
  readonly info: MarkdownFileInfo;
  readonly view: EditorView;
  readonly isLive: boolean;
}

/** The extensions of an editor in their order: Obsidian's own, then, last, those of plugins. */
export function editorExtensions(setup: EditorSetup): Extension[] {
  const { host, info } = setup;
  return [
    drawSelection(),
    dropCursor(),
    history(),
    search({ top: true }),
    keymap.of([{ key: 'Enter', run: continueList }, ...searchKeymap, ...historyKeymap, indentWithTab]),
    noteTitle(info),
    folding(),
    ...textExtensions(setup),
    [...host.editorExtensions()],
  ];
}

/** What the editor of a note and that of one cell of a table have in common. */
function textExtensions({ host, info, view, isLive }: EditorSetup): Extension[] {
  return [
    editorInfoField.init(() => info),
    editorEditorField.init(() => view),
    editorLivePreviewField.init(() => isLive),
    EditorView.contentAttributes.of({ spellcheck: 'false', autocapitalize: 'on' }),
    EditorState.allowMultipleSelections.of(true),
    EditorView.lineWrapping,
    keymap.of(defaultKeymap),
    noteLanguage(),
    livePreviewState,
    markupStyles(host, info),
    lineDirection(),
    linkClicks(host, info, isLive),
    isLive ? livePreview(host, info, view, (cellView) => cellExtensions({ host, info, view: cellView })) : [],
  ];
}

/** A cell is written in an editor of its own, which has the extensions of plugins too. */
function cellExtensions(setup: Omit<EditorSetup, 'isLive'>): Extension {
  return [...textExtensions({ ...setup, isLive: true }), [...setup.host.editorExtensions()]];
}
