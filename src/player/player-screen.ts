import { Component, setIcon, type App, type TFile } from 'obsidian';
import type { LeftOff } from '../core/left-off';
import { watchUrlOf } from '../core/moment';
import type { PlaybackPhase, PlaybackState } from '../core/playback-state';
import type { PlayRequest } from '../core/ports';
import type { VideoId } from '../core/video-id';
import type { LocalMedia } from '../vault/local-media';
import type { WatchMemory } from '../vault/watch-memory';
import { Bookmark } from './bookmark';
import { ClickedTimestamp, type Meanings } from './clicked-timestamp';
import { Deck, type DeckParts } from './controls/deck';
import { PlayerControls } from './controls/player-controls';
import { drawFailure } from './draw-failure';
import { drawInvitation, drawRest } from './draw-rest';
import { MediaFile } from './media-file';
import type { Playback, PlaybackListener } from './playback';
import { keepsPicture, waysOnFrom, type PlaybackFailure } from './playback-failure';
import { PlayerCaption } from './player-caption';
import type { Viewing } from './viewing';
import { YouTubeFrame } from './youtube-frame';

/** What a screen needs of the rest of the plugin. */
export interface ScreenParts extends Meanings, DeckParts {
  readonly app: App;
  readonly localMedia: LocalMedia;
  readonly memory: WatchMemory;
}

/**
 * Everything of the player that is seen: the picture, or the sentence that stands in its place when there is
 * none, and what is under it. It can be put into a view of its own or into a note.
 */
export class PlayerScreen extends Component {
  private readonly rootEl: HTMLElement;
  private readonly pictureEl: HTMLElement;
  private readonly hintEl: HTMLElement;
  private readonly caption: PlayerCaption;
  private readonly deck: Deck;
  private readonly actionsEl: HTMLElement;
  private playback: Playback | null = null;
  /** Null while nothing is loaded. */
  private state: PlaybackState | null = null;
  private request: PlayRequest | null = null;
  private clicked: ClickedTimestamp | null = null;
  private readonly bookmark: Bookmark;
  private leftOff: LeftOff | null = null;
  /** What was asked for last; what is shown moves on from there. */
  private presented: PlayRequest | null = null;
  /** The video that the reader wants from YouTube though its local copy fails. */
  private wantedFromYouTube: VideoId | null = null;
  private settle: () => void = () => undefined;

  constructor(
    containerEl: HTMLElement,
    private readonly parts: ScreenParts,
  ) {
    super();
    this.bookmark = new Bookmark(parts.memory);
    this.rootEl = containerEl.createEl('figure', { cls: 'video-citations-player' });
    this.pictureEl = this.rootEl.createDiv({ cls: 'video-citations-picture' });
    this.hintEl = this.rootEl.createDiv({ cls: 'video-citations-hint' });
    this.deck = this.addChild(new Deck(parts, (seconds) => this.seek(seconds)));
    this.addChild(new PlayerControls(this.rootEl, this.deck));
    const captionEl = this.rootEl.createEl('figcaption', { cls: 'video-citations-caption' });
    this.caption = new PlayerCaption(captionEl, () => this.continue());
    this.actionsEl = captionEl.createDiv({ cls: 'video-citations-actions' });
  }

  /** Adds a button at the end of the caption. */
  addAction(icon: string, label: string, onClick: (event: MouseEvent) => void): void {
    const attr = { type: 'button', 'aria-label': label };
    const buttonEl = this.actionsEl.createEl('button', { cls: 'clickable-icon', attr });
    setIcon(buttonEl, icon);
    buttonEl.addEventListener('click', onClick);
  }

  /** What is shown, at the second that is shown; null before there was anything. */
  get shown(): PlayRequest | null {
    return this.request;
  }

  /** What another screen must know to go on with what is shown here; null before there was anything. */
  get viewing(): Viewing | null {
    if (this.request === null) return null;
    const isStill = this.state?.phase === 'paused' || this.state?.phase === 'ended';
    const mode = this.playback === null ? 'resting' : isStill ? 'paused' : 'playing';
    return { request: this.request, rate: this.state?.rate ?? 1, mode };
  }

  /** Goes on with what was shown elsewhere: from the same second, at the same speed, playing or not. */
  resume({ request, rate, mode }: Viewing): void {
    if (mode === 'resting') {
      this.rest(request);
    } else {
      void this.play(request);
      this.playback?.setRate(rate);
      if (mode === 'paused') this.playback?.pause();
    }
  }

  /** Where the video was left, if that is an offer; null for none. */
  get offer(): LeftOff | null {
    return this.leftOff;
  }

  /** Goes on from where the video was left, at the speed it had there. */
  continue(): void {
    if (this.leftOff === null) return;
    const { seconds, rate } = this.leftOff;
    this.showOffer(null);
    this.deck.setRate(rate);
    this.seek(seconds);
    this.playback?.play();
  }

  pause(): void {
    this.playback?.pause();
  }

  /** Plays a moment. Resolves once it is seen, or the reason why not, or once something else takes its place. */
  play(request: PlayRequest): Promise<void> {
    this.settle();
    this.present(request);
    return new Promise((resolve) => {
      this.settle = resolve;
      this.start(request);
    });
  }

  /** Shows from where a moment could be played (null: how to play one), and asks nobody for anything. */
  rest(request: PlayRequest | null): void {
    this.settle();
    this.clear();
    if (request === null) {
      drawInvitation(this.pictureEl);
    } else {
      this.present(request);
      drawRest(this.pictureEl, request.moment.seconds, () => void this.play(request));
    }
  }

  override onunload(): void {
    this.settle();
    this.rootEl.remove();
  }

  private present(request: PlayRequest): void {
    this.request = request;
    this.presented = request;
    this.hintEl.empty();
    this.caption.showTitle(request.title);
    this.caption.showMoment(request.moment);
    this.deck.present(request);
    this.showOffer(null);
    this.bookmark.begin(request.moment);
    void this.bookmark.offerAt(request.moment).then((left) => {
      if (this.presented === request) this.showOffer(left);
    });
  }

  private showOffer(left: LeftOff | null): void {
    this.leftOff = left;
    this.caption.showOffer(left);
  }

  private start(request: PlayRequest): void {
    const { moment, title, sourcePath } = request;
    this.clicked = new ClickedTimestamp(request, this.parts);
    const wantsCopy = moment.videoId !== this.wantedFromYouTube;
    const copy = wantsCopy ? this.parts.localMedia.copyOf(moment.videoId, sourcePath) : null;
    if (copy !== null && 'problem' in copy) {
      this.fail({ kind: `file-${copy.problem}`, path: copy.path });
      return;
    }
    const file = copy?.file ?? null;
    const { loadFrom } = this.clicked;
    const playback = this.playbackOf(file);
    playback.open({ moment, loadFrom, title, file });
    this.deck.insert(playback, file);
  }

  /** What the reader does here is no longer about the timestamp that was clicked. */
  private seek(seconds: number): void {
    if (this.request === null) return;
    const { written: _, ...request } = this.request;
    this.clicked = null;
    this.request = request;
    if (this.playback !== null) this.playback.seek(seconds);
    else void this.play({ ...request, moment: { ...request.moment, seconds } });
  }

  private playbackOf(file: TFile | null): Playback {
    if (this.playback instanceof (file === null ? YouTubeFrame : MediaFile)) return this.playback;
    this.clear();
    const listener: PlaybackListener = {
      changed: (state) => this.follow(state),
      failed: (failure) => this.fail(failure),
    };
    this.playback = this.addChild(
      file === null
        ? new YouTubeFrame(this.pictureEl, listener)
        : new MediaFile(this.pictureEl, this.parts.app.vault, listener),
    );
    return this.playback;
  }

  private follow(state: PlaybackState): void {
    if (this.request === null) return;
    this.state = state;
    const { videoId, seconds, phase } = state;
    this.request = { ...this.request, moment: { videoId, seconds } };
    this.caption.showMoment(this.request.moment);
    this.deck.follow(state);
    this.bookmark.follow(state);
    if (phase === 'playing') this.hintEl.empty();
    if (phase !== 'loading') this.settle();
    const meant = this.clicked?.follow(state) ?? null;
    if (meant !== null) this.goTo(meant, phase);
  }

  /** A video that was started behind its end has ended; one that the reader has paused stays paused. */
  private goTo(seconds: number, phase: PlaybackPhase): void {
    this.playback?.seek(seconds);
    if (phase === 'ended') this.playback?.play();
  }

  private fail(failure: PlaybackFailure): void {
    if (this.request === null) return;
    const { moment, sourcePath } = this.request;
    const copy = this.parts.localMedia.copyOf(moment.videoId, sourcePath);
    if (!keepsPicture(failure)) this.clear();
    drawFailure(
      keepsPicture(failure) ? this.hintEl : this.pictureEl,
      failure,
      waysOnFrom(failure, copy !== null && 'file' in copy),
      {
        'try-again': () => this.playAgain(this.wantedFromYouTube),
        'local-copy': () => this.playAgain(null),
        youtube: () => this.playAgain(moment.videoId),
        browser: watchUrlOf(moment),
      },
    );
    this.settle();
  }

  private playAgain(wantedFromYouTube: VideoId | null): void {
    this.wantedFromYouTube = wantedFromYouTube;
    if (this.request !== null) void this.play(this.request);
  }

  private clear(): void {
    if (this.playback !== null) this.removeChild(this.playback);
    this.playback = null;
    this.state = null;
    this.deck.eject();
    this.pictureEl.empty();
    this.hintEl.empty();
  }
}
