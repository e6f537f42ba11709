import { Component } from 'obsidian';
import type { Moment } from '../core/moment';
import type { NowPlaying } from '../core/ports';

/** Marks the chips of the cue being shown, wherever they are drawn; nothing is touched while it is the same cue. */
export class PlayingChips extends Component {
  private readonly chips = new Map<string, Set<HTMLElement>>();
  private readonly keys = new WeakMap<HTMLElement, string>();
  private playingKey: string | null = null;

  constructor(private readonly nowPlaying: NowPlaying) {
    super();
  }

  override onload(): void {
    this.register(this.nowPlaying.onCueChange(() => this.follow()));
    this.follow();
  }

  override onunload(): void {
    this.become(null);
    this.chips.clear();
  }

  /** From now on the chip is one of a moment, until `release`. */
  attend(chipEl: HTMLElement, moment: Moment): void {
    this.release(chipEl);
    const key = keyOf(moment);
    const chips = this.chips.get(key) ?? new Set();
    this.chips.set(key, chips.add(chipEl));
    this.keys.set(chipEl, key);
    if (key === this.playingKey) mark(chipEl, true);
  }

  release(chipEl: HTMLElement): void {
    const key = this.keys.get(chipEl);
    if (key === undefined) return;
    this.keys.delete(chipEl);
    const chips = this.chips.get(key);
    chips?.delete(chipEl);
    if (chips?.size === 0) this.chips.delete(key);
    mark(chipEl, false);
  }

  /** The chips of the cue being shown, in no order. */
  get playing(): Iterable<HTMLElement> {
    return this.chipsAt(this.playingKey);
  }

  private follow(): void {
    const { cue } = this.nowPlaying;
    this.become(cue === null ? null : keyOf(cue));
  }

  private become(key: string | null): void {
    if (key === this.playingKey) return;
    for (const chipEl of this.chipsAt(this.playingKey)) mark(chipEl, false);
    this.playingKey = key;
    for (const chipEl of this.chipsAt(key)) mark(chipEl, true);
  }

  private chipsAt(key: string | null): Iterable<HTMLElement> {
    return (key === null ? undefined : this.chips.get(key)) ?? [];
  }
}

function mark(chipEl: HTMLElement, isPlaying: boolean): void {
  chipEl.toggleClass('is-playing', isPlaying);
  chipEl.setAttr('aria-current', isPlaying ? 'true' : null);
}

function keyOf({ videoId, seconds }: Moment): string {
  return `${videoId} ${String(seconds)}`;
}
