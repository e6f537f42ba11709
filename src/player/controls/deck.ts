import { Component, type App, type TFile } from 'obsidian';
import { cueAfter, cueAt, cueBefore, type CuePart } from '../../core/cue-lookup';
import type { Loop } from '../../core/loop';
import { dialsOf, type PlaybackState } from '../../core/playback-state';
import type { Durations, NoteReader, PlayRequest } from '../../core/ports';
import { nearestSpeed } from '../../core/speed';
import type { RememberedDials } from '../../vault/remembered-dials';
import type { Playback } from '../playback';
import { DeckCaptions } from './deck-captions';
import { DialBoard } from './dial-board';
import { Looper } from './looper';
import { NoteCues } from './note-cues';

/** Told of the decks that there are. */
export interface DeckListener {
  /** A deck has got something to play. */
  take(deck: Deck): void;
  /** There is something else to say of a deck. */
  update(deck: Deck): void;
  /** A deck is no more. */
  leave(deck: Deck): void;
}

/** What a deck needs of the rest of the plugin. */
export interface DeckParts {
  readonly app: App;
  readonly notes: NoteReader;
  readonly durations: Durations;
  readonly dials: RememberedDials;
  readonly nowPlaying: DeckListener;
}

/** What a reader can do with the video that a screen shows, and what there is to say of it. */
export class Deck extends Component {
  /** What plays, or would play; null before there was anything. */
  state: PlaybackState | null = null;
  /** Whether the loop is that of the cue being shown, and goes on to the next cue with the reader. */
  loopsCue = false;
  private request: PlayRequest | null = null;
  private playback: Playback | null = null;
  private readonly noteCues: NoteCues;
  private readonly looper: Looper;
  private readonly board: DialBoard;
  private readonly captions: DeckCaptions;
  private readonly listeners = new Set<() => void>();

  /** `goTo` seeks, or begins to play from a second where nothing plays yet. */
  constructor(
    private readonly parts: DeckParts,
    private readonly goTo: (seconds: number) => void,
  ) {
    super();
    this.noteCues = this.addChild(new NoteCues(parts.app, parts.notes, () => this.tell()));
    this.looper = this.addChild(new Looper((seconds) => this.goBack(seconds)));
    this.board = new DialBoard(parts.dials);
    this.captions = new DeckCaptions(parts.app.vault);
  }

  override onload(): void {
    void this.parts.dials.recall().then(() => {
      if (this.playback !== null) {
        this.board.apply(this.playback);
        void this.captions.show(this.playback, this.showsCaptions);
      }
      this.tell();
    });
  }

  override onunload(): void {
    this.listeners.clear();
    this.parts.nowPlaying.leave(this);
  }

  /** In the order of the video. */
  get cues(): readonly CuePart[] {
    return this.noteCues.parts;
  }

  /** The cue being shown; null where the note is silent. */
  get cue(): CuePart | null {
    if (this.state === null) return null;
    const { seconds } = this.state;
    const isLooped = this.loopsCue && this.loop !== null && isWithin(this.loop, seconds);
    return cueAt(this.cues, isLooped ? (this.loop?.from ?? seconds) : seconds);
  }

  get loop(): Loop | null {
    return this.looper.loop;
  }

  /** Vault path of the note from which the video was played. */
  get sourcePath(): string {
    return this.request?.sourcePath ?? '';
  }

  /** Whether there is a picture, or a sound, and not only the offer of one. */
  get isLoaded(): boolean {
    return this.playback !== null;
  }

  /** The speeds that what plays can have; null while nothing does. */
  get rates(): readonly number[] | null {
    return this.playback?.rates ?? null;
  }

  /** The speed that the reader likes, had or not. */
  get wantedRate(): number {
    return this.parts.dials.now.rate;
  }

  /** Calls the listener whenever there is something else to say. Returns what ends it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes what is to be played, before it plays. */
  present(request: PlayRequest): void {
    const { videoId, seconds } = request.moment;
    const before = this.state?.videoId === videoId ? this.state : null;
    this.request = request;
    const duration = before?.duration ?? this.parts.durations.durationOf(videoId);
    const phase = (this.playback === null ? null : before?.phase) ?? 'ready';
    const { rate } = this.parts.dials.now;
    this.parts.nowPlaying.take(this);
    this.become({ ...dialsOf(this.state), rate, videoId, seconds, phase, duration });
  }

  /** Takes what plays it, after the clip was opened; `file` is null for YouTube. */
  insert(playback: Playback, file: TFile | null): void {
    this.playback = playback;
    this.board.apply(playback);
    this.captions.insert(file);
    void this.captions.show(playback, this.showsCaptions);
    this.tell();
  }

  /** Nothing plays any more. */
  eject(): void {
    this.playback = null;
    this.captions.insert(null);
    if (this.state !== null) this.become({ ...this.state, phase: 'ready' });
  }

  /** Takes what its playback says. */
  follow(state: PlaybackState): void {
    if (this.playback !== null) this.board.hear(state, this.playback);
    const { videoId } = state;
    // What was learnt by playing it before holds until the player knows.
    const duration = state.duration ?? this.parts.durations.durationOf(videoId);
    this.become({ ...state, duration });
  }

  togglePlay(): void {
    if (this.state === null) return;
    const { phase, seconds } = this.state;
    if (this.playback === null) this.goTo(seconds);
    else if (phase === 'playing' || phase === 'loading') this.playback.pause();
    else this.playback.play();
  }

  /** Goes to a second, or to the beginning or end where it lies beyond; what is paused stays paused. */
  seek(seconds: number): void {
    if (this.state === null) return;
    const isEnded = this.state.phase === 'ended';
    this.goTo(Math.min(Math.max(seconds, 0), this.state.duration ?? Infinity));
    if (isEnded) this.playback?.play();
  }

  seekBy(seconds: number): void {
    if (this.state !== null) this.seek(this.state.seconds + seconds);
  }

  /** The cue before or after; null where there is none. */
  neighbour(direction: 1 | -1): CuePart | null {
    if (this.state === null) return null;
    return (direction === 1 ? cueAfter : cueBefore)(this.cues, this.state.seconds);
  }

  goToCue(direction: 1 | -1): void {
    const cue = this.neighbour(direction);
    if (cue === null) return;
    if (this.loopsCue) this.looper.repeat(cue);
    this.seek(cue.from);
  }

  /** Plays at a speed, or at the nearest that can be had; it is remembered. */
  setRate(rate: number): void {
    this.board.setRate(this.playback, rate);
    const had = this.rates === null ? rate : nearestSpeed(this.rates, rate);
    if (this.state !== null) this.become({ ...this.state, rate: had });
  }

  /** From 0 to 1; it is remembered, and no longer muted. */
  setVolume(volume: number): void {
    const within = Math.min(Math.max(volume, 0), 1);
    this.board.setVolume(this.playback, within);
    if (this.state !== null) this.become({ ...this.state, volume: within, isMuted: false });
  }

  toggleMuted(): void {
    if (this.state === null) return;
    const isMuted = !this.state.isMuted;
    this.board.setMuted(this.playback, isMuted);
    this.become({ ...this.state, isMuted });
  }

  /** Sets the beginning of the loop at the second shown, and its end with the next call of `endLoop`. */
  startLoop(): void {
    this.changeLoop(false, () => this.looper.startAt(this.state?.seconds ?? 0));
  }

  endLoop(): void {
    this.changeLoop(false, () => this.looper.endAt(this.state?.seconds ?? 0));
  }

  clearLoop(): void {
    this.changeLoop(false, () => this.looper.repeat(null));
  }

  /** Repeats the cue being shown, else the last one before, else the first one; or no longer. */
  toggleCueLoop(): void {
    if (this.loopsCue) {
      this.clearLoop();
      return;
    }
    const cue = this.cue ?? this.neighbour(-1) ?? this.neighbour(1);
    if (cue === null) return;
    const isShown = cue === this.cue;
    this.changeLoop(true, () => this.looper.repeat(cue));
    if (!isShown) this.seek(cue.from);
  }

  /** Whether there are captions to be shown. */
  get hasCaptions(): boolean {
    return this.captions.isPossible;
  }

  get showsCaptions(): boolean {
    return this.parts.dials.now.showsCaptions;
  }

  toggleCaptions(): void {
    this.parts.dials.turn({ showsCaptions: !this.showsCaptions });
    if (this.playback !== null) void this.captions.show(this.playback, this.showsCaptions);
    this.tell();
  }

  get followsAlong(): boolean {
    return this.parts.dials.now.followsAlong;
  }

  toggleFollow(): void {
    this.parts.dials.turn({ followsAlong: !this.followsAlong });
    this.tell();
  }

  private changeLoop(loopsCue: boolean, change: () => void): void {
    this.loopsCue = loopsCue;
    change();
    this.tell();
  }

  private goBack(seconds: number): void {
    const isEnded = this.state?.phase === 'ended';
    this.goTo(seconds);
    if (isEnded) this.playback?.play();
  }

  private become(state: PlaybackState): void {
    if (state.videoId !== this.state?.videoId) this.loopsCue = false;
    this.state = state;
    this.noteCues.follow(this.sourcePath, state.videoId, state.duration);
    this.looper.follow(state);
    this.keepCueLoop();
    this.tell();
  }

  /** Who goes to another cue wants that one repeated. */
  private keepCueLoop(): void {
    if (!this.loopsCue || this.loop === null || this.state === null) return;
    const cue = this.cue;
    if (cue !== null && !isWithin(this.loop, this.state.seconds)) this.looper.repeat(cue);
  }

  private tell(): void {
    this.parts.nowPlaying.update(this);
    for (const listener of this.listeners) listener();
  }
}

function isWithin({ from, to }: Loop, seconds: number): boolean {
  return to !== null && seconds >= from && seconds < to;
}
