import { Component, debounce, type Workspace } from 'obsidian';
import { mergeWatched, type LeftOff, type Watched } from '../core/left-off';
import type { VideoId } from '../core/video-id';
import type { PluginData } from './plugin-data';
import { RememberedPart } from './remembered-part';
import { saveAtEnd } from './save-at-end';
import { readStoredWatched, storedWatched, WATCHED_VERSION } from './stored-watched';

/** A video that plays is somewhere else all the time; every write of the file is a sync. */
const MILLISECONDS_TO_SAVE = { whilePlaying: 60_000, afterwards: 2000 };

/** Where each video was left and at which speed, remembered from session to session, on all devices of the vault. */
export class WatchMemory extends Component {
  private watched: Watched = { forgotten: 0, videos: new Map() };
  private readonly remembered: RememberedPart;
  private readonly saveLater = debounce(() => this.save(), MILLISECONDS_TO_SAVE.whilePlaying);
  private readonly saveSoon = debounce(() => this.save(), MILLISECONDS_TO_SAVE.afterwards, true);

  constructor(
    private readonly workspace: Workspace,
    data: PluginData,
  ) {
    super();
    this.remembered = new RememberedPart(data, {
      key: 'watched',
      what: 'where videos were left',
      version: WATCHED_VERSION,
      merge: (stored) => {
        this.watched = mergeWatched(readStoredWatched(stored), this.watched);
      },
      store: () => storedWatched(this.watched),
    });
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
    return this.remembered.recall();
  }

  /** To be told that the file has been changed from outside, as by a sync. */
  onFileChange(): Promise<void> {
    return this.remembered.onFileChange();
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

  private async save(): Promise<void> {
    this.saveLater.cancel();
    this.saveSoon.cancel();
    await this.remembered.save();
  }
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
