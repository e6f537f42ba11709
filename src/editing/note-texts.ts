import { MarkdownView, type App, type TFile } from 'obsidian';
import { applyChanges, type TextChange, type AppliedChanges } from '../core/apply-changes';

/** A file whose bytes are more than its text says: to write the text would lose some of them. */
export class NotPlainText extends Error {}

const BYTE_ORDER_MARK = '\uFEFF';

/** Reads and changes notes as their reader has them: what is typed and not saved yet counts. */
export class NoteTexts {
  constructor(private readonly app: App) {}

  /** The text of a note, as it is in the editor where that holds what is not saved. */
  async read(file: TFile): Promise<string> {
    const saved = await this.app.vault.cachedRead(file);
    const view = this.viewOf(file);
    return view === null || isSaved(view, saved) ? saved : view.getViewData();
  }

  /**
   * Changes anchors of a note. In an editor it is one step, which the editor's own undo takes back; the file is
   * written at once. Rejects where the file cannot be read or written, with `NotPlainText` where that would lose
   * bytes which are no part of its text.
   */
  async change<Change extends TextChange>(
    file: TFile,
    changes: readonly Change[],
  ): Promise<AppliedChanges<Change>> {
    if (this.viewOf(file) !== null) {
      const saved = await this.app.vault.read(file);
      const bytes = await this.bytesOf(file);
      // While they were read the reader may have gone on to another note, or have closed this one.
      const view = this.viewOf(file);
      const hasUnsaved = view !== null && !isSaved(view, saved);
      // An editor writes the whole note anew, with line ends of its own and without a byte order mark.
      const isInEditor =
        view?.getMode() === 'source' && (hasUnsaved || isWrittenAs(view.getViewData(), bytes));
      if (isInEditor) return changeInEditor(view, changes);
      if (hasUnsaved) await view.save();
    }
    return this.changeInVault(file, changes);
  }

  private async changeInVault<Change extends TextChange>(
    file: TFile,
    changes: readonly Change[],
  ): Promise<AppliedChanges<Change>> {
    const bytes = await this.bytesOf(file);
    let applied: AppliedChanges<Change> | null = null;
    try {
      await this.app.vault.process(file, (text) => {
        // Whether the mark is among what is read is not the same everywhere.
        const head = [text, BYTE_ORDER_MARK + text].find((each) => isWrittenAs(each, bytes));
        if (head === undefined) throw new NotPlainText(`“${file.path}” is not plain UTF-8 text.`);
        applied = applyChanges(text, changes);
        return head.slice(0, head.length - text.length) + applied.text;
      });
    } catch (error) {
      // Somebody else may have written the file since its bytes were read.
      if (!(error instanceof NotPlainText) || isSame(bytes, await this.bytesOf(file))) throw error;
      return this.changeInVault(file, changes);
    }
    return applied ?? { text: '', edits: [], undo: [], skipped: [] };
  }

  private async bytesOf(file: TFile): Promise<Uint8Array> {
    return new Uint8Array(await this.app.vault.readBinary(file));
  }

  /** A view that has the note open, one with an editor if there is one; null where it is open nowhere. */
  private viewOf(file: TFile): MarkdownView | null {
    const views = this.app.workspace
      .getLeavesOfType('markdown')
      .map(({ view }) => view)
      .filter((view) => view instanceof MarkdownView)
      .filter((view) => view.file === file);
    return views.find((view) => view.getMode() === 'source') ?? views[0] ?? null;
  }
}

function isWrittenAs(text: string, bytes: Uint8Array): boolean {
  return isSame(new TextEncoder().encode(text), bytes);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

function isSaved(view: MarkdownView, saved: string): boolean {
  return withoutCr(view.getViewData()) === withoutCr(saved);
}

function withoutCr(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

async function changeInEditor<Change extends TextChange>(
  view: MarkdownView,
  changes: readonly Change[],
): Promise<AppliedChanges<Change>> {
  const { editor } = view;
  const applied = applyChanges(editor.getValue(), changes);
  if (applied.edits.length > 0) {
    const edits = applied.edits.map(({ from, to, insert }) => ({
      from: editor.offsetToPos(from),
      to: editor.offsetToPos(to),
      text: insert,
    }));
    editor.transaction({ changes: edits }, 'repair');
    await view.save();
  }
  return applied;
}
