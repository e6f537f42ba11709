import { Component } from 'obsidian';
import type { PlaybackFailure } from './playback-failure';
import { YOUTUBE_ORIGIN } from './youtube-embed';
import { parseFrameMessage, type FrameReport } from './youtube-message';

/** Told what a frame says. */
export interface FrameListener {
  /** The frame answers for the first time and takes commands from now on; its report follows. */
  answered(): void;
  heard(report: FrameReport): void;
  /** The frame is not let into the page, or does not answer within ten seconds. */
  failed(failure: PlaybackFailure): void;
}

/** Milliseconds between greetings: one that comes too early is lost, and none is too much. */
const GREETING_PAUSES = [100, 300, 600, 1200, 2400];
/** Milliseconds that a frame has to load, and then again to answer. */
const PATIENCE = 10_000;

/** Some versions of the player send these only to those who ask. */
const SUBSCRIPTIONS = ['onReady', 'onStateChange', 'onError', 'onPlaybackRateChange', 'onAutoplayBlocked'];

/**
 * A conversation with YouTube's player in a frame, by messages. It lasts from one load of the frame to the next:
 * a frame that was moved loads again, perhaps in another window, and knows nothing of what was said before.
 */
export class FrameChannel extends Component {
  /** Whether the frame takes commands. */
  isAnswered = false;
  /** Whether the frame has loaded and is being greeted. */
  isGreeting = false;
  private readonly id = `video-citations-${Math.random().toString(36).slice(2)}`;
  private patience: number | undefined;

  constructor(
    private readonly frameEl: HTMLIFrameElement,
    private readonly listener: FrameListener,
  ) {
    super();
  }

  override onload(): void {
    const { doc, win } = this.frameEl;
    this.registerDomEvent(win, 'message', (event) => this.receive(event));
    this.registerDomEvent(doc, 'securitypolicyviolation', ({ blockedURI }) => {
      if (blockedURI.startsWith(YOUTUBE_ORIGIN)) this.listener.failed({ kind: 'blocked' });
    });
    this.wait();
  }

  /** Tells the loaded frame that someone listens, again and again until it answers. */
  greet(): void {
    this.isGreeting = true;
    this.wait();
    this.greetAgain(0);
  }

  private greetAgain(round: number): void {
    if (this.isAnswered) return;
    this.post({ event: 'listening' });
    this.after(GREETING_PAUSES[round] ?? 2400, () => this.greetAgain(round + 1));
  }

  private wait(): void {
    window.clearTimeout(this.patience);
    this.patience = this.after(PATIENCE, () => {
      const isOnline = this.frameEl.win.navigator.onLine;
      if (!this.isAnswered) this.listener.failed({ kind: isOnline ? 'no-answer' : 'offline' });
    });
  }

  /** Has the player run one of its functions, by YouTube's name for it. */
  command(func: string, ...args: readonly unknown[]): void {
    this.post({ event: 'command', func, args });
  }

  private receive({ data, origin, source }: MessageEvent): void {
    if (origin !== YOUTUBE_ORIGIN) return;
    // Electron gives no source for some frames.
    if (source !== null && source !== this.frameEl.contentWindow) return;
    const report = parseFrameMessage(data);
    if (report === null || (source === null && report.id !== this.id)) return;
    if (!this.isAnswered) {
      this.isAnswered = true;
      for (const name of SUBSCRIPTIONS) this.command('addEventListener', name);
      this.listener.answered();
    }
    this.listener.heard(report);
  }

  private post(message: object): void {
    const text = JSON.stringify({ ...message, id: this.id, channel: 'widget' });
    this.frameEl.contentWindow?.postMessage(text, YOUTUBE_ORIGIN);
  }

  private after(milliseconds: number, run: () => void): number {
    const timer = window.setTimeout(run, milliseconds);
    this.register(() => window.clearTimeout(timer));
    return timer;
  }
}
