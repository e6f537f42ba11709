import type { VideoBehaviour } from '../video-behaviour';
import { Delivery, type PlayerInfo } from './delivery';
import { type Dials, RATES } from './dials';
import type { Screen } from './screen';

const [UNSTARTED, ENDED, PLAYING, PAUSED, BUFFERING, CUED] = [-1, 0, 1, 2, 3, 5] as const;

/** A start lands on a key frame, up to so many seconds early. */
const KEY_FRAME_EVERY = 1.7;

const VIDEO_ID = /^[\w-]{11}$/;

/** What a player needs of the frame round it. */
export interface Surroundings {
  lookUp(videoId: string): Promise<VideoBehaviour>;
  send(event: string, info?: unknown): void;
  /** Notes down what YouTube would not stand for. */
  complain(complaint: string): void;
  allowsAutoplay(): boolean;
  isTooSmall(): boolean;
}

/** YouTube's player as its embedders see it: states, times, errors. */
export class Player {
  private videoId = '';
  private video: VideoBehaviour | null = null;
  private state: number = UNSTARTED;
  private error: number | null = null;
  private dials: Dials = { playbackRate: 1, volume: 100, muted: false };
  private hasPlayed = false;
  /** While an advertisement plays: when it began, by the page's clock, and where the video goes on. */
  private advertisement: { readonly since: number; videoStart: number } | null = null;
  private readonly delivery: Delivery;

  constructor(
    private readonly screen: Screen,
    private readonly around: Surroundings,
  ) {
    this.delivery = new Delivery((event, info) => this.around.send(event, info));
    setInterval(() => this.tick(), 250);
  }

  deliver(): void {
    this.delivery.everything(this.info());
  }

  async load(videoId: string, startSeconds: number, how: 'play' | 'cue'): Promise<void> {
    this.videoId = videoId;
    this.video = this.error = this.advertisement = null;
    this.screen.pause();
    this.enter(UNSTARTED);
    if (!VIDEO_ID.test(videoId)) return this.fail(2);
    const video = await this.around.lookUp(videoId);
    if (this.videoId !== videoId) return;
    this.video = video;
    this.screen.duration = video.duration;
    const isHidden = how === 'cue' && (video.error === 101 || video.error === 150);
    if (video.error !== null && !isHidden) return this.fail(video.error);
    await this.screen.show(Math.floor(Math.floor(startSeconds) / KEY_FRAME_EVERY) * KEY_FRAME_EVERY);
    this.delivery.changes(this.info());
    if (how === 'cue') this.enter(CUED);
    else await this.play('page');
  }

  async play(who: 'page' | 'viewer'): Promise<void> {
    if (this.video === null || this.error !== null) return;
    if (this.video.error !== null) return this.fail(this.video.error);
    if (this.around.isTooSmall()) return this.around.complain('played in a frame under 200 by 200 pixels');
    if (who === 'page' && (this.video.blocksAutoplay || !this.around.allowsAutoplay())) {
      return this.around.send('onAutoplayBlocked');
    }
    if (this.state === PLAYING) return;
    const isOver = this.state === ENDED;
    this.enter(BUFFERING);
    if (isOver) await this.screen.show(0);
    if (!this.hasPlayed && this.video.advertisement > 0) this.playAdvertisement();
    else await this.playVideo();
  }

  pause(): void {
    if (!this.hasPlayed) this.around.complain('paused before the first play');
    if (this.state !== PLAYING && this.state !== BUFFERING) return;
    this.screen.pause();
    this.enter(PAUSED);
  }

  stop(): void {
    this.screen.pause();
    this.enter(CUED);
  }

  async seekTo(seconds: number): Promise<void> {
    if (this.video === null || this.error !== null) return;
    const target = Math.min(Math.max(seconds, 0), this.video.duration);
    if (this.advertisement !== null) {
      this.advertisement.videoStart = target;
      return;
    }
    const before = this.state;
    if (before === PLAYING || before === ENDED) this.enter(BUFFERING);
    await this.screen.show(target);
    if (before === PLAYING) this.enter(PLAYING);
    else if (before === PAUSED) this.delivery.changes(this.info());
    else await this.play('page');
  }

  /** Changes the dials by what `turn` makes of them; null leaves them. Says whether it did. */
  turn(turn: (dials: Dials) => Dials | null): boolean {
    const dials = turn(this.dials);
    if (dials === null) return false;
    const isNewRate = dials.playbackRate !== this.dials.playbackRate;
    this.dials = dials;
    this.screen.rate = dials.playbackRate;
    this.delivery.changes(this.info());
    if (isNewRate) this.around.send('onPlaybackRateChange', dials.playbackRate);
    return true;
  }

  /** What a press on the picture does. */
  async toggle(): Promise<void> {
    if (this.state === PLAYING) this.pause();
    else await this.play('viewer');
  }

  private playAdvertisement(): void {
    this.advertisement = { since: performance.now(), videoStart: this.screen.time };
    this.hasPlayed = true;
    this.screen.cover('Advertisement');
    this.enter(PLAYING);
  }

  private async playVideo(): Promise<void> {
    this.hasPlayed = true;
    await this.screen.play();
    this.enter(PLAYING);
  }

  private async endAdvertisement(videoStart: number): Promise<void> {
    this.advertisement = null;
    this.enter(UNSTARTED);
    await this.screen.show(videoStart);
    await this.playVideo();
  }

  private fail(code: number): void {
    this.error = code;
    this.screen.cover(`Error ${code}`);
    this.enter(UNSTARTED);
    this.around.send('onError', code);
  }

  private tick(): void {
    if (this.state !== PLAYING || this.video === null) return;
    const { advertisement, video } = this;
    if (advertisement !== null && this.shownTime() >= video.advertisement) {
      void this.endAdvertisement(advertisement.videoStart);
    } else if (advertisement === null && this.screen.time >= video.duration) {
      this.screen.pause();
      this.enter(ENDED);
    } else {
      this.delivery.changes(this.info());
    }
  }

  private enter(state: number): void {
    const isNew = state !== this.state;
    this.state = state;
    this.delivery.changes(this.info());
    if (isNew) this.around.send('onStateChange', state);
  }

  private shownTime(): number {
    if (this.advertisement === null) return Math.min(this.screen.time, this.video?.duration ?? 0);
    return (performance.now() - this.advertisement.since) / 1000;
  }

  private info(): PlayerInfo {
    const { video } = this;
    const isAdvertisement = this.advertisement !== null;
    const currentTime = this.shownTime();
    const duration = (isAdvertisement ? video?.advertisement : video?.duration) ?? 0;
    return {
      ...this.dials,
      playerState: this.state,
      currentTime,
      duration,
      availablePlaybackRates: RATES,
      videoLoadedFraction: video === null ? 0 : 1,
      videoUrl: `https://www.youtube.com/watch?v=${this.videoId}`,
      progressState: {
        current: currentTime,
        duration,
        loaded: duration,
        seekableStart: 0,
        seekableEnd: duration,
      },
      videoData: {
        video_id: isAdvertisement ? 'adVertismnt' : this.videoId,
        title: isAdvertisement ? 'Buy this' : (video?.title ?? ''),
        author: isAdvertisement ? 'A shop' : (video?.author ?? ''),
        isLive: video?.isLive ?? false,
        ...(this.error === null ? {} : { errorCode: String(this.error) }),
      },
    };
  }
}
