import { Component, debounce, type Workspace } from 'obsidian';
import { mergeWatched, type LeftOff, type Watched } from '../core/left-off';
import type { VideoId } from '../core/video-id';
import { notifyFailure } from '../notify';
import type { PluginData } from './plugin-data';
import { saveAtEnd } from './save-at-end';
import { readStoredWatched, storedWatched } from './stored-watched';

/** Where it is among the plugin's data. */
const KEY = 'watched';

/** A video that plays is somewhere else all the time; every write of the file is a sync. */
const MILLISECONDS_TO_SAVE = { whilePlaying: 60_000, afterwards: 2000 };

/** Where each video was left and at which speed, remembered from session to session, on all devices of the vault. */
export class WatchMemory extends Component {
  private watched: Watched = { forgotten: 0, videos: new Map() };
  private recalled: Promise<void> | null = null;
  private readonly saveLater = debounce(() => this.save(), MILLISECONDS_TO_SAVE.whilePlaying);
  private readonly saveSoon = debounce(() => this.save(), MILLISECONDS_TO_SAVE.afterwards, true);

  constructor(
    private readonly workspace: Workspace,
    private readonly data: PluginData,
  ) {
    super();
  }

  override onload(): void {
    saveAtEnd(this, this.workspace, () => this.saveNow());
    // A phone may end the app without another word.
    this.registerDomEvent(this.workspace.containerEl.doc, 'visibilitychange', () => void this.saveNow());
  }

  /** Where a video was left; null where that is not known, or before `recall` is done. */
  leftOff(videoId: VideoId): LeftOff | null {
    return this.watched.videos.get(videoId) ?? null;
  }

  /** Resolves once it is known what was remembered, or that it cannot be recalled. */
  recall(): Promise<void> {
    return (this.recalled ??= this.readFile());
  }

  /** To be told that the file has been changed from outside, as by a sync. */
  async onFileChange(): Promise<void> {
    if (this.recalled !== null) await (this.recalled = this.readFile());
  }

  /** Takes where a video is, again and again while it plays. Of a second of 0 nothing is offered. */
  leave(videoId: VideoId, { seconds, rate }: Omit<LeftOff, 'when'>, isPlaying: boolean): void {
    const before = this.leftOff(videoId);
    const isSame = before?.rate === rate && Math.abs(before.seconds - seconds) < (isPlaying ? 1 : 0.1);
    if (isSame) return;
    const videos = new Map([[videoId, { seconds: Math.round(seconds * 10) / 10, rate, when: now() }]]);
    this.watched = mergeWatched(this.watched, { ...this.watched, videos });
    if (isPlaying) this.saveLater();
    else this.saveSoon();
  }

  /** Forgets where all videos were left, on all devices. */
  async forget(): Promise<void> {
    this.watched = { forgotten: now(), videos: new Map() };
    await this.save();
  }

  private async saveNow(): Promise<void> {
    // Each runs only what waits in it.
    await Promise.all([this.saveLater.run(), this.saveSoon.run()]);
  }

  private async readFile(): Promise<void> {
    try {
      this.merge(await this.data.read(KEY));
    } catch (error) {
      notifyFailure('recall where videos were left', error);
    }
  }

  private async save(): Promise<void> {
    this.saveLater.cancel();
    this.saveSoon.cancel();
    try {
      await this.data.update(KEY, (stored) => {
        this.merge(stored);
        return storedWatched(this.watched);
      });
    } catch (error) {
      notifyFailure('remember where videos were left', error);
    }
  }

  private merge(stored: unknown): void {
    this.watched = mergeWatched(readStoredWatched(stored), this.watched);
  }
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
