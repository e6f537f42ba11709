import { Component, type MarkdownView } from 'obsidian';
import { keepTextInPlace, keepTextInPlaceBelow } from './keep-text-in-place';
import { keepInNote } from './kept-in-note';
import { PlayerScreen, type ScreenParts } from './player-screen';

const CLASS_OF_NOTE = 'video-citations-note-with-player';

/** A note with the player at its top. */
interface NotePlace {
  readonly view: MarkdownView;
  readonly hostEl: HTMLElement;
  readonly screen: PlayerScreen;
}

/**
 * The player at the top of a note, which scrolls below it. It goes when the reader closes it or the note's pane; what
 * is there when the app ends is kept.
 */
export class InNote extends Component {
  private place: NotePlace | null = null;

  constructor(
    private readonly parts: ScreenParts,
    private readonly showMenu: (event: MouseEvent) => void,
  ) {
    super();
  }

  override onload(): void {
    const { workspace, vault } = this.parts.app;
    this.registerEvent(
      workspace.on('layout-change', () => {
        if (this.place?.view.contentEl.isConnected === false) this.close();
      }),
    );
    // The pane may show another note by now, or the note have another name.
    this.registerEvent(workspace.on('file-open', () => this.keep()));
    this.registerEvent(vault.on('rename', () => this.keep()));
    this.registerEvent(workspace.on('quit', () => this.keep()));
  }

  override onunload(): void {
    this.keep();
    this.takeAway();
  }

  /** The screen that is open; null where there is none. */
  get screen(): PlayerScreen | null {
    return this.place?.screen ?? null;
  }

  /** The screen at the top of a note; it leaves the text of the note where it was before. */
  openIn(view: MarkdownView): PlayerScreen {
    if (this.place?.view !== view) this.takeAway();
    this.place ??= this.drawIn(view);
    return this.place.screen;
  }

  /** Takes the player away, if it is there, for good. */
  close(): void {
    if (this.place === null) return;
    this.takeAway();
    keepInNote(this.parts.app, null);
  }

  private takeAway(): void {
    if (this.place === null) return;
    const { view, hostEl, screen } = this.place;
    this.place = null;
    keepTextInPlace(view.contentEl, () => {
      this.removeChild(screen);
      hostEl.remove();
      view.contentEl.removeClass(CLASS_OF_NOTE);
    });
  }

  private drawIn(view: MarkdownView): NotePlace {
    const { contentEl } = view;
    return keepTextInPlace(contentEl, () => {
      contentEl.addClass(CLASS_OF_NOTE);
      const hostEl = contentEl.createDiv({ cls: 'video-citations-in-note', prepend: true });
      const screen = this.addChild(new PlayerScreen(hostEl, this.parts, () => this.keep()));
      screen.addAction('more-vertical', 'Player menu', this.showMenu);
      screen.addAction('x', 'Close the player', () => this.close());
      screen.register(keepTextInPlaceBelow(hostEl, contentEl));
      return { view, hostEl, screen };
    });
  }

  private keep(): void {
    const { view, screen } = this.place ?? {};
    const path = view?.file?.path;
    const viewing = screen?.viewing ?? null;
    if (path !== undefined && viewing !== null) keepInNote(this.parts.app, { path, viewing });
  }
}
