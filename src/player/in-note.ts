import { Component, MarkdownView, setIcon } from 'obsidian';
import { PlayerScreen, type ScreenParts } from './player-screen';

const CLASS_OF_NOTE = 'video-citations-note-with-player';

/** The player at the top of a note, which scrolls below it. It goes when the reader closes it or the note's pane. */
export class InNote extends Component {
  private place: {
    readonly noteEl: HTMLElement;
    readonly hostEl: HTMLElement;
    readonly screen: PlayerScreen;
  } | null = null;

  constructor(private readonly parts: ScreenParts) {
    super();
  }

  override onload(): void {
    this.registerEvent(
      this.parts.app.workspace.on('layout-change', () => {
        if (this.place?.noteEl.isConnected === false) this.close();
      }),
    );
  }

  override onunload(): void {
    this.close();
  }

  /** The screen in the note that is being read; null where that is no note. */
  openScreen(): PlayerScreen | null {
    // On a phone one pane is seen, the one used last: a note behind it would hide the player.
    const view = this.parts.app.workspace.getMostRecentLeaf()?.view;
    if (!(view instanceof MarkdownView)) return null;
    if (this.place?.noteEl !== view.contentEl) this.close();
    this.place ??= this.openIn(view.contentEl);
    return this.place.screen;
  }

  /** Takes the player away, if it is there. */
  close(): void {
    if (this.place === null) return;
    const { noteEl, hostEl, screen } = this.place;
    this.place = null;
    this.removeChild(screen);
    hostEl.remove();
    noteEl.removeClass(CLASS_OF_NOTE);
  }

  private openIn(noteEl: HTMLElement): NonNullable<InNote['place']> {
    noteEl.addClass(CLASS_OF_NOTE);
    const hostEl = noteEl.createDiv({ cls: 'video-citations-in-note', prepend: true });
    const screen = this.addChild(new PlayerScreen(hostEl, this.parts));
    const closeEl = hostEl.createEl('button', {
      cls: ['video-citations-close', 'clickable-icon'],
      attr: { type: 'button', 'aria-label': 'Close the player' },
    });
    setIcon(closeEl, 'x');
    closeEl.addEventListener('click', () => this.close());
    return { noteEl, hostEl, screen };
  }
}
