import { Component, Menu, Platform, type WorkspaceLeaf } from 'obsidian';
import { watchUrlOf, type Moment } from '../core/moment';
import type { Device, Place } from '../core/place';
import type { Player, PlayRequest } from '../core/ports';
import { InNote } from './in-note';
import { InNoteReturn } from './in-note-return';
import { viewOfSeenNote } from './note-leaf';
import { placeOfPane, playerPane } from './player-pane';
import { addOfferItems, addPlaceItems } from './player-menu';
import type { PlayerScreen, ScreenParts } from './player-screen';
import { readViewState } from './player-view-state';
import { PlayerView, VIEW_TYPE_PLAYER } from './player-view';
import type { Viewing } from './viewing';

/** What the player needs of the rest of the plugin. */
export interface PlayerParts extends ScreenParts {
  /** Where the player opens on a kind of device, as the reader has chosen. */
  readonly settings: { placeOn(device: Device): Promise<Place> };
}

/** What shows a moment, wherever it is. */
interface Showing extends Pick<PlayerScreen, 'play' | 'rest' | 'shown'> {
  resume(viewing: Viewing): void | Promise<void>;
}

/** The one player, and its place: where it is, else where the reader has chosen that it opens. */
export class MomentPlayer extends Component implements Player {
  private readonly inNote: InNote;
  private readonly inNoteReturn: InNoteReturn;
  private opening: Promise<Showing> | null = null;
  private lastRequest: PlayRequest | null = null;
  /** What the reader has chosen when that was last asked; null before. */
  private chosen: Place | null = null;
  /** Whether the player stands elsewhere only because there was no room where the reader wants it. */
  private isMakeshift = false;
  private isUnloaded = false;

  constructor(private readonly parts: PlayerParts) {
    super();
    this.inNote = this.addChild(new InNote(parts, (event) => this.showMenu(event)));
    this.inNoteReturn = this.addChild(new InNoteReturn(parts.app, this.inNote));
  }

  override onunload(): void {
    this.isUnloaded = true;
  }

  async play(request: PlayRequest): Promise<void> {
    this.lastRequest = request;
    const place = await this.placeNow();
    // Another one may have been asked for meanwhile, or the plugin have been turned off.
    if (request !== this.lastRequest || this.isUnloaded) return;
    if (place === 'browser' && this.place === null) {
      this.openInBrowser(request.moment);
      return;
    }
    const showing = await this.showingAt(place, request.sourcePath);
    if (request === this.lastRequest) await showing.play(request);
  }

  /**
   * Plays what comes next by itself, in the player as it is: what the reader has in front of it by now stays there. One
   * that is not there opens.
   */
  async goOn(request: PlayRequest): Promise<void> {
    const [leaf] = this.leaves();
    const pane = leaf?.view instanceof PlayerView ? leaf.view : null;
    const showing = this.inNote.screen ?? pane;
    if (showing === null) {
      await this.play(request);
      return;
    }
    this.lastRequest = request;
    await showing.play(request);
  }

  /** Shows the player with what it has; one that has nothing yet is ready to play the request, if there is one. */
  async open(sourcePath: string, request: PlayRequest | null): Promise<void> {
    const place = await this.placeNow();
    if (this.isUnloaded) return;
    const showing = await this.showingAt(place, sourcePath);
    if (showing.shown === null) showing.rest(request);
  }

  openInBrowser(moment: Moment): void {
    activeWindow.open(watchUrlOf(moment));
  }

  /** Where the player is, by whoever it was put there; null where there is none. */
  get place(): Place | null {
    if (this.inNote.screen !== null) return 'note';
    const [leaf] = this.leaves();
    return leaf === undefined ? null : placeOfPane(this.parts.app.workspace, leaf);
  }

  /** Moves what is shown to another place, where it goes on; in the browser it does so from the same second. */
  async moveTo(place: Place): Promise<void> {
    // A pane that is about to open is none yet that could be taken away. Who asked for it is told if it fails.
    while (this.opening !== null) await this.opening.catch(() => undefined);
    const viewing = this.viewing();
    if (place === 'browser') {
      this.screen()?.pause();
      if (viewing !== null) this.openInBrowser(viewing.request.moment);
      return;
    }
    this.inNote.close();
    for (const leaf of this.leaves()) leaf.detach();
    const showing = await this.showingAt(place, viewing?.request.sourcePath ?? '');
    if (viewing === null) showing.rest(null);
    else await showing.resume(viewing);
  }

  /** Shows what can be done with the player, at the mouse. */
  showMenu(event: MouseEvent): void {
    const menu = new Menu();
    this.addItems(menu);
    menu.showAtMouseEvent(event);
  }

  /** Adds what can be done with the player to a menu. */
  addItems(menu: Menu): void {
    addOfferItems(menu, this.parts.offers);
    addPlaceItems(menu, this);
    this.screen()?.addItems(menu);
  }

  /** The screen of the player; null where there is none, or none that has been seen yet. */
  screen(): PlayerScreen | null {
    const view = this.leaves()[0]?.view;
    return this.inNote.screen ?? (view instanceof PlayerView ? view.screen : null);
  }

  private viewing(): Viewing | null {
    const screen = this.screen();
    if (screen !== null) return screen.viewing;
    return readViewState(this.leaves()[0]?.getViewState().state);
  }

  private leaves(): readonly WorkspaceLeaf[] {
    return this.parts.app.workspace.getLeavesOfType(VIEW_TYPE_PLAYER);
  }

  private async placeNow(): Promise<Place> {
    const before = this.chosen;
    this.chosen = await this.parts.settings.placeOn(Platform.isPhone ? 'phone' : 'desktop');
    const isChosenAnew = before !== null && before !== this.chosen;
    return isChosenAnew || this.isMakeshift ? this.chosen : (this.place ?? this.chosen);
  }

  /** Two quick clicks find one showing. */
  private showingAt(place: Place, sourcePath: string): Promise<Showing> {
    this.opening ??= this.openAt(place, sourcePath).finally(() => (this.opening = null));
    return this.opening;
  }

  private async openAt(place: Place, sourcePath: string): Promise<Showing> {
    const { workspace } = this.parts.app;
    this.inNoteReturn.giveUp();
    const note = place === 'note' ? viewOfSeenNote(workspace, sourcePath) : null;
    this.isMakeshift = place === 'note' && note === null;
    if (note === null) {
      this.inNote.close();
      return playerPane(workspace, place, sourcePath);
    }
    for (const leaf of this.leaves()) leaf.detach();
    return this.inNote.openIn(note);
  }
}
