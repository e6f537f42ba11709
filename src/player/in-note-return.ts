import { Component, MarkdownView, type App } from 'obsidian';
import type { InNote } from './in-note';
import { keepInNote, readInNote, type InNotePlayer } from './kept-in-note';
import { leafOfNote } from './note-leaf';

/**
 * Puts the player back at the top of the note where it stood when the app ended, at rest, once that note is seen: its
 * pane may be behind others.
 */
export class InNoteReturn extends Component {
  /** Null where there is nothing to put back, or no longer. */
  private awaited: InNotePlayer | null = null;

  constructor(
    private readonly app: App,
    private readonly inNote: Pick<InNote, 'openIn'>,
  ) {
    super();
  }

  override onload(): void {
    const { workspace } = this.app;
    let isUnloaded = false;
    this.register(() => (isUnloaded = true));
    workspace.onLayoutReady(() => {
      if (isUnloaded) return;
      this.awaited = readInNote(this.app);
      this.look();
    });
    this.registerEvent(workspace.on('layout-change', () => this.look()));
    this.registerEvent(workspace.on('active-leaf-change', () => this.look()));
  }

  /** To be told that the player has been opened, wherever. */
  giveUp(): void {
    if (this.awaited === null) return;
    this.awaited = null;
    keepInNote(this.app, null);
  }

  private look(): void {
    if (this.awaited === null) return;
    const { path, viewing } = this.awaited;
    const view = leafOfNote(this.app.workspace, path)?.view;
    if (!(view instanceof MarkdownView) || !view.containerEl.isShown()) return;
    this.awaited = null;
    this.inNote.openIn(view).resume(viewing);
  }
}
