import { YOUTUBE_ORIGIN } from '../../src/player/youtube-embed';

interface Command {
  readonly func: string;
  readonly args: readonly unknown[];
}

/** YouTube starts a video at a key frame, up to two seconds before the second that it is told. */
const KEY_FRAMES = 2;

/** Seconds; the same for every video of the fake. */
export const DURATION = 740;

/**
 * YouTube's player behind a frame of jsdom, which loads nothing by itself: it speaks the protocol of
 * `youtube-embed`, and keeps what it was told. Messages take a turn of the clock, as they do in a browser.
 */
export class FakeYouTube {
  videoId = '';
  seconds = 0;
  rate = 1;
  /** From 0 to 100. */
  volume = 100;
  isMuted = false;
  isPlaying = false;
  /** The videos that were loaded, in order. */
  readonly loaded: string[] = [];
  readonly commands: Command[] = [];
  /** Whether it was paused before it ever played, which breaks the controls in mobile web views. */
  isBroken = false;
  /** Whether it waits for the reader to press play. */
  blocksAutoplay = false;
  /** How many of the next seeks it does not follow: what is asked of a video that is not there yet is lost. */
  refusedSeeks = 0;
  private hasPlayed = false;
  private isLoaded = false;
  private greetedAs: unknown = null;

  constructor(readonly frameEl: HTMLIFrameElement) {}

  /** The frame has loaded the page of its address: for the first time, or because it was moved. */
  load(): void {
    const win = this.frameEl.contentWindow;
    if (win === null) throw new Error('A frame that is not in a page does not load.');
    win.postMessage = (message: unknown, target?: unknown) => {
      setTimeout(() => this.receive(message, target));
    };
    const address = new URL(this.frameEl.src);
    if (!this.isLoaded) this.tellTheTime();
    this.isLoaded = true;
    this.greetedAs = null;
    this.start(address.pathname.replace('/embed/', ''), Number(address.searchParams.get('start')));
    this.frameEl.dispatchEvent(new Event('load'));
  }

  /** Sends a message to the page, by default as the frame does. */
  say(data: unknown, from: { origin?: string; source?: Window | null } = {}): void {
    const { origin = YOUTUBE_ORIGIN, source = this.frameEl.contentWindow } = from;
    const isOwn = typeof data === 'object' && data !== null;
    const text = isOwn ? JSON.stringify({ channel: 'widget', id: this.greetedAs, ...data }) : data;
    setTimeout(() => {
      const win = this.frameEl.ownerDocument.defaultView;
      win?.dispatchEvent(new MessageEvent('message', { data: text, origin, source }));
    });
  }

  /** The video plays on, if it plays. */
  pass(seconds: number): void {
    if (this.isPlaying) this.goTo(this.seconds + seconds * this.rate);
  }

  finish(): void {
    this.isPlaying = false;
    this.goTo(DURATION);
    this.sayState(0);
  }

  play(): void {
    this.isPlaying = true;
    this.hasPlayed = true;
    this.sayState(1);
    this.goTo(this.seconds);
  }

  pause(): void {
    if (!this.hasPlayed) this.isBroken = true;
    this.isPlaying = false;
    this.sayState(2);
  }

  /** A frame that plays tells its time four times a second. */
  private tellTheTime(): void {
    const timer = setInterval(() => {
      if (!this.frameEl.isConnected) clearInterval(timer);
      else if (this.isPlaying) this.goTo(this.seconds);
    }, 250);
  }

  private receive(message: unknown, target: unknown): void {
    if (!this.isLoaded || target !== YOUTUBE_ORIGIN || typeof message !== 'string') return;
    const { event, id, ...command } = JSON.parse(message) as Command & { event: string; id: unknown };
    if (event === 'command') {
      this.commands.push(command);
      this.run(command);
    } else if (event === 'listening' && this.greetedAs === null) {
      this.greetedAs = id;
      this.say({ event: 'initialDelivery', info: { ...this.about(), playbackRate: 1, playerState: -1 } });
      this.say({ event: 'onReady' });
      this.autoplay();
    }
  }

  private run({ func, args: [argument] }: Command): void {
    if (func === 'playVideo') this.play();
    if (func === 'pauseVideo') this.pause();
    if (func === 'seekTo' && this.refusedSeeks-- <= 0) this.goTo(Number(argument));
    if (func === 'setPlaybackRate') {
      this.rate = Number(argument);
      this.say({ event: 'onPlaybackRateChange', info: this.rate });
    }
    if (func === 'setVolume') this.volume = Number(argument);
    if (func === 'mute' || func === 'unMute') this.isMuted = func === 'mute';
    if (func === 'setVolume' || func === 'mute' || func === 'unMute') {
      this.say({ event: 'infoDelivery', info: { volume: this.volume, muted: this.isMuted } });
    }
    if (func === 'loadVideoById') {
      const { videoId, startSeconds } = argument as { videoId: string; startSeconds: number };
      // A report of the video before, which was on its way.
      this.goTo(this.seconds);
      this.start(videoId, startSeconds);
      this.sayState(-1);
      this.say({ event: 'infoDelivery', info: this.about() });
      this.autoplay();
    }
  }

  private start(videoId: string, seconds: number): void {
    this.loaded.push(videoId);
    this.videoId = videoId;
    this.seconds = Math.floor(seconds / KEY_FRAMES) * KEY_FRAMES;
    this.rate = 1;
    this.isPlaying = false;
    this.hasPlayed = false;
  }

  private autoplay(): void {
    if (this.blocksAutoplay) this.say({ event: 'onAutoplayBlocked' });
    else this.play();
  }

  private about(): object {
    const videoData = { video_id: this.videoId, title: 'A film', author: 'A channel', isLive: false };
    return { videoData, currentTime: this.seconds, duration: DURATION };
  }

  private goTo(seconds: number): void {
    this.seconds = seconds;
    this.say({ event: 'infoDelivery', info: { currentTime: seconds } });
  }

  private sayState(state: number): void {
    this.say({ event: 'infoDelivery', info: { playerState: state } });
    this.say({ event: 'onStateChange', info: state });
  }
}
