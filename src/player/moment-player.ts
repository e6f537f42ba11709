import { Component, Platform } from 'obsidian';
import { watchUrlOf, type Moment } from '../core/moment';
import type { Player, PlayRequest } from '../core/ports';
import { playerBesideNote } from './beside-note';
import { InNote } from './in-note';
import type { ScreenParts } from './player-screen';
import { VIEW_TYPE_PLAYER } from './player-view';

/** What shows a moment, wherever it is. */
interface Place extends Pick<Player, 'play'> {
  readonly shown: PlayRequest | null;
  rest(request: PlayRequest | null): void;
}

/** The one player, and the choice of its place: in the note on a phone, else beside it. */
export class MomentPlayer extends Component implements Player {
  private readonly inNote: InNote;
  private opening: Promise<Place> | null = null;
  private lastRequest: PlayRequest | null = null;

  constructor(private readonly parts: ScreenParts) {
    super();
    this.inNote = this.addChild(new InNote(parts));
  }

  async play(request: PlayRequest): Promise<void> {
    this.lastRequest = request;
    const place = await this.placeFor(request.sourcePath);
    if (request === this.lastRequest) await place.play(request);
  }

  /** Shows the player with what it has; one that has nothing yet is ready to play the request, if there is one. */
  async open(sourcePath: string, request: PlayRequest | null): Promise<void> {
    const place = await this.placeFor(sourcePath);
    if (place.shown === null) place.rest(request);
  }

  openInBrowser(moment: Moment): void {
    activeWindow.open(watchUrlOf(moment));
  }

  /** Two quick clicks find one place. */
  private placeFor(sourcePath: string): Promise<Place> {
    this.opening ??= this.openFor(sourcePath).finally(() => (this.opening = null));
    return this.opening;
  }

  private async openFor(sourcePath: string): Promise<Place> {
    const { workspace } = this.parts.app;
    const screen = Platform.isPhone ? this.inNote.openScreen() : null;
    if (screen === null) {
      this.inNote.close();
      return playerBesideNote(workspace, sourcePath);
    }
    for (const leaf of workspace.getLeavesOfType(VIEW_TYPE_PLAYER)) leaf.detach();
    return screen;
  }
}
