import { Listeners } from '../../core/listeners';
import type { PlaybackState } from '../../core/playback-state';
import type { NowPlaying, PlaybackHold, PlayingCue } from '../../core/ports';
import type { Deck, DeckListener } from './deck';

/** The deck that was used last, of all the screens that there are: what commands are for, and what is followed. */
export class NowPlayingDeck implements NowPlaying, PlaybackHold, DeckListener {
  /** Null while no player has anything to play. */
  deck: Deck | null = null;
  cue: PlayingCue | null = null;
  private wasFollowed = false;
  private held: Deck | null = null;
  private readonly cueListeners = new Listeners();
  private readonly updateListeners = new Listeners();

  get state(): PlaybackState | null {
    return this.deck?.isLoaded === true ? this.deck.state : null;
  }

  /** What plays, or would play; null while no player has anything. */
  get shown(): PlaybackState | null {
    return this.deck?.state ?? null;
  }

  get followsAlong(): boolean {
    return this.deck?.followsAlong === true;
  }

  onCueChange(listener: () => void): () => void {
    return this.cueListeners.add(listener);
  }

  /** Calls the listener whenever there is something else to say of what plays. Returns what ends it. */
  onUpdate(listener: () => void): () => void {
    return this.updateListeners.add(listener);
  }

  hold(): boolean {
    if (this.deck === null || this.state?.phase !== 'playing') return false;
    this.held = this.deck;
    this.deck.togglePlay();
    return true;
  }

  letGo(): void {
    if (this.held === this.deck && this.state?.phase === 'paused') this.deck?.togglePlay();
    this.held = null;
  }

  take(deck: Deck): void {
    this.deck = deck;
    this.update(deck);
  }

  leave(deck: Deck): void {
    if (deck !== this.deck) return;
    this.deck = null;
    this.become(null);
    this.updateListeners.tell();
  }

  update(deck: Deck): void {
    if (deck !== this.deck) return;
    const { state } = this;
    const { cue, sourcePath } = deck;
    this.become(
      state === null || cue === null
        ? null
        : { videoId: state.videoId, seconds: cue.from, line: cue.line, sourcePath },
    );
    this.updateListeners.tell();
  }

  private become(cue: PlayingCue | null): void {
    const before = this.cue;
    const isNewlyFollowed = this.followsAlong && !this.wasFollowed;
    this.cue = cue;
    this.wasFollowed = this.followsAlong;
    const isSame =
      before?.videoId === cue?.videoId &&
      before?.seconds === cue?.seconds &&
      before?.sourcePath === cue?.sourcePath &&
      before?.line === cue?.line;
    if (!isSame || isNewlyFollowed) this.cueListeners.tell();
  }
}
