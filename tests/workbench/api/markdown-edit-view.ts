import { EditorView } from '@codemirror/view';
import type { App } from './app';
import type { HoverPopover } from './hover-popover';
import type { MarkdownView } from './markdown-view';
import type { TFile } from './vault-file';

/** The editor of a Markdown view, as the sub-view that stands beside its Reading view. */
export class MarkdownEditView {
  readonly app: App;
  hoverPopover: HoverPopover | null = null;

  constructor(readonly view: MarkdownView) {
    this.app = view.app;
  }

  get file(): TFile | null {
    return this.view.file;
  }

  get(): string {
    return this.view.editor.getValue();
  }

  set(text: string, clear: boolean): void {
    if (clear) this.view.editor.load(text);
    else if (text !== this.get()) this.view.editor.setValue(text);
  }

  clear(): void {
    this.set('', true);
  }

  getSelection(): string {
    return this.view.editor.getSelection();
  }

  /** The line at the top. */
  getScroll(): number {
    const { cm } = this.view.editor;
    const block = cm.lineBlockAtHeight(cm.scrollDOM.scrollTop - cm.documentPadding.top);
    return cm.state.doc.lineAt(block.from).number - 1;
  }

  /** Scrolls a line to the top. */
  applyScroll(line: number): void {
    const { cm } = this.view.editor;
    const offset = this.view.editor.posToOffset({ line: Math.floor(line), ch: 0 });
    cm.dispatch({ effects: EditorView.scrollIntoView(offset, { y: 'start' }) });
  }
}
