/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { App, TFile } from 'obsidian';
import { MediaFile } from '../../src/player/media-file';
import type { PlaybackListener } from '../../src/player/playback';
import type { PlaybackFailure } from '../../src/player/playback-failure';
import { arriveMetadata, breakDown, finish, installFakeMedia, passTime, startLoading } from './fake-media';
import { openPlayerApp } from './player-app';
import { describePlayback, FILM, OTHER, type Picture, type Stage } from './playback-contract';

const DURATION = 740;

const pathOf = (videoId: string): string => `Films/[${videoId}].webm`;

let app: App;

installFakeMedia();

beforeEach(async () => {
  app = await openPlayerApp({ [pathOf(FILM)]: 'x', [pathOf(OTHER)]: 'xx' });
});

class VideoStage implements Stage {
  readonly playback: MediaFile;
  private readonly loads: string[] = [];

  constructor(
    private readonly containerEl: HTMLElement,
    listener: PlaybackListener,
  ) {
    this.playback = new MediaFile(containerEl, app.vault, listener);
  }

  get videoEl(): HTMLVideoElement | null {
    return this.containerEl.querySelector('video');
  }

  clip: Stage['clip'] = (videoId, seconds) => ({
    moment: { videoId, seconds },
    title: 'A film',
    file: app.vault.getFileByPath(pathOf(videoId)),
  });

  arrive(): void {
    if (this.videoEl === null) return;
    this.loads.push(this.picture().videoId);
    arriveMetadata(this.videoEl, DURATION);
  }

  picture(): Picture {
    const videoEl = this.theVideo();
    const videoId = /\[(.*)\]/.exec(decodeURIComponent(videoEl.src))?.[1] ?? '';
    return {
      videoId,
      seconds: videoEl.currentTime,
      isPlaying: !videoEl.paused,
      rate: videoEl.playbackRate,
      loudness: videoEl.muted ? 0 : videoEl.volume,
    };
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

  it('has the platform’s own controls, and plays in place', () => {
    stage.playback.open(stage.clip(FILM, 10));
    const { videoEl } = stage;
    expect(videoEl?.controls).toBe(true);
    expect(videoEl?.hasAttribute('playsinline')).toBe(true);
  });

  it('throws for a clip without a file, which is a mistake of ours', () => {
    const clip = { ...stage.clip(FILM, 10), file: null };
    expect(() => stage.playback.open(clip)).toThrow('a clip without one is YouTubeFrame’s');
  });

  const film = (): TFile => {
    const file = app.vault.getFileByPath(pathOf(FILM));
    if (file === null) throw new Error('The film is gone.');
    return file;
  };
  it.each([
    ['is gone', 'file-missing', () => app.vault.delete(film())],
    ['is empty', 'file-empty', () => app.vault.modify(film(), '')],
    ['is of a kind that is not known here', 'file-unplayable', () => Promise.resolve()],
  ])('says so when the file %s', async (_, kind, happen) => {
    stage.playback.open(stage.clip(FILM, 10));
    await happen();
    stage.breakDown();
    expect(failures).toEqual([{ kind, path: pathOf(FILM) }]);
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

describe('a film whose file gets another name while it plays', () => {
  const containerEl = document.body.createDiv();
  const failures: PlaybackFailure[] = [];
  let playback: MediaFile;
  const video = (): HTMLVideoElement => containerEl.querySelector('video') as HTMLVideoElement;
  const file = (): TFile => app.vault.getFileByPath(pathOf(FILM)) as TFile;

  beforeEach(() => {
    failures.length = 0;
    const listener = {
      changed: () => undefined,
      failed: (each: PlaybackFailure) => void failures.push(each),
    };
    playback = new MediaFile(containerEl, app.vault, listener);
    playback.load();
    playback.open({ moment: { videoId: FILM, seconds: 5 }, title: 'A film', file: file() });
    arriveMetadata(video(), DURATION);
    passTime(video(), 60);
  });
  afterEach(() => playback.unload());

  it('is loaded from there where the old name fails, and goes on', async () => {
    await app.vault.rename(file(), 'Moved.webm');
    breakDown(video());
    expect(video().getAttribute('src')).toBe('app://vault/Moved.webm');
    arriveMetadata(video(), DURATION);
    expect([video().currentTime, video().paused, failures]).toEqual([65, false, []]);
  });

  it('fails under its own name at once, though each address of it is a new one', () => {
    let count = 0;
    const addresses = jest.spyOn(app.vault, 'getResourcePath');
    addresses.mockImplementation(() => `blob:${String(count++)}`);
    breakDown(video());
    addresses.mockRestore();
    expect(failures).toEqual([{ kind: 'file-unplayable', path: pathOf(FILM) }]);
  });

  it('fails where that fails too', async () => {
    await app.vault.rename(file(), 'Moved.webm');
    breakDown(video());
    breakDown(video());
    expect(failures).toEqual([{ kind: 'file-unplayable', path: 'Moved.webm' }]);
  });
});
