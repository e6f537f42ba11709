import { Component, debounce, type Workspace } from 'obsidian';
import { Listeners } from '../core/listeners';
import type { Durations } from '../core/ports';
import type { VideoId } from '../core/video-id';
import type { PluginData } from './plugin-data';
import { RememberedPart } from './remembered-part';
import { saveAtEnd } from './save-at-end';
import { DURATIONS_VERSION, isDuration, readStoredDurations, storedDurations } from './stored-durations';

/** About 70 kB of JSON; the one not used longest goes first. */
const MOST_KEPT = 2000;

/** Two copies of one video, or two reports of its length, differ by no more than this. In seconds. */
const SAME_WITHIN = 1;

const MILLISECONDS_TO_SAVE = 2000;

/**
 * The lengths of videos that the player has learnt, remembered from session to session. They are loaded when first
 * asked for. What was played in this session holds against whatever a file says.
 */
export class LearntDurations extends Component implements Durations {
  private seconds = new Map<VideoId, number>();
  private readonly played = new Set<VideoId>();
  private readonly listeners = new Listeners<[videoIds: ReadonlySet<VideoId>]>();
  private readonly remembered: RememberedPart;
  private readonly saveSoon = debounce(() => this.remembered.save(), MILLISECONDS_TO_SAVE);

  constructor(
    private readonly workspace: Workspace,
    data: PluginData,
  ) {
    super();
    this.remembered = new RememberedPart(data, {
      key: 'durations',
      what: 'how long videos are',
      version: DURATIONS_VERSION,
      merge: (stored) => this.merge(stored),
      store: () => storedDurations([...this.seconds]),
    });
  }

  override onload(): void {
    saveAtEnd(this, this.workspace, () => this.saveSoon.run());
  }

  override onunload(): void {
    this.listeners.clear();
  }

  durationOf(videoId: VideoId): number | null {
    void this.recall();
    const seconds = this.seconds.get(videoId);
    if (seconds === undefined) return null;
    this.use(videoId, seconds);
    return seconds;
  }

  recall(): Promise<void> {
    return this.remembered.recall();
  }

  /** To be told that the file has been changed from outside, as by a sync. */
  onFileChange(): Promise<void> {
    return this.remembered.onFileChange();
  }

  learn(videoId: VideoId, seconds: number): void {
    if (!isDuration(seconds)) return;
    this.played.add(videoId);
    const before = this.seconds.get(videoId);
    if (before !== undefined && Math.abs(before - seconds) <= SAME_WITHIN) return;
    this.use(videoId, seconds);
    this.forgetOldest();
    this.saveSoon();
    this.tell(new Set([videoId]));
  }

  onLearnt(listener: (videoIds: ReadonlySet<VideoId>) => void): () => void {
    return this.listeners.add(listener);
  }

  /** Takes what a file says, as older than what has been used since. */
  private merge(stored: unknown): void {
    const merged = new Map(readStoredDurations(stored));
    const changed = new Set<VideoId>();
    for (const [videoId, seconds] of merged) {
      const isNews = !this.played.has(videoId) && this.seconds.get(videoId) !== seconds;
      if (isNews) changed.add(videoId);
    }
    for (const [videoId, seconds] of this.seconds) {
      const holds = this.played.has(videoId) ? seconds : (merged.get(videoId) ?? seconds);
      merged.delete(videoId);
      merged.set(videoId, holds);
    }
    this.seconds = merged;
    this.forgetOldest();
    if (changed.size > 0) this.tell(changed);
  }

  private use(videoId: VideoId, seconds: number): void {
    this.seconds.delete(videoId);
    this.seconds.set(videoId, seconds);
  }

  private forgetOldest(): void {
    for (const videoId of this.seconds.keys()) {
      if (this.seconds.size <= MOST_KEPT) return;
      this.seconds.delete(videoId);
    }
  }

  private tell(videoIds: ReadonlySet<VideoId>): void {
    this.listeners.tell(videoIds);
  }
}
