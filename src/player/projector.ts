import { Component, type TFile, type Vault } from 'obsidian';
import { watchUrlOf } from '../core/moment';
import type { PlaybackState } from '../core/playback-state';
import type { PlayRequest } from '../core/ports';
import { notifyFailure } from '../notify';
import type { LocalMedia } from '../vault/local-media';
import { ClickedTimestamp, type Meanings } from './clicked-timestamp';
import { Picture } from './picture';
import type { Playback } from './playback';
import { waysOnFrom, type PlaybackFailure } from './playback-failure';
import { SourceChoice } from './source-choice';
import type { WebViewer } from './web-viewer';

/** What a projector needs of the rest of the plugin. */
export interface ProjectorParts extends Meanings {
  readonly vault: Vault;
  readonly localMedia: LocalMedia;
  readonly webViewer: WebViewer;
}

/** Told what a projector shows. */
export interface ProjectorListener {
  /** Something else is to be seen, now or when the reader says so. */
  presented(request: PlayRequest): void;
  /** It plays: by this, from this file (null: from YouTube). */
  inserted(playback: Playback, file: TFile | null): void;
  /** What is seen has changed. */
  changed(state: PlaybackState): void;
  /** What was seen is no more, and nothing plays. */
  cleared(): void;
  /** What is shown cannot be played; the reader is told why. */
  failed(failure: PlaybackFailure): void;
}

/**
 * Shows what is asked for: from the copy in the vault or from YouTube, at the second that is meant once the length of
 * the video is known, or else the sentence that says why not.
 */
export class Projector extends Component {
  /** What is shown, at the second that is shown; null before there was anything. */
  shown: PlayRequest | null = null;
  private readonly picture: Picture;
  private readonly source: SourceChoice;
  private clicked: ClickedTimestamp | null = null;
  private settle: () => void = () => undefined;
  private isUnloaded = false;

  constructor(
    containerEl: HTMLElement,
    private readonly parts: ProjectorParts,
    private readonly listener: ProjectorListener,
  ) {
    super();
    this.source = new SourceChoice(parts.localMedia);
    this.picture = this.addChild(
      new Picture(containerEl, parts.vault, {
        changed: (state) => this.follow(state),
        failed: (failure) => this.fail(failure),
        cleared: () => listener.cleared(),
      }),
    );
  }

  override onunload(): void {
    this.isUnloaded = true;
    this.settle();
  }

  /** What plays; null while nothing does. */
  get playback(): Playback | null {
    return this.picture.playback;
  }

  /** Plays a moment. Resolves once it is seen, or the reason why not, or once something else takes its place. */
  play(request: PlayRequest): Promise<void> {
    // A pane may be closed while it opens: what began to play in it then would be heard without an end.
    if (this.isUnloaded) return Promise.resolve();
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
    if (request === null) {
      this.picture.showInvitation();
    } else {
      this.picture.showRest(request.moment.seconds, () => void this.play(request));
      this.present(request);
    }
  }

  /** Goes to a second, or plays from there; it is no longer about the timestamp that was clicked. */
  seek(seconds: number): void {
    if (this.shown === null) return;
    const { written: _, ...request } = this.shown;
    this.clicked = null;
    this.shown = request;
    if (this.playback !== null) this.playback.seek(seconds);
    else void this.play({ ...request, moment: { ...request.moment, seconds } });
  }

  /** To be told that a note has another path. */
  rename(from: string, to: string): void {
    if (this.shown?.sourcePath === from) this.shown = { ...this.shown, sourcePath: to };
  }

  private present(request: PlayRequest): void {
    this.shown = request;
    this.picture.clearHint();
    this.listener.presented(request);
  }

  private start(request: PlayRequest): void {
    const { moment, title } = request;
    this.clicked = new ClickedTimestamp(request, this.parts);
    const copy = this.source.copyFor(request);
    if (copy !== null && 'problem' in copy) {
      this.fail({ kind: `file-${copy.problem}`, path: copy.path });
      return;
    }
    const file = copy?.file ?? null;
    const { loadFrom } = this.clicked;
    const playback = this.picture.playbackOf(file);
    playback.open({ moment, loadFrom, title, file });
    // One that failed at once, as without a connection, is gone already.
    if (playback === this.playback) this.listener.inserted(playback, file);
  }

  private follow(state: PlaybackState): void {
    if (this.shown === null) return;
    const { videoId, seconds, phase } = state;
    this.shown = { ...this.shown, moment: { videoId, seconds } };
    this.listener.changed(state);
    if (phase === 'playing') this.picture.clearHint();
    if (phase !== 'loading') this.settle();
    const meant = this.clicked?.follow(state) ?? null;
    if (meant === null) return;
    this.playback?.seek(meant);
    // A video that was started behind its end has ended; one that the reader has paused stays paused.
    if (phase === 'ended') this.playback?.play();
  }

  private fail(failure: PlaybackFailure): void {
    if (this.shown === null) return;
    const { webViewer } = this.parts;
    const address = watchUrlOf(this.shown.moment);
    const there = { hasCopy: this.source.hasCopy(this.shown), hasWebViewer: webViewer.isThere };
    this.picture.showFailure(failure, waysOnFrom(failure, there), {
      'try-again': () => this.playAgain(),
      'local-copy': () => this.playAgain('copy'),
      youtube: () => this.playAgain('youtube'),
      'web-viewer': () => {
        webViewer.open(address).catch((error: unknown) => notifyFailure('open the Web viewer', error));
      },
      browser: address,
    });
    this.settle();
    this.listener.failed(failure);
  }

  private playAgain(from?: 'copy' | 'youtube'): void {
    if (this.shown === null) return;
    if (from !== undefined) this.source.want(from, this.shown.moment.videoId);
    void this.play(this.shown);
  }
}
