import { Component, type TFile, type Vault } from 'obsidian';
import { dialsOf, type PlaybackState } from '../core/playback-state';
import { ALL_SPEEDS } from '../core/speed';
import type { Caption } from '../core/transcript';
import { CaptionTrack } from './caption-track';
import { FloatingPicture } from './floating-picture';
import type { Clip, Playback, PlaybackListener } from './playback';
import type { PlaybackFailure } from './playback-failure';
import { TITLE_ID } from './player-caption';

/**
 * A file of the vault in a `<video>`; sound files too. What the reader wants of it is kept in `state` and
 * `wantsPlaying`, and the element follows each time its metadata is there: at first, and again when it was moved
 * to another window, which starts its load anew.
 */
export class MediaFile extends Component implements Playback {
  readonly rates = ALL_SPEEDS;
  floating: FloatingPicture | null = null;
  private state: PlaybackState | null = null;
  private wantsPlaying = true;
  private file: TFile | null = null;
  /** Which version of the file was loaded. */
  private loaded = '';
  private videoEl: HTMLVideoElement | null = null;
  private readonly captions = new CaptionTrack();

  constructor(
    private readonly containerEl: HTMLElement,
    private readonly vault: Vault,
    private readonly listener: PlaybackListener,
  ) {
    super();
  }

  open({ moment: { videoId, seconds }, file }: Clip): void {
    if (file === null)
      throw new Error('MediaFile plays files of the vault: a clip without one is YouTubeFrame’s.');
    const videoEl = (this.videoEl ??= this.createVideo());
    const isLoaded = file === this.file;
    const duration = isLoaded ? (this.state?.duration ?? null) : null;
    const phase = isLoaded ? (this.state?.phase ?? 'loading') : 'loading';
    this.file = file;
    this.wantsPlaying = true;
    this.become({ videoId, name: null, phase, seconds, duration, ...dialsOf(this.state) });
    if (!isLoaded) this.loadFrom(file, videoEl);
    else if (isReady(videoEl)) this.follow(videoEl);
  }

  play(): void {
    this.wantsPlaying = true;
    if (this.videoEl !== null && isReady(this.videoEl)) this.start(this.videoEl);
  }

  pause(): void {
    this.wantsPlaying = false;
    this.videoEl?.pause();
  }

  seek(seconds: number): void {
    this.change({ seconds });
    if (this.videoEl !== null && isReady(this.videoEl)) this.videoEl.currentTime = seconds;
  }

  setRate(rate: number): void {
    this.change({ rate });
    if (this.videoEl !== null && isReady(this.videoEl)) this.videoEl.playbackRate = rate;
  }

  setVolume(volume: number): void {
    this.change({ volume });
    if (this.videoEl !== null) this.videoEl.volume = volume;
  }

  setMuted(isMuted: boolean): void {
    this.change({ isMuted });
    if (this.videoEl !== null) this.videoEl.muted = isMuted;
  }

  showCaptions(captions: readonly Caption[]): void {
    if (this.videoEl !== null) this.captions.show(this.videoEl, captions);
  }

  override onunload(): void {
    const { videoEl } = this;
    this.videoEl = null;
    if (videoEl === null) return;
    this.floating?.close();
    videoEl.pause();
    // An element without `src` that is loaded once more lets go of its file.
    videoEl.removeAttribute('src');
    videoEl.load();
    videoEl.remove();
  }

  private createVideo(): HTMLVideoElement {
    const videoEl = this.containerEl.createEl('video', {
      cls: 'video-citations-media',
      // Not `aria-label`, of which Obsidian makes a tooltip that would lie over the picture.
      attr: { controls: '', playsinline: '', preload: 'metadata', 'aria-labelledby': TITLE_ID },
    });
    this.floating = new FloatingPicture(videoEl);
    const on = (name: keyof HTMLElementEventMap, run: () => void): void =>
      this.registerDomEvent(videoEl, name, run);
    // An element that has just been emptied reports zeros; they are not what the reader wants.
    const whenReady = (name: keyof HTMLElementEventMap, run: () => void): void =>
      on(name, () => isReady(videoEl) && run());

    on('loadedmetadata', () => this.follow(videoEl));
    on('error', () => this.fail());
    whenReady('durationchange', () => this.change({ duration: durationOf(videoEl) }));
    whenReady('timeupdate', () => this.change({ seconds: videoEl.currentTime }));
    whenReady('ratechange', () => this.change({ rate: videoEl.playbackRate }));
    on('volumechange', () => this.change({ volume: videoEl.volume, isMuted: videoEl.muted }));
    whenReady('play', () => (this.wantsPlaying = true));
    whenReady('playing', () => this.change({ phase: 'playing' }));
    whenReady('pause', () => {
      this.wantsPlaying = false;
      this.change({ phase: 'paused', seconds: videoEl.currentTime });
    });
    whenReady('ended', () => this.change({ phase: 'ended' }));
    return videoEl;
  }

  private loadFrom(file: TFile, videoEl: HTMLVideoElement): void {
    this.loaded = versionOf(file);
    videoEl.src = this.vault.getResourcePath(file);
  }

  private follow(videoEl: HTMLVideoElement): void {
    if (this.state === null) return;
    videoEl.currentTime = this.state.seconds;
    videoEl.playbackRate = this.state.rate;
    this.change({ duration: durationOf(videoEl) });
    if (this.wantsPlaying) this.start(videoEl);
    else this.change({ phase: 'paused' });
  }

  private start(videoEl: HTMLVideoElement): void {
    videoEl.play().catch((error: unknown) => {
      // Whatever else stops a start (another clip, a pause, a broken file) is told by the element's own events.
      if (videoEl !== this.videoEl || !(error instanceof Error) || error.name !== 'NotAllowedError') return;
      this.change({ phase: 'ready' });
      this.listener.failed({ kind: 'autoplay-blocked' });
    });
  }

  private fail(): void {
    const { file, videoEl } = this;
    if (file === null || videoEl === null || videoEl.error === null) return;
    const failure = failureOf(file, this.vault);
    const isThere = failure.kind === 'file-unplayable';
    // It may have got another name, or another content, since it was loaded.
    if (isThere && versionOf(file) !== this.loaded) this.loadFrom(file, videoEl);
    else this.listener.failed(failure);
  }

  private change(part: Partial<PlaybackState>): void {
    if (this.state !== null) this.become({ ...this.state, ...part });
  }

  private become(state: PlaybackState): void {
    this.state = state;
    this.listener.changed(state);
  }
}

/** Another one where the file has another name or content. Its address will not do: that may be new each time. */
function versionOf({ path, stat }: TFile): string {
  return `${String(stat.mtime)} ${path}`;
}

function isReady(videoEl: HTMLVideoElement): boolean {
  return videoEl.readyState >= HTMLMediaElement.HAVE_METADATA;
}

/** Null for a stream without an end, and for a recording that was never closed. */
function durationOf({ duration }: HTMLVideoElement): number | null {
  return Number.isFinite(duration) ? duration : null;
}

/** The element says no more than that it cannot play; the vault knows why. */
function failureOf({ path }: TFile, vault: Vault): PlaybackFailure {
  const file = vault.getFileByPath(path);
  if (file === null) return { kind: 'file-missing', path };
  return { kind: file.stat.size === 0 ? 'file-empty' : 'file-unplayable', path };
}
