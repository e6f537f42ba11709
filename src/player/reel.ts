import { Component, Notice, type App } from 'obsidian';
import { Listeners } from '../core/listeners';
import { isWithin } from '../core/loop';
import type { NoteReader, Player, PlayRequest, ReelPlayer } from '../core/ports';
import type { Topic } from '../core/topic';
import type { VideoId } from '../core/video-id';
import { notifyFailure } from '../notify';
import { Looper } from './controls/looper';
import type { NowPlayingDeck } from './controls/now-playing-deck';
import { isOfVideo, sentenceOf, type PlaybackFailure } from './playback-failure';
import { ReelRun, type RunContext } from './reel-run';

/** Where a reel is seen; `goOn` plays what comes next by itself, and brings no pane to the front for it. */
interface ReelScreen extends Pick<Player, 'play'> {
  goOn(request: PlayRequest): Promise<void>;
}

/** What a reel needs of the rest of the plugin. */
export interface ReelContext extends RunContext {
  readonly app: Pick<App, 'vault'>;
  readonly notes: Pick<NoteReader, 'read' | 'peek' | 'onNewMeaning'>;
  /** Not asked for before something is to be played: the player knows the reel, too. */
  readonly player: () => ReelScreen;
  readonly nowPlaying: Pick<NowPlayingDeck, 'state' | 'shown' | 'onUpdate' | 'hold'>;
}

/** What has become of the part that is played. */
interface Progress {
  /** Whether it has been seen, so that another video is the reader's wish. */
  isSeen: boolean;
  /** Whether its video has gone on from there, so that an end is the end of that. */
  isUnderWay: boolean;
  /** Whether there is nothing more to play of it. */
  isOver: boolean;
}

/** Plays every moment at which notes mention a topic, one after the other, across videos. */
export class Reel extends Component implements ReelPlayer {
  /** Null while no reel is on. */
  private run: ReelRun | null = null;
  private progress: Progress = { isSeen: false, isUnderWay: false, isOver: false };
  private isLooking = false;
  private direction: 1 | -1 = 1;
  private readonly end: Looper;
  private readonly listeners = new Listeners();

  constructor(private readonly context: ReelContext) {
    super();
    this.end = this.addChild(new Looper(() => this.goOn(1)));
  }

  override onload(): void {
    const { app, nowPlaying, notes } = this.context;
    this.register(nowPlaying.onUpdate(() => this.follow()));
    this.register(notes.onNewMeaning((videoIds) => this.renew(videoIds)));
    this.registerEvent(app.vault.on('rename', ({ path }, from) => this.run?.rename(from, path)));
    this.register(() => this.stop());
  }

  /** What is played: the topic's name, and which of how many notes gives the part, from 1; null while no reel is on. */
  get position(): { readonly name: string; readonly note: number; readonly notes: number } | null {
    const position = this.run?.position ?? null;
    return this.run && position && { name: this.run.name, ...position };
  }

  /** Calls the listener after another part began, or the reel did or ended. Returns what ends it. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  /** In the path order of the notes. */
  playAll(topic: Topic): void {
    if (this.run !== null) this.stop();
    this.run = new ReelRun(topic, this.context);
    void this.step(1);
  }

  /** Goes on to the next part, or back; behind the last one the reel ends, before the first nothing happens. */
  step(direction: 1 | -1): Promise<void> {
    return this.move(direction, 'play');
  }

  /** Ends the reel; what plays goes on. */
  stop(): void {
    this.run?.end();
    this.run = null;
    this.isLooking = false;
    this.end.repeat(null);
    this.listeners.tell();
  }

  /** To be told that what is shown cannot be played: where that is for its video alone, the reel goes on without it. */
  onFailure(failure: PlaybackFailure): void {
    const { run } = this;
    const part = run?.part ?? null;
    const isOurs = part !== null && part.moment.videoId === this.context.nowPlaying.shown?.videoId;
    if (run === null || !isOurs || !isOfVideo(failure)) return;
    run.failed.add(part.moment.videoId);
    new Notice(`The reel passes over “${part.title}”. ${sentenceOf(failure)}`);
    this.goOn(this.direction);
  }

  /** Goes on by itself: the part is over. */
  private goOn(direction: 1 | -1): void {
    this.progress.isOver = true;
    void this.move(direction, 'goOn');
  }

  private async move(direction: 1 | -1, how: keyof ReelScreen): Promise<void> {
    const { run } = this;
    if (run === null || this.isLooking) return;
    this.isLooking = true;
    const isFound = await run.go(direction);
    if (run !== this.run) return;
    this.isLooking = false;
    this.direction = direction;
    if (isFound) await this.play(run, how);
    else if (direction === 1) this.finish(run);
    // There is nothing before it, and meanwhile it has come to its end.
    else if (this.progress.isOver) this.goOn(1);
  }

  private async play(run: ReelRun, how: keyof ReelScreen): Promise<void> {
    const { part, request } = run;
    // It has turned out to lie behind the end of its video while it was looked for.
    if (part === null || request === null) {
      this.goOn(1);
      return;
    }
    this.progress = { isSeen: false, isUnderWay: false, isOver: false };
    this.end.repeat(null);
    this.listeners.tell();
    try {
      await this.context.player()[how](request);
    } catch (error) {
      notifyFailure('play the next moment', error);
    }
    const { shown } = this.context.nowPlaying;
    const isStillOurs = run === this.run && part === run.part && !this.progress.isSeen;
    // The reader asked for another video while this one was on its way.
    if (isStillOurs && shown !== null && shown.videoId !== part.moment.videoId) this.stop();
  }

  private finish({ position, name }: ReelRun): void {
    if (position !== null) this.context.nowPlaying.hold();
    new Notice(
      position === null ? `No note gives a moment on “${name}”.` : `That was the last moment on “${name}”.`,
    );
    this.stop();
  }

  private renew(videoIds: ReadonlySet<VideoId>): void {
    const { run } = this;
    if (run === null || run.part === null) return;
    const isThere = run.renew(videoIds);
    // Its end may be another one; `follow` sets it.
    this.end.repeat(null);
    if (isThere) this.follow();
    else this.goOn(1);
  }

  private follow(): void {
    const { run, progress } = this;
    const { state, shown } = this.context.nowPlaying;
    this.end.follow(state);
    const part = run?.part ?? null;
    // Nothing is shown while the player moves, or once it is closed.
    if (part === null || shown === null) return;
    const { moment, to } = part;
    if (shown.videoId !== moment.videoId) {
      if (progress.isSeen) this.stop();
      return;
    }
    const span = { from: moment.seconds, to };
    if (isWithin(span, shown.seconds)) {
      progress.isSeen = true;
      if (this.end.loop === null) this.end.repeat(span);
    }
    if (progress.isSeen && shown.phase !== 'ended') progress.isUnderWay = true;
    // Wherever the reader has gone in the video: it is over.
    else if (progress.isUnderWay && !progress.isOver) this.goOn(1);
  }
}
