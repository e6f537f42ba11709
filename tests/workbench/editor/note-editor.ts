import { redo, undo } from '@codemirror/commands';
import { Compartment, EditorSelection, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import {
  Editor,
  type EditorChange,
  type EditorCommandName,
  type EditorPosition,
  type EditorRange,
  type EditorSelection as NoteSelection,
  type EditorSelectionOrCaret,
  type EditorTransaction,
  type MarkdownFileInfo,
} from 'obsidian';
import type { MarkdownHost } from '../markdown/markdown-host';
import { EDITOR_COMMANDS } from './editor-commands';
import { modeChanged, type EditorMode } from './editor-mode';
import { offsetAt, positionAt, rangeAt, selectionAt, sideOf } from './editor-positions';
import { editorExtensions } from './editor-extensions';
import { frontMatterEndOf } from './markdown-tree';
import { differenceBetween } from './text-difference';

/** How an editor is made. */
export interface NoteEditorOptions {
  readonly host: MarkdownHost;
  readonly parent: HTMLElement;
  /** What `editorInfoField` holds: in a Markdown view, the view itself. */
  readonly info: MarkdownFileInfo;
  readonly mode: EditorMode;
  /** Called after each change of the text, but not after `load`. */
  readonly onChange: (text: string) => void;
}

/** Obsidian's `Editor` over a CodeMirror view. */
export class NoteEditor extends Editor {
  readonly cm: EditorView;
  readonly #options: NoteEditorOptions;
  readonly #extensions = new Compartment();
  readonly #stopFollowing: () => void;
  #mode: EditorMode;

  constructor(options: NoteEditorOptions) {
    super();
    this.#options = options;
    this.#mode = options.mode;
    this.cm = new EditorView({ parent: options.parent });
    this.#stopFollowing = this.cm.dom.onWindowMigrated(() => this.cm.setRoot(this.cm.dom.ownerDocument));
    this.load('');
  }

  get mode(): EditorMode {
    return this.#mode;
  }

  set mode(mode: EditorMode) {
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.refresh();
  }

  /** Begins anew with a text: no history, cursor below the frontmatter, `onChange` is not called. */
  load(text: string): void {
    const state = this.#createState(text);
    const end = frontMatterEndOf(state);
    const anchor = end === 0 ? 0 : Math.min(end + 1, state.doc.length);
    this.cm.setState(state.update({ selection: { anchor } }).state);
  }

  destroy(): void {
    this.#stopFollowing();
    this.cm.destroy();
  }

  /** Takes up the mode and the extensions that plugins have registered by now. */
  refresh(): void {
    const extensions = this.#extensions.reconfigure(this.#currentExtensions());
    this.cm.dispatch({ effects: [extensions, modeChanged.of(this.#mode)] });
  }

  #createState(doc: string): EditorState {
    return EditorState.create({
      doc,
      extensions: [
        this.#extensions.of(this.#currentExtensions()),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) this.#options.onChange(this.getValue());
        }),
      ],
    });
  }

  #currentExtensions() {
    const { host, info } = this.#options;
    return editorExtensions({ host, info, view: this.cm, isLive: this.#mode === 'live' });
  }

  getValue(): string {
    return this.cm.state.doc.toString();
  }

  /** Changes only what differs, so that cursor and scroll stay where the text is the same. */
  setValue(content: string): void {
    const changes = differenceBetween(this.getValue(), content.replace(/\r\n?/g, '\n'));
    if (changes) this.cm.dispatch({ changes });
  }

  getLine(line: number): string {
    const { doc } = this.cm.state;
    return line >= 0 && line < doc.lines ? doc.line(line + 1).text : '';
  }

  lineCount(): number {
    return this.cm.state.doc.lines;
  }

  lastLine(): number {
    return this.cm.state.doc.lines - 1;
  }

  getSelection(): string {
    const { from, to } = this.cm.state.selection.main;
    return this.cm.state.sliceDoc(from, to);
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(replacement: string, origin?: string): void {
    this.cm.dispatch(this.cm.state.replaceSelection(replacement), {
      scrollIntoView: true,
      ...eventOf(origin),
    });
  }

  replaceRange(replacement: string, from: EditorPosition, to = from, origin?: string): void {
    this.cm.dispatch({ changes: this.#changeOf({ from, to, text: replacement }), ...eventOf(origin) });
  }

  getCursor(side?: 'from' | 'to' | 'head' | 'anchor'): EditorPosition {
    return this.offsetToPos(sideOf(this.cm.state.selection, side));
  }

  listSelections(): NoteSelection[] {
    return this.cm.state.selection.ranges.map((range) => selectionAt(this.cm.state.doc, range));
  }

  setSelection(anchor: EditorPosition, head = anchor): void {
    this.setSelections([{ anchor, head }]);
  }

  setSelections(ranges: EditorSelectionOrCaret[], main = 0): void {
    const selected = ranges.map(({ anchor, head = anchor }) =>
      EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head)),
    );
    this.cm.dispatch({ selection: EditorSelection.create(selected, main), scrollIntoView: true });
  }

  focus(): void {
    this.cm.focus();
  }

  blur(): void {
    this.cm.contentDOM.blur();
  }

  hasFocus(): boolean {
    const { activeElement } = this.cm.dom.ownerDocument;
    const isInCell = activeElement?.matches('.table-cell-wrapper .cm-content') ?? false;
    return this.cm.hasFocus || (isInCell && this.cm.dom.contains(activeElement));
  }

  getScrollInfo(): { top: number; left: number } {
    return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    if (typeof x === 'number') this.cm.scrollDOM.scrollLeft = x;
    if (typeof y === 'number') this.cm.scrollDOM.scrollTop = y;
  }

  scrollIntoView({ from, to }: EditorRange, center = false): void {
    const range = EditorSelection.range(this.posToOffset(from), this.posToOffset(to));
    this.cm.dispatch({ effects: EditorView.scrollIntoView(range, { y: center ? 'center' : 'nearest' }) });
  }

  undo(): void {
    undo(this.cm);
  }

  redo(): void {
    redo(this.cm);
  }

  exec(command: EditorCommandName): void {
    EDITOR_COMMANDS[command](this.cm);
  }

  transaction(tx: EditorTransaction, origin?: string): void {
    const { state } = this.cm;
    const selections = tx.selections ?? (tx.selection ? [tx.selection] : []);
    const changes = state.changes((tx.changes ?? []).map((change) => this.#changeOf(change)));
    const doc = changes.apply(state.doc);
    const ranges = selections.map(({ from, to = from }) =>
      EditorSelection.range(offsetAt(doc, from), offsetAt(doc, to)),
    );
    // One step with what it selects: to undo and redo it takes the cursor along.
    const selection = ranges.length === 0 ? {} : { selection: EditorSelection.create(ranges) };
    this.cm.dispatch({ changes, ...selection, ...eventOf(origin) });
    if (tx.replaceSelection !== undefined) this.replaceSelection(tx.replaceSelection, origin);
  }

  wordAt(pos: EditorPosition): EditorRange | null {
    const word = this.cm.state.wordAt(this.posToOffset(pos));
    return word && rangeAt(this.cm.state.doc, word);
  }

  posToOffset(pos: EditorPosition): number {
    return offsetAt(this.cm.state.doc, pos);
  }

  offsetToPos(offset: number): EditorPosition {
    return positionAt(this.cm.state.doc, offset);
  }

  #changeOf({ from, to = from, text }: EditorChange) {
    return { from: this.posToOffset(from), to: this.posToOffset(to), insert: text };
  }
}

function eventOf(origin: string | undefined): { userEvent?: string } {
  return origin === undefined ? {} : { userEvent: origin };
}
