import { Component, type MarkdownView } from 'obsidian';
import { keepTextInPlace } from './keep-text-in-place';
import { PlayerScreen, type ScreenParts } from './player-screen';

const CLASS_OF_NOTE = 'video-citations-note-with-player';

/** The player at the top of a note, which scrolls below it. It goes when the reader closes it or the note's pane. */
export class InNote extends Component {
  private place: {
    readonly noteEl: HTMLElement;
    readonly hostEl: HTMLElement;
    readonly screen: PlayerScreen;
  } | null = null;

  constructor(
    private readonly parts: ScreenParts,
    private readonly showMenu: (event: MouseEvent) => void,
  ) {
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

  /** The screen that is open; null where there is none. */
  get screen(): PlayerScreen | null {
    return this.place?.screen ?? null;
  }

  /** The screen at the top of a note; it leaves the note where it was before. */
  openIn({ contentEl }: MarkdownView): PlayerScreen {
    if (this.place?.noteEl !== contentEl) this.close();
    this.place ??= this.drawIn(contentEl);
    return this.place.screen;
  }

  /** Takes the player away, if it is there. */
  close(): void {
    if (this.place === null) return;
    const { noteEl, hostEl, screen } = this.place;
    this.place = null;
    keepTextInPlace(noteEl, () => {
      this.removeChild(screen);
      hostEl.remove();
      noteEl.removeClass(CLASS_OF_NOTE);
    });
  }

  private drawIn(noteEl: HTMLElement): NonNullable<InNote['place']> {
    return keepTextInPlace(noteEl, () => {
      noteEl.addClass(CLASS_OF_NOTE);
      const hostEl = noteEl.createDiv({ cls: 'video-citations-in-note', prepend: true });
      const screen = this.addChild(new PlayerScreen(hostEl, this.parts));
      screen.addAction('more-vertical', 'Player menu', this.showMenu);
      screen.addAction('x', 'Close the player', () => this.close());
      return { noteEl, hostEl, screen };
    });
  }
}
