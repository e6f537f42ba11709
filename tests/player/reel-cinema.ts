import type { App } from 'obsidian';
import type { PlaybackState } from '../../src/core/playback-state';
import type { PlayRequest } from '../../src/core/ports';
import type { VideoId } from '../../src/core/video-id';
import type { PlaybackFailure } from '../../src/player/playback-failure';
import { Reel } from '../../src/player/reel';
import { filmVault } from '../core/film-vault';
import { openMemoryApp } from '../workbench/api/memory-app';

type Phase = PlaybackState['phase'];

/** Removed from YouTube. */
const GONE: PlaybackFailure = { kind: 'refused', code: 100 };

/** A reel in a vault of notes, and a player that shows at once what it is asked for. */
export class ReelCinema {
  readonly reel: Reel;
  readonly vault: ReturnType<typeof filmVault>;
  readonly played: PlayRequest[] = [];
  /** Those that the reel asked for by itself. */
  readonly goneOn: PlayRequest[] = [];
  /** Videos that do not play. */
  readonly gone = new Set<string>();
  readonly durations = new Map<VideoId, number>();
  /** Vault paths of notes that cannot be read. */
  readonly unreadable = new Set<string>();
  isHeld = false;
  /** What the player shows, playing or not; null while there is none. */
  shown: PlaybackState | null = null;
  /** Whether requests come too late: the reader asked for something else. */
  isOvertaken = false;
  private isLoaded = false;
  private readonly listeners = new Set<() => void>();
  private readonly meaningListeners = new Set<(videoIds: ReadonlySet<VideoId>) => void>();
  private readonly texts: Map<string, string>;

  private constructor(
    private readonly app: App,
    texts: Readonly<Record<string, string>>,
  ) {
    this.vault = filmVault(texts);
    this.texts = new Map(Object.entries(texts));
    const { index, resolve, readNote } = this.vault;
    const play = (request: PlayRequest): Promise<void> => this.plays(request);
    this.reel = new Reel({
      app,
      notes: {
        read: (path) =>
          this.unreadable.has(path) ? Promise.reject(new Error('No.')) : Promise.resolve(readNote(path)),
        peek: readNote,
        onNewMeaning: (listener) => {
          this.meaningListeners.add(listener);
          return () => this.meaningListeners.delete(listener);
        },
      },
      vault: { index, resolve },
      durations: { durationOf: (videoId) => this.durations.get(videoId) ?? null },
      player: () => ({
        play,
        goOn: (request) => {
          this.goneOn.push(request);
          return play(request);
        },
      }),
      nowPlaying: this,
    });
    this.reel.load();
  }

  static async open(texts: Readonly<Record<string, string>>): Promise<ReelCinema> {
    return new ReelCinema(await openMemoryApp({}), texts);
  }

  get state(): PlaybackState | null {
    return this.isLoaded ? this.shown : null;
  }

  onUpdate(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  hold(): boolean {
    this.isHeld = true;
    return true;
  }

  /** What was played, as `path second`. */
  get moments(): readonly string[] {
    return this.played.map(({ moment, sourcePath }) => `${sourcePath} ${String(moment.seconds)}`);
  }

  /** All that the reader has been told. */
  get notices(): string {
    return document.body.textContent ?? '';
  }

  async settle(): Promise<void> {
    for (let i = 0; i < 30; i++) await Promise.resolve();
  }

  /** A video shows a second. */
  shows(videoId: string, seconds: number, phase: Phase = 'playing'): void {
    this.shown = { videoId, seconds, phase, rate: 1, duration: null } as PlaybackState;
    this.isLoaded = true;
    this.tell();
  }

  /** The player is on its way, or closed. */
  showsNothing(): void {
    this.shown = null;
    this.tell();
  }

  /** The video that is shown does not play. */
  fails(failure: PlaybackFailure = GONE): void {
    this.isLoaded = false;
    this.tell();
    this.reel.onFailure(failure);
  }

  /** The length of a video becomes known. */
  learns(videoId: string, seconds: number): void {
    this.durations.set(videoId as VideoId, seconds);
    for (const listener of this.meaningListeners) listener(new Set([videoId as VideoId]));
  }

  /** A note gets another path, and all that names it too. */
  renames(from: string, to: string): void {
    const text = this.texts.get(from);
    if (text === undefined) throw new Error(`There is no ${from}.`);
    this.writes(from, null);
    this.writes(to, text);
    this.app.vault.trigger('rename', { path: to }, from);
  }

  /** A note says something else; null for one that is deleted. */
  writes(path: string, text: string | null): void {
    if (text === null) this.texts.delete(path);
    else this.texts.set(path, text);
    this.vault.write(path, text);
  }

  /** The part that is played comes to its end, second by second. */
  async playsOut(): Promise<void> {
    const { moment } = this.played.at(-1) ?? { moment: null };
    if (moment === null) throw new Error('Nothing plays.');
    for (let seconds = moment.seconds; seconds < moment.seconds + 121; seconds++) {
      this.shows(moment.videoId, seconds);
    }
    await this.settle();
  }

  private async plays(request: PlayRequest): Promise<void> {
    this.played.push(request);
    await Promise.resolve();
    if (this.isOvertaken) return;
    const { videoId, seconds } = request.moment;
    if (this.gone.has(videoId)) {
      this.shown = { videoId, seconds, phase: 'ready' } as PlaybackState;
      this.fails();
    } else this.shows(videoId, seconds, 'loading');
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
