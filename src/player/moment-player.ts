import { Component, Platform, type App } from 'obsidian';
import { watchUrlOf, type Moment } from '../core/moment';
import type { Player, PlayRequest } from '../core/ports';
import type { LocalMedia } from '../vault/local-media';
import { playerBesideNote } from './beside-note';
import { InNote } from './in-note';

/** What shows a moment, wherever it is. */
type Place = Pick<Player, 'play'>;

/** The one player, and the choice of its place: in the note on a phone, else beside it. */
export class MomentPlayer extends Component implements Player {
  private readonly inNote: InNote;
  private opening: Promise<Place> | null = null;
  private lastRequest: PlayRequest | null = null;

  constructor(
    private readonly app: App,
    localMedia: LocalMedia,
  ) {
    super();
    this.inNote = this.addChild(new InNote(app, localMedia));
  }

  async play(request: PlayRequest): Promise<void> {
    this.lastRequest = request;
    // Two quick clicks open one place.
    this.opening ??= this.placeFor(request).finally(() => (this.opening = null));
    const place = await this.opening;
    if (request === this.lastRequest) await place.play(request);
  }

  openInBrowser(moment: Moment): void {
    activeWindow.open(watchUrlOf(moment));
  }

  private async placeFor({ sourcePath }: PlayRequest): Promise<Place> {
    const screen = Platform.isPhone ? this.inNote.screenIn(sourcePath) : null;
    return screen ?? playerBesideNote(this.app.workspace, sourcePath);
  }
}
