import { Component, type App, type TFile } from 'obsidian';
import { cueAfter, cueAt, cueBefore, type CuePart } from '../../core/cue-lookup';
import { Listeners } from '../../core/listeners';
import type { PlaybackState } from '../../core/playback-state';
import type { Durations, NoteReader, PlayRequest } from '../../core/ports';
import type { RememberedDials } from '../../vault/remembered-dials';
import type { FloatingPicture } from '../floating-picture';
import type { Playback } from '../playback';
import { DeckCaptions } from './deck-captions';
import { DeckLoop } from './deck-loop';
import { DialBoard } from './dial-board';
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
  readonly loops: DeckLoop;
  readonly board: DialBoard;
  readonly captions: DeckCaptions;
  private request: PlayRequest | null = null;
  private playback: Playback | null = null;
  private readonly noteCues: NoteCues;
  private readonly listeners = new Listeners();

  /** `goTo` seeks, or begins to play from a second where nothing plays yet. */
  constructor(
    private readonly parts: DeckParts,
    private readonly goTo: (seconds: number) => void,
  ) {
    super();
    this.noteCues = this.addChild(new NoteCues(parts.app, parts.notes, () => this.tell()));
    this.loops = this.addChild(new DeckLoop(this, () => this.tell()));
    this.board = new DialBoard(parts.dials, (turned) => this.turn(turned));
    this.captions = new DeckCaptions(parts.app.vault, parts.dials, () => this.tell());
  }

  override onload(): void {
    void this.parts.dials.recall().then(() => {
      this.board.apply();
      void this.captions.apply();
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
    return cueAt(this.cues, this.loops.cueSecondAt(this.state.seconds));
  }

  /** Vault path of the note from which the video was played. */
  get sourcePath(): string {
    return this.request?.sourcePath ?? '';
  }

  /** Whether there is a picture, or a sound, and not only the offer of one. */
  get isLoaded(): boolean {
    return this.playback !== null;
  }

  /** The window above all others that the picture can have; null where there is none to be had. */
  get floating(): FloatingPicture | null {
    const floating = this.playback?.floating ?? null;
    return floating?.isPossible === true ? floating : null;
  }

  /** Calls the listener whenever there is something else to say. Returns what ends it. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  /** Takes what is to be played, before it plays. */
  present(request: PlayRequest): void {
    const { videoId, seconds } = request.moment;
    const before = this.state?.videoId === videoId ? this.state : null;
    this.request = request;
    const name = before?.name ?? null;
    const duration = before?.duration ?? this.parts.durations.durationOf(videoId);
    const phase = (this.playback === null ? null : before?.phase) ?? 'ready';
    if (before === null) this.board.ownRate = null;
    this.parts.nowPlaying.take(this);
    this.become({ ...this.board.expected(this.state), videoId, name, seconds, phase, duration });
  }

  /** To be told that a note has another path. */
  rename(from: string, to: string): void {
    if (this.request?.sourcePath !== from || this.state === null) return;
    this.request = { ...this.request, sourcePath: to };
    this.become(this.state);
  }

  /** Takes what plays it, after the clip was opened; `file` is null for YouTube. */
  insert(playback: Playback, file: TFile | null): void {
    this.playback = playback;
    this.board.insert(playback);
    this.captions.insert(playback, file);
    this.tell();
  }

  /** Nothing plays any more. */
  eject(): void {
    this.playback = null;
    this.board.insert(null);
    this.captions.insert(null, null);
    if (this.state !== null) this.become({ ...this.state, phase: 'ready' });
  }

  /** Takes what its playback says. */
  follow(state: PlaybackState): void {
    this.board.hear(state);
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
    this.loops.goTo(cue);
    this.seek(cue.from);
  }

  get followsAlong(): boolean {
    return this.parts.dials.now.followsAlong;
  }

  toggleFollow(): void {
    this.parts.dials.turn({ followsAlong: !this.followsAlong });
    this.tell();
  }

  /** What the reader turns is so at once, before the player says it. */
  private turn(turned: Partial<PlaybackState>): void {
    if (this.state !== null) this.become({ ...this.state, ...turned });
  }

  private become(state: PlaybackState): void {
    this.state = state;
    this.noteCues.follow(this.sourcePath, state.videoId, state.duration);
    this.loops.follow(state);
    this.tell();
  }

  private tell(): void {
    this.parts.nowPlaying.update(this);
    this.listeners.tell();
  }
}
