import {
  Component,
  MarkdownView,
  type Editor,
  type MarkdownFileInfo,
  type TFile,
  type Workspace,
  type WorkspaceLeaf,
} from 'obsidian';

/** An editor, and the note that is written in it. */
export interface OpenEditor {
  readonly editor: Editor;
  readonly file: TFile;
}

/** Knows where the reader writes, also while the player has the focus. */
export class LastEditor extends Component {
  private lastLeaf: WorkspaceLeaf | null = null;

  constructor(private readonly workspace: Workspace) {
    super();
  }

  override onload(): void {
    this.registerEvent(
      this.workspace.on('active-leaf-change', (leaf) => {
        if (leaf?.view instanceof MarkdownView) this.lastLeaf = leaf;
      }),
    );
  }

  override onunload(): void {
    this.lastLeaf = null;
  }

  /** The editor that is active, else the one that was last and is still open, else any; null for none. */
  get current(): OpenEditor | null {
    const { activeEditor } = this.workspace;
    if (activeEditor instanceof MarkdownView) return openEditorOf(activeEditor);
    return openIn(activeEditor) ?? this.inPanes[0] ?? null;
  }

  /** Whether the note is still written in the editor: its pane may have gone over to another note, or to reading. */
  isOpen({ editor, file }: OpenEditor): boolean {
    const all = [this.current, ...this.inPanes];
    return all.some((each) => each?.editor === editor && each.file === file);
  }

  /** Of the panes, the one that was used last first. */
  private get inPanes(): readonly OpenEditor[] {
    const leaves = this.workspace.getLeavesOfType('markdown');
    const last = leaves.find((leaf) => leaf === this.lastLeaf);
    const views = [last, ...leaves].map((leaf) => leaf?.view).filter((view) => view instanceof MarkdownView);
    return views.map(openEditorOf).filter((each) => each !== null);
  }
}

/** Null for a note that is only read. */
function openEditorOf(view: MarkdownView): OpenEditor | null {
  return view.getMode() === 'source' ? openIn(view) : null;
}

function openIn(info: MarkdownFileInfo | null): OpenEditor | null {
  return info?.editor && info.file ? { editor: info.editor, file: info.file } : null;
}
