/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { PlaybackState } from '../../src/core/playback-state';
import type { PlaybackListener } from '../../src/player/playback';
import type { PlaybackFailure } from '../../src/player/playback-failure';
import { YouTubeFrame } from '../../src/player/youtube-frame';
import { DURATION, FakeYouTube } from './fake-youtube';
import { describePlayback, FILM, OTHER, type Picture, type Stage } from './playback-contract';

class FrameStage implements Stage {
  readonly playback: YouTubeFrame;
  private fake: FakeYouTube | null = null;

  constructor(
    private readonly containerEl: HTMLElement,
    listener: PlaybackListener,
  ) {
    this.playback = new YouTubeFrame(containerEl, listener);
  }

  /** YouTube behind the frame; there is none before a clip is opened. */
  get youtube(): FakeYouTube {
    const frameEl = this.containerEl.querySelector('iframe');
    if (frameEl !== null) this.fake ??= new FakeYouTube(frameEl);
    if (this.fake === null) throw new Error('There is no frame.');
    return this.fake;
  }

  clip: Stage['clip'] = (videoId, seconds) => ({ moment: { videoId, seconds }, title: 'A film', file: null });

  arrive(): void {
    const isLoaded = this.fake !== null;
    if (!isLoaded && this.containerEl.querySelector('iframe') !== null) this.youtube.load();
  }

  picture(): Picture {
    const { videoId, seconds, isPlaying, rate, volume, isMuted } = this.youtube;
    return { videoId, seconds, isPlaying, rate, loudness: isMuted ? 0 : volume / 100 };
  }

  loaded: Stage['loaded'] = () => this.youtube.loaded;
  pass: Stage['pass'] = (seconds) => this.youtube.pass(seconds);
  finish: Stage['finish'] = () => this.youtube.finish();
  press: Stage['press'] = (button) => this.youtube[button]();
  breakDown: Stage['breakDown'] = () => this.youtube.say({ event: 'onError', info: 150 });

  moveToOtherWindow(): void {
    const popout = document.body.createEl('iframe').contentDocument;
    if (popout === null) throw new Error('The other window has no document.');
    popout.body.append(this.containerEl);
    this.youtube.load();
  }
}

describePlayback('YouTubeFrame', DURATION, (containerEl, listener) => new FrameStage(containerEl, listener));

describe('YouTubeFrame', () => {
  let containerEl: HTMLElement;
  let stage: FrameStage;
  let states: PlaybackState[];
  let failures: PlaybackFailure[];

  const settle = (): void => void jest.advanceTimersByTime(1100);
  const openAndArriveAt = (seconds: number): void => {
    stage.playback.open(stage.clip(FILM, seconds));
    stage.youtube.load();
    settle();
  };
  const told = (): readonly string[] =>
    stage.youtube.commands.map(({ func }) => func).filter((func) => func !== 'addEventListener');

  beforeEach(() => {
    jest.useFakeTimers();
    containerEl = document.body.createDiv();
    [states, failures] = [[], []];
    stage = new FrameStage(containerEl, {
      changed: (state) => states.push(state),
      failed: (failure) => failures.push(failure),
    });
    stage.playback.load();
  });

  afterEach(() => {
    stage.playback.unload();
    containerEl.remove();
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('has a name for a screen reader, that of the video', () => {
    openAndArriveAt(10);
    expect(stage.youtube.frameEl.title).toBe('A film');
    stage.playback.open({ ...stage.clip(OTHER, 0), title: 'Another film' });
    expect(stage.youtube.frameEl.title).toBe('Another film');
  });

  it('tells what YouTube calls the video, and not of the next one what the last was called', () => {
    openAndArriveAt(10);
    const name = { title: 'A film', channel: 'A channel' };
    expect(states.at(-1)?.name).toEqual(name);
    stage.playback.open(stage.clip(FILM, 20));
    expect(states.at(-1)?.name).toEqual(name);
    stage.playback.open(stage.clip(OTHER, 20));
    expect(states.at(-1)?.name).toBeNull();
  });

  it('never changes the address of its frame', () => {
    openAndArriveAt(10);
    const { src } = stage.youtube.frameEl;
    stage.playback.open(stage.clip(OTHER, 20));
    settle();
    expect(stage.youtube.frameEl.src).toBe(src);
    expect(told()).toContain('loadVideoById');
  });

  it('keeps a pause until the first play, which it would break', () => {
    stage.playback.open(stage.clip(FILM, 10));
    stage.playback.pause();
    stage.youtube.load();
    settle();
    stage.playback.pause();
    expect(told().filter((func) => func === 'pauseVideo')).toHaveLength(1);
    expect(stage.youtube.isBroken).toBe(false);
  });

  it('greets until it is answered, for a frame that is slow to listen', () => {
    stage.playback.open(stage.clip(FILM, 10));
    const { frameEl } = stage.youtube;
    const post = jest.fn();
    if (frameEl.contentWindow !== null) frameEl.contentWindow.postMessage = post;
    frameEl.dispatchEvent(new Event('load'));
    jest.advanceTimersByTime(5000);
    expect(post.mock.calls.length).toBeGreaterThan(5);
    stage.youtube.load();
    settle();
    expect(stage.picture()).toMatchObject({ seconds: 10, isPlaying: true });
  });

  it('fails after ten seconds of silence, once', () => {
    stage.playback.open(stage.clip(FILM, 10));
    jest.advanceTimersByTime(9_900);
    expect(failures).toEqual([]);
    jest.advanceTimersByTime(60_000);
    expect(failures).toEqual([{ kind: 'no-answer' }]);
  });

  it('gives a frame that was slow to load as long again to answer', () => {
    stage.playback.open(stage.clip(FILM, 10));
    const { frameEl } = stage.youtube;
    jest.advanceTimersByTime(9_000);
    frameEl.dispatchEvent(new Event('load'));
    jest.advanceTimersByTime(9_000);
    expect(failures).toEqual([]);
    stage.youtube.load();
    settle();
    expect(stage.picture()).toMatchObject({ seconds: 10, isPlaying: true });
  });

  it('says at once that a security rule keeps the frame out, and is not concerned with other frames', () => {
    stage.playback.open(stage.clip(FILM, 10));
    const forbid = (blockedURI: string): void => {
      const event = Object.assign(new Event('securitypolicyviolation'), { blockedURI });
      document.dispatchEvent(event);
    };
    forbid('https://elsewhere.example');
    expect(failures).toEqual([]);
    forbid('https://www.youtube-nocookie.com');
    jest.advanceTimersByTime(60_000);
    expect(failures).toEqual([{ kind: 'blocked' }]);
  });

  it('says that it is offline, and draws no frame', () => {
    jest.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(false);
    stage.playback.open(stage.clip(FILM, 10));
    expect(failures).toEqual([{ kind: 'offline' }]);
    expect(containerEl.childElementCount).toBe(0);
  });

  it('tells that the reader must press play, and goes on when that happens', () => {
    stage.playback.open(stage.clip(FILM, 10.5));
    stage.youtube.blocksAutoplay = true;
    stage.youtube.load();
    settle();
    expect(failures).toEqual([{ kind: 'autoplay-blocked' }]);
    expect(states.at(-1)?.phase).toBe('ready');
    stage.youtube.play();
    settle();
    expect(stage.picture()).toMatchObject({ seconds: 10.5, isPlaying: true });
  });

  it.each([2, 5, 100, 101, 150, 153, 999])('passes on error %d', (code) => {
    openAndArriveAt(10);
    stage.youtube.say({ event: 'onError', info: code });
    settle();
    expect(failures).toEqual([{ kind: 'refused', code }]);
  });

  it('hears of an error from before it could ask for errors', () => {
    stage.playback.open(stage.clip(FILM, 10));
    stage.youtube.load();
    const videoData = { video_id: FILM, errorCode: '150' };
    stage.youtube.say({ event: 'initialDelivery', info: { playerState: -1, videoData } });
    settle();
    expect(failures).toEqual([{ kind: 'refused', code: 150 }]);
  });

  it('is not concerned with an error of the video before', () => {
    openAndArriveAt(10);
    stage.playback.open(stage.clip(OTHER, 20));
    stage.youtube.say({ event: 'onError', info: 100 });
    settle();
    expect(failures).toEqual([]);
    expect(stage.picture()).toMatchObject({ videoId: OTHER, isPlaying: true });
  });

  it('takes neither length nor second from an advertisement', () => {
    openAndArriveAt(10);
    const told = states.length;
    const videoData = { video_id: 'adVertismnt' };
    stage.youtube.say({
      event: 'infoDelivery',
      info: { currentTime: 3, duration: 15, playerState: 1, videoData },
    });
    stage.youtube.say({ event: 'infoDelivery', info: { currentTime: 4 } });
    jest.advanceTimersByTime(10);
    expect(states.slice(told)).toEqual([]);
  });

  it('takes the end for the second that was asked for, where that lies behind the end', () => {
    openAndArriveAt(DURATION + 60);
    stage.youtube.finish();
    settle();
    expect(states.at(-1)).toMatchObject({ seconds: DURATION, phase: 'ended' });
  });

  it('gives up on a second that cannot be reached, and tells the one that is', () => {
    openAndArriveAt(10);
    stage.youtube.refusedSeeks = Infinity;
    stage.playback.seek(300);
    jest.advanceTimersByTime(5000);
    expect(states.at(-1)?.seconds).toBe(10);
    expect(told().filter((func) => func === 'seekTo')).toHaveLength(3);
  });

  it('stands at the second that was asked for, though the first seek is lost and a frame at rest tells nothing', () => {
    stage.playback.open(stage.clip(FILM, 11.6));
    stage.playback.pause();
    stage.youtube.refusedSeeks = 1;
    stage.youtube.load();
    settle();
    expect(stage.picture()).toMatchObject({ seconds: 11.6, isPlaying: false });
    expect(states.at(-1)).toMatchObject({ seconds: 11.6, phase: 'paused' });
  });

  it('has no duration for a live stream', () => {
    openAndArriveAt(10);
    const info = { videoData: { video_id: FILM, isLive: true }, duration: 900 };
    stage.youtube.say({ event: 'infoDelivery', info });
    settle();
    expect(states.at(-1)?.duration).toBeNull();
  });

  it('hears the frame where the app hides who speaks', () => {
    openAndArriveAt(10);
    stage.youtube.say({ event: 'infoDelivery', info: { currentTime: 44 } }, { source: null });
    settle();
    expect(states.map(({ seconds }) => seconds)).toContain(44);
  });

  it.each([
    ['another origin', { origin: 'https://www.youtube.com' }, {}],
    ['another window', { source: window }, {}],
    ['a hidden window that was greeted by another name', { source: null }, { id: 'someone else' }],
  ])('ignores %s', (_, from, part) => {
    openAndArriveAt(10);
    stage.youtube.say({ event: 'infoDelivery', info: { currentTime: 44 }, ...part }, from);
    settle();
    expect(states.map(({ seconds }) => seconds)).not.toContain(44);
  });
});
