/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { TFile, type Vault } from 'obsidian';
import { MediaFile } from '../../src/player/media-file';
import type { PlaybackListener } from '../../src/player/playback';
import type { PlaybackFailure } from '../../src/player/playback-failure';
import { arriveMetadata, breakDown, finish, installFakeMedia, passTime, startLoading } from './fake-media';
import { describePlayback, FILM, type Picture, type Stage } from './playback-contract';

const DURATION = 740;

installFakeMedia();

class FakeVault {
  readonly files = new Map<string, TFile>();

  fileOf(videoId: string, size = 1000): TFile {
    const path = `Films/[${videoId}].webm`;
    const file =
      this.files.get(path) ?? Object.assign(new (TFile as new () => TFile)(), { path, stat: { size } });
    this.files.set(path, file);
    return file;
  }

  getFileByPath(path: string): TFile | null {
    return this.files.get(path) ?? null;
  }

  getResourcePath(file: TFile): string {
    return `app://vault/${file.path}`;
  }
}

class VideoStage implements Stage {
  readonly playback: MediaFile;
  readonly vault = new FakeVault();
  private readonly loads: string[] = [];

  constructor(
    private readonly containerEl: HTMLElement,
    listener: PlaybackListener,
  ) {
    this.playback = new MediaFile(containerEl, this.vault as unknown as Vault, listener);
  }

  get videoEl(): HTMLVideoElement | null {
    return this.containerEl.querySelector('video');
  }

  clip: Stage['clip'] = (videoId, seconds) => ({
    moment: { videoId, seconds },
    title: 'A film',
    file: this.vault.fileOf(videoId),
  });

  arrive(): void {
    if (this.videoEl === null) return;
    this.loads.push(this.picture().videoId);
    arriveMetadata(this.videoEl, DURATION);
  }

  picture(): Picture {
    const videoEl = this.theVideo();
    const videoId = /\[(.*)\]/.exec(videoEl.src)?.[1] ?? '';
    return { videoId, seconds: videoEl.currentTime, isPlaying: !videoEl.paused, rate: videoEl.playbackRate };
  }

  loaded: Stage['loaded'] = () => this.loads;
  pass: Stage['pass'] = (seconds) => passTime(this.theVideo(), seconds);
  finish: Stage['finish'] = () => finish(this.theVideo());
  press: Stage['press'] = (button) => void this.theVideo()[button]();
  breakDown: Stage['breakDown'] = () => breakDown(this.theVideo());

  moveToOtherWindow(): void {
    document.body.createDiv().append(this.containerEl);
    startLoading(this.theVideo());
    arriveMetadata(this.theVideo(), DURATION);
  }

  private theVideo(): HTMLVideoElement {
    if (this.videoEl === null) throw new Error('There is no video.');
    return this.videoEl;
  }
}

describePlayback('MediaFile', DURATION, (containerEl, listener) => new VideoStage(containerEl, listener));

describe('MediaFile', () => {
  let containerEl: HTMLElement;
  let stage: VideoStage;
  let failures: PlaybackFailure[];

  beforeEach(() => {
    containerEl = document.body.createDiv();
    failures = [];
    stage = new VideoStage(containerEl, {
      changed: () => undefined,
      failed: (failure) => failures.push(failure),
    });
    stage.playback.load();
  });

  afterEach(() => {
    stage.playback.unload();
    containerEl.remove();
    jest.restoreAllMocks();
  });

  it('has the platform’s own controls, plays in place, and bears the video’s name', () => {
    stage.playback.open(stage.clip(FILM, 10));
    const { videoEl } = stage;
    expect(videoEl?.controls).toBe(true);
    expect(videoEl?.hasAttribute('playsinline')).toBe(true);
    expect(videoEl?.getAttribute('aria-label')).toBe('A film');
  });

  it('throws for a clip without a file, which is a mistake of ours', () => {
    const clip = { ...stage.clip(FILM, 10), file: null };
    expect(() => stage.playback.open(clip)).toThrow('a clip without one is YouTubeFrame’s');
  });

  const path = `Films/[${FILM}].webm`;
  it.each([
    ['is gone', 'file-missing', () => stage.vault.files.clear()],
    ['is empty', 'file-empty', () => Object.assign(stage.vault.fileOf(FILM).stat, { size: 0 })],
    ['is of a kind that is not known here', 'file-unplayable', () => undefined],
  ])('says so when the file %s', (_, kind, happen) => {
    stage.playback.open(stage.clip(FILM, 10));
    happen();
    stage.breakDown();
    expect(failures).toEqual([{ kind, path }]);
  });

  it('says that the reader must press play where nothing may start by itself', async () => {
    const refusal = Object.assign(new Error('The user did not interact.'), { name: 'NotAllowedError' });
    jest.spyOn(HTMLMediaElement.prototype, 'play').mockRejectedValue(refusal);
    stage.playback.open(stage.clip(FILM, 10));
    stage.arrive();
    await Promise.resolve();
    expect(failures).toEqual([{ kind: 'autoplay-blocked' }]);
  });

  it('keeps silent about a start that another clip interrupts', async () => {
    const refusal = Object.assign(new Error('Interrupted by a new load.'), { name: 'AbortError' });
    jest.spyOn(HTMLMediaElement.prototype, 'play').mockRejectedValue(refusal);
    stage.playback.open(stage.clip(FILM, 10));
    stage.arrive();
    await Promise.resolve();
    expect(failures).toEqual([]);
  });
});
