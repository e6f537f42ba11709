import { Component } from 'obsidian';
import type { CuePart } from '../../core/cue-lookup';
import { isWithin, type Loop } from '../../core/loop';
import type { PlaybackState } from '../../core/playback-state';
import { Looper } from './looper';

/** What a loop must know of the deck that it is on. */
interface LoopedDeck {
  readonly state: PlaybackState | null;
  readonly cue: CuePart | null;
  neighbour(direction: 1 | -1): CuePart | null;
  seek(seconds: number): void;
}

/** The part that the reader has repeated: from A to B, or a cue, which goes on to the next one with the reader. */
export class DeckLoop extends Component {
  /** Whether the loop is that of the cue being shown. */
  isOfCue = false;
  private readonly looper: Looper;
  private videoId: PlaybackState['videoId'] | null = null;

  constructor(
    private readonly deck: LoopedDeck,
    private readonly onChange: () => void,
  ) {
    super();
    this.looper = this.addChild(new Looper((seconds) => deck.seek(seconds)));
  }

  /** Null while nothing is repeated, and nothing is set. */
  get loop(): Loop | null {
    return this.looper.loop;
  }

  /** Sets the beginning of the loop at the second shown, and its end with the next call of `end`. */
  start(): void {
    this.change(false, () => this.looper.startAt(this.deck.state?.seconds ?? 0));
  }

  end(): void {
    this.change(false, () => this.looper.endAt(this.deck.state?.seconds ?? 0));
  }

  clear(): void {
    this.change(false, () => this.looper.repeat(null));
  }

  /** Repeats the cue being shown, else the last one before, else the first one; or no longer. */
  toggleCue(): void {
    if (this.isOfCue) {
      this.clear();
      return;
    }
    const { deck } = this;
    const cue = deck.cue ?? deck.neighbour(-1) ?? deck.neighbour(1);
    if (cue === null) return;
    const isShown = cue === deck.cue;
    this.change(true, () => this.looper.repeat(cue));
    if (!isShown) deck.seek(cue.from);
  }

  /** To be told of the cue that the reader goes to. */
  goTo(cue: CuePart): void {
    if (this.isOfCue) this.looper.repeat(cue);
  }

  /** The second by which the cue being shown is found: that of the one that is repeated, to its very end. */
  cueSecondAt(seconds: number): number {
    const { loop } = this;
    return this.isOfCue && loop !== null && isWithin(loop, seconds) ? loop.from : seconds;
  }

  /** Takes what plays. */
  follow(state: PlaybackState): void {
    if (state.videoId !== this.videoId) this.isOfCue = false;
    this.videoId = state.videoId;
    this.looper.follow(state);
    if (this.isOfCue && this.loop !== null && !isWithin(this.loop, state.seconds)) {
      // Who goes to another cue wants that one repeated.
      const { cue } = this.deck;
      if (cue !== null) this.looper.repeat(cue);
    }
  }

  private change(isOfCue: boolean, change: () => void): void {
    this.isOfCue = isOfCue;
    change();
    this.onChange();
  }
}
