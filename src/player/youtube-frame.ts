import { Component } from 'obsidian';
import { dialsOf, type PlaybackState } from '../core/playback-state';
import type { VideoId } from '../core/video-id';
import { Arrival } from './arrival';
import { FrameChannel } from './frame-channel';
import { FrameLength } from './frame-length';
import { PacedListener } from './paced-listener';
import type { Clip, Playback, PlaybackListener } from './playback';
import type { PlaybackFailure } from './playback-failure';
import { stateAfterReport } from './state-after-report';
import { drawYouTubeFrame, YOUTUBE_RATES } from './youtube-embed';
import type { FrameReport } from './youtube-message';

/**
 * YouTube's own player in a frame. What the reader wants of it is kept in `state` and `wantsPlaying`; a frame is
 * told all of it when it answers, for the first time or after it was moved, and each change from then on.
 */
export class YouTubeFrame extends Component implements Playback {
  rates = YOUTUBE_RATES;
  readonly floating = null;
  private state: PlaybackState | null = null;
  private wantsPlaying = true;
  /** A pause that must wait: before the first play it breaks the controls in mobile web views. */
  private pausesWhenPlaying = false;
  /** Null once the second that was asked for is shown. */
  private arrival: Arrival | null = null;
  /** Whether the frame may still speak of the video before. */
  private isChanging = false;
  private embedded: { readonly frameEl: HTMLIFrameElement; readonly videoId: VideoId } | null = null;
  private channel: FrameChannel | null = null;
  private length = new FrameLength();
  private readonly listener: PacedListener;
  /** The second at which the frame waits for the length of the video; null when it need not. */
  private waitsAt: number | null = null;

  constructor(
    private readonly containerEl: HTMLElement,
    listener: PlaybackListener,
  ) {
    super();
    this.listener = this.addChild(new PacedListener(listener));
  }

  open(clip: Clip): void {
    const { videoId, seconds } = clip.moment;
    const before = this.state?.videoId === videoId ? this.state : null;
    if (before === null && !this.containerEl.win.navigator.onLine) {
      this.listener.failed({ kind: 'offline' });
      return;
    }
    if (before === null) this.length = new FrameLength();
    const { phase, duration, name } = before ?? { phase: 'loading' as const, duration: null, name: null };
    this.wantsPlaying = true;
    this.pausesWhenPlaying = false;
    this.become({ videoId, name, phase, seconds, duration, ...dialsOf(this.state) });
    const { loadFrom = seconds } = clip;
    this.waitsAt = loadFrom < seconds && !this.length.isSettledIn(phase) ? loadFrom : null;
    if (this.embedded === null) {
      this.embed(clip);
    } else if (before === null) {
      this.isChanging = true;
      this.arrival = new Arrival(seconds);
      this.tell('loadVideoById', { videoId, startSeconds: loadFrom });
    } else {
      if (this.waitsAt === null) this.seek(seconds);
      this.tell('playVideo');
    }
    this.embedded?.frameEl.setAttribute('title', clip.title);
  }

  play(): void {
    this.wantsPlaying = true;
    this.pausesWhenPlaying = false;
    this.tell('playVideo');
  }

  pause(): void {
    this.wantsPlaying = false;
    if (this.state?.phase === 'playing') this.tell('pauseVideo');
    else this.pausesWhenPlaying = this.state?.phase === 'loading' || this.state?.phase === 'ready';
  }

  seek(seconds: number): void {
    this.waitsAt = null;
    this.arrival = new Arrival(seconds);
    this.change({ seconds });
    this.tell('seekTo', seconds, true);
  }

  setRate(rate: number): void {
    this.change({ rate });
    this.tell('setPlaybackRate', rate);
  }

  setVolume(volume: number): void {
    this.change({ volume });
    this.tell('setVolume', Math.round(volume * 100));
  }

  setMuted(isMuted: boolean): void {
    this.change({ isMuted });
    this.tell(isMuted ? 'mute' : 'unMute');
  }

  showCaptions(): void {
    // Those of YouTube are in the menu of its own controls, which are left alone.
  }

  override onunload(): void {
    this.embedded?.frameEl.remove();
    this.embedded = null;
  }

  private embed(clip: Clip): void {
    const frameEl = drawYouTubeFrame(this.containerEl, clip);
    this.embedded = { frameEl, videoId: clip.moment.videoId };
    this.listenTo(frameEl);
    this.registerDomEvent(frameEl, 'load', () => {
      // A second load: the frame was moved, and its window may be another one.
      if (this.channel?.isGreeting === true) this.listenTo(frameEl);
      this.channel?.greet();
    });
  }

  private listenTo(frameEl: HTMLIFrameElement): void {
    if (this.channel !== null) this.removeChild(this.channel);
    this.change({ phase: 'loading' });
    this.channel = this.addChild(
      new FrameChannel(frameEl, {
        answered: () => this.tellEverything(),
        heard: (report) => this.hear(report),
        failed: (failure) => this.fail(failure),
      }),
    );
  }

  private tellEverything(): void {
    if (this.state === null) return;
    const { videoId, seconds, rate, volume, isMuted } = this.state;
    this.isChanging = videoId !== this.embedded?.videoId;
    const startSeconds = this.waitsAt ?? seconds;
    if (this.isChanging) this.tell('loadVideoById', { videoId, startSeconds });
    else if (this.waitsAt === null) this.tell('seekTo', seconds, true);
    if (rate !== 1) this.tell('setPlaybackRate', rate);
    if (volume !== 1) this.tell('setVolume', Math.round(volume * 100));
    if (isMuted) this.tell('mute');
    this.arrival = new Arrival(seconds);
    this.pausesWhenPlaying = !this.wantsPlaying;
    this.change({ phase: 'ready' });
  }

  /** A frame that does not listen yet is told everything when it does. */
  private tell(func: string, ...args: readonly unknown[]): void {
    if (this.channel?.isAnswered === true) this.channel.command(func, ...args);
  }

  private hear(report: FrameReport): void {
    if (!this.isOfOurVideo(report)) return;
    if (report.errorCode !== null) this.fail({ kind: 'refused', code: report.errorCode });
    else if (report.isAutoplayBlocked) this.listener.failed({ kind: 'autoplay-blocked' });
    else this.follow(report);
  }

  /**
   * Only some messages name their video, and an advertisement is a video of its own. A player that changes videos
   * is unstarted before it speaks of the new one.
   */
  private isOfOurVideo({ videoId, state }: FrameReport): boolean {
    if (videoId !== null) this.isChanging = videoId !== this.state?.videoId;
    else if (state === 'unstarted') this.isChanging = false;
    return !this.isChanging;
  }

  private follow(report: FrameReport): void {
    if (this.state === null) return;
    const { state, seconds } = report;
    this.rates = report.rates ?? this.rates;
    if (state === 'playing' && this.pausesWhenPlaying) {
      this.pausesWhenPlaying = false;
      this.tell('pauseVideo');
      // A seek of before may be lost, which a frame at rest would never tell.
      if (this.waitsAt === null) this.tell('seekTo', this.state.seconds, true);
    } else if (state === 'playing' || state === 'paused' || state === 'ended') {
      this.wantsPlaying = state === 'playing';
    }
    const after = stateAfterReport(this.state, report);
    this.length.hear(report);
    const isSettled = this.length.isSettledIn(after.phase);
    const duration = isSettled ? this.length.secondsIn(after.phase) : after.duration;
    if (after !== this.state || duration !== after.duration) this.become({ ...after, duration });
    if (this.waitsAt !== null && isSettled) this.seek(this.state.seconds);
    if (seconds !== null && this.waitsAt === null) this.arriveAt(seconds);
  }

  /** Passes a second on to the listener, unless it is not yet the one that was asked for. */
  private arriveAt(seconds: number): void {
    if (this.state === null) return;
    const { seconds: wanted, phase } = this.state;
    const way = this.arrival?.judge(seconds, phase) ?? 'there';
    if (way === 'astray') this.tell('seekTo', wanted, true);
    if (way !== 'there') return;
    this.arrival = null;
    this.change({ seconds });
  }

  private fail(failure: PlaybackFailure): void {
    if (this.channel !== null) this.removeChild(this.channel);
    this.channel = null;
    this.listener.failed(failure);
  }

  private change(part: Partial<PlaybackState>): void {
    if (this.state !== null) this.become({ ...this.state, ...part });
  }

  private become(state: PlaybackState): void {
    this.state = state;
    this.listener.changed(state);
  }
}
