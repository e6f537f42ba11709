import { ItemView, type Menu, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { PlayRequest } from '../core/ports';
import { PlayerScreen, type ScreenParts } from './player-screen';
import { readViewState, viewStateOf } from './player-view-state';
import type { Viewing } from './viewing';

/** What can be done with the player, wherever it is. */
export interface PlayerMenu {
  showMenu(event: MouseEvent): void;
  addItems(menu: Menu): void;
}

export const VIEW_TYPE_PLAYER = 'video-citations-player';

/** The player in a pane of its own. */
export class PlayerView extends ItemView {
  override icon = 'circle-play';
  /** A note that is opened while the player has the focus does not take its place. */
  override navigation = false;
  readonly screen: PlayerScreen;
  /** How many states of its own the workspace has been given and not yet handed back. */
  private statesUnderWay = 0;

  constructor(
    leaf: WorkspaceLeaf,
    parts: ScreenParts,
    private readonly menu: PlayerMenu,
  ) {
    super(leaf);
    this.contentEl.addClass('video-citations-player-view');
    this.screen = this.addChild(
      new PlayerScreen(this.contentEl, parts, () => void this.app.workspace.requestSaveLayout()),
    );
    this.screen.addAction('more-vertical', 'Player menu', (event) => menu.showMenu(event));
  }

  override onPaneMenu(menu: Menu, source: string): void {
    this.menu.addItems(menu);
    super.onPaneMenu(menu, source);
  }

  override getViewType(): string {
    return VIEW_TYPE_PLAYER;
  }

  override getDisplayText(): string {
    const title = this.screen.shown?.title ?? '';
    return title === '' ? 'Video' : title;
  }

  /** Plays a moment; see `PlayerScreen.play`. The pane's title and saved state follow, its focus does not. */
  async play(request: PlayRequest): Promise<void> {
    const played = this.screen.play(request);
    await this.showTitle();
    await played;
  }

  /** Goes on with what was shown elsewhere; see `PlayerScreen.resume`. */
  async resume(viewing: Viewing): Promise<void> {
    this.screen.resume(viewing);
    await this.showTitle();
  }

  /** What is shown; see `PlayerScreen.shown`. */
  get shown(): PlayRequest | null {
    return this.screen.shown;
  }

  /** Shows from where a moment could be played; see `PlayerScreen.rest`. */
  rest(request: PlayRequest | null): void {
    this.screen.rest(request);
  }

  /** Only a state that is set has the workspace ask for the title of the pane, and save its layout. */
  private async showTitle(): Promise<void> {
    this.statesUnderWay += 1;
    try {
      await this.leaf.setViewState({ type: VIEW_TYPE_PLAYER, state: this.getState(), active: false });
    } finally {
      this.statesUnderWay -= 1;
    }
  }

  override getState(): Record<string, unknown> {
    const { viewing } = this.screen;
    return { ...super.getState(), ...(viewing === null ? {} : viewStateOf(viewing)) };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    // The workspace also hands back what it was told, perhaps once another video is shown already: that one goes on.
    const isOurs = this.statesUnderWay > 0;
    await super.setState(state, result);
    const viewing = isOurs ? null : readViewState(state);
    if (viewing === null || viewing.request.moment.videoId === this.screen.shown?.moment.videoId) return;
    this.screen.resume(viewing);
  }
}
