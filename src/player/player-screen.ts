import { Component, type App, type Menu, type Vault } from 'obsidian';
import type { LeftOff } from '../core/left-off';
import type { PlaybackState } from '../core/playback-state';
import type { PlayerOffer, PlayRequest } from '../core/ports';
import type { LocalMedia } from '../vault/local-media';
import type { WatchMemory } from '../vault/watch-memory';
import type { Meanings } from './clicked-timestamp';
import { ContinueOffer } from './continue-offer';
import { Deck, type DeckParts } from './controls/deck';
import { PLAYER_ACTIONS } from './controls/player-actions';
import { PlayerControls } from './controls/player-controls';
import { addAction } from './controls/transport-menus';
import { addIconButton } from './icon-button';
import { Milestones } from './milestones';
import { PlayerCaption } from './player-caption';
import { Projector } from './projector';
import { ReelStrip, type ShownReel } from './reel-strip';
import type { Viewing } from './viewing';
import { WebViewer } from './web-viewer';

/** What a screen needs of the rest of the plugin. */
export interface ScreenParts extends Meanings, DeckParts {
  readonly app: App;
  readonly localMedia: LocalMedia;
  readonly memory: WatchMemory;
  readonly reel: ShownReel;
  /** What else can be done with what is shown. */
  readonly offers: readonly PlayerOffer[];
}

/**
 * Everything of the player that is seen: the picture, or the sentence that stands in its place when there is
 * none, and what is under it. It can be put into a view of its own or into a note.
 */
export class PlayerScreen extends Component {
  private readonly vault: Vault;
  private readonly rootEl: HTMLElement;
  private readonly projector: Projector;
  private readonly deck: Deck;
  private readonly caption: PlayerCaption;
  private readonly leftOff: ContinueOffer;
  private readonly actionsEl: HTMLElement;
  private readonly milestones = new Milestones();

  /** `keep` is called when it is worth keeping what is shown. */
  constructor(
    containerEl: HTMLElement,
    parts: ScreenParts,
    private readonly keep: () => void = () => undefined,
  ) {
    super();
    this.vault = parts.app.vault;
    this.rootEl = containerEl.createEl('figure', { cls: 'video-citations-player' });
    this.projector = this.addChild(
      new Projector(
        this.rootEl,
        { ...parts, vault: parts.app.vault, webViewer: new WebViewer(parts.app) },
        {
          presented: (request) => this.present(request),
          inserted: (playback, file) => this.deck.insert(playback, file),
          changed: (state) => this.follow(state),
          cleared: () => this.deck.eject(),
          failed: (failure) => parts.reel.onFailure(failure),
        },
      ),
    );
    this.deck = this.addChild(new Deck(parts, (seconds) => this.projector.seek(seconds)));
    this.addChild(new PlayerControls(this.rootEl, this.deck));
    const captionEl = this.rootEl.createEl('figcaption', { cls: 'video-citations-caption' });
    this.caption = new PlayerCaption(captionEl, () => this.continue());
    this.addChild(new ReelStrip(this.rootEl, parts.reel));
    this.leftOff = new ContinueOffer(parts.memory, (left) => this.caption.showOffer(left));
    this.actionsEl = captionEl.createDiv({ cls: 'video-citations-actions' });
    for (const offer of parts.offers.filter(({ hasButton }) => hasButton))
      this.addAction(offer.icon, offer.name, () => offer.run());
  }

  override onload(): void {
    this.registerEvent(
      this.vault.on('rename', ({ path }, from) => {
        this.projector.rename(from, path);
        this.deck.rename(from, path);
        if (this.shown?.sourcePath === path) this.keep();
      }),
    );
  }

  override onunload(): void {
    this.rootEl.remove();
  }

  /** Adds what can be done with the picture alone to a menu. */
  addItems(menu: Menu): void {
    const { float } = PLAYER_ACTIONS;
    if (float.isPossible(this.deck)) addAction(menu, float, this.deck, 'video-citations-place');
  }

  /** Adds a button at the end of the caption. */
  addAction(icon: string, label: string, onClick: (event: MouseEvent) => void): void {
    addIconButton(this.actionsEl, icon, label, onClick);
  }

  /** What is shown, at the second that is shown; null before there was anything. */
  get shown(): PlayRequest | null {
    return this.projector.shown;
  }

  /** What another screen must know to go on with what is shown here; null before there was anything. */
  get viewing(): Viewing | null {
    const { shown, playback } = this.projector;
    const { state } = this.deck;
    if (shown === null || state === null) return null;
    const isStill = state.phase === 'paused' || state.phase === 'ended';
    const mode = playback === null ? 'resting' : isStill ? 'paused' : 'playing';
    return { request: shown, ownRate: this.deck.board.ownRate, mode };
  }

  /** Goes on with what was shown elsewhere: from the same second, at the same speed, playing or not. */
  resume({ request, ownRate, mode }: Viewing): void {
    if (mode === 'resting') this.rest(request);
    else void this.play(request);
    this.deck.board.setOwnRate(ownRate);
    if (mode === 'paused') this.pause();
  }

  /** Plays a moment; see `Projector.play`. */
  play(request: PlayRequest): Promise<void> {
    return this.projector.play(request);
  }

  /** Shows from where a moment could be played; see `Projector.rest`. */
  rest(request: PlayRequest | null): void {
    this.projector.rest(request);
  }

  pause(): void {
    this.projector.playback?.pause();
  }

  /** Where the video was left, if that is an offer; null for none. */
  get offer(): LeftOff | null {
    return this.leftOff.left;
  }

  /** Goes on from where the video was left, at the speed it had there; the next video has that of all again. */
  continue(): void {
    const left = this.leftOff.take();
    if (left === null) return;
    this.deck.board.setOwnRate(left.rate);
    this.projector.seek(left.seconds);
    this.projector.playback?.play();
  }

  private present(request: PlayRequest): void {
    this.caption.showTitle(request.title);
    this.caption.showMoment(request.moment);
    this.deck.present(request);
    this.leftOff.begin(request.moment);
  }

  private follow(state: PlaybackState): void {
    this.caption.showMoment(state);
    this.deck.follow(state);
    this.leftOff.follow(state);
    if (this.milestones.isPassedBy(state)) this.keep();
  }
}
