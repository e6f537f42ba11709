import { MarkdownView, type App, type TFile } from 'obsidian';
import { applyRepairs, type AnchorChange, type AppliedChanges } from '../core/apply-repairs';

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
   * written at once. Rejects where the file cannot be read or written.
   */
  async change<Change extends AnchorChange>(
    file: TFile,
    changes: readonly Change[],
  ): Promise<AppliedChanges<Change>> {
    const view = this.viewOf(file);
    if (view !== null) {
      const saved = await this.app.vault.read(file);
      // An editor has no CR: it would write the line ends of the whole note anew.
      const isInEditor = view.getMode() === 'source' && !(isSaved(view, saved) && saved.includes('\r'));
      if (isInEditor) return changeInEditor(view, changes);
      if (!isSaved(view, saved)) await view.save();
    }
    return this.changeInVault(file, changes);
  }

  private async changeInVault<Change extends AnchorChange>(
    file: TFile,
    changes: readonly Change[],
  ): Promise<AppliedChanges<Change>> {
    let applied: AppliedChanges<Change> | null = null;
    await this.app.vault.process(file, (text) => {
      applied = applyRepairs(text, changes);
      return applied.text;
    });
    return applied ?? { text: '', edits: [], undo: [], skipped: [] };
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

function isSaved(view: MarkdownView, saved: string): boolean {
  return withoutCr(view.getViewData()) === withoutCr(saved);
}

function withoutCr(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

async function changeInEditor<Change extends AnchorChange>(
  view: MarkdownView,
  changes: readonly Change[],
): Promise<AppliedChanges<Change>> {
  const { editor } = view;
  const applied = applyRepairs(editor.getValue(), changes);
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
