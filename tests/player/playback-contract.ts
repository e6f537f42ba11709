import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { PlaybackState } from '../../src/core/playback-state';
import { parseVideoId, type VideoId } from '../../src/core/video-id';
import type { Playback, PlaybackListener, Clip } from '../../src/player/playback';
import type { PlaybackFailure } from '../../src/player/playback-failure';

/** What is really on the screen. */
export interface Picture {
  readonly videoId: string;
  readonly seconds: number;
  readonly isPlaying: boolean;
  readonly rate: number;
  /** What is heard: from 0 to 1, 0 while it is muted. */
  readonly loudness: number;
}

/** One way to play, and what a test does with the world behind it. */
export interface Stage {
  readonly playback: Playback;
  clip(videoId: VideoId, seconds: number): Clip;
  /** What was asked for arrives. */
  arrive(): void;
  picture(): Picture;
  /** The videos that were loaded, in order. */
  loaded(): readonly string[];
  pass(seconds: number): void;
  finish(): void;
  /** The reader uses the controls in the picture. */
  press(button: 'play' | 'pause'): void;
  breakDown(): void;
  /** The pane is moved to another window, where what it shows loads anew and arrives. */
  moveToOtherWindow(): void;
}

export const [FILM, OTHER] = ['aqz-KE-bpKQ', '_cMxraX_5RE'].map(videoIdOf) as [VideoId, VideoId];

/** What every way to play promises; `build` makes one in an element of the page. */
export function describePlayback(
  name: string,
  duration: number,
  build: (containerEl: HTMLElement, listener: PlaybackListener) => Stage,
): void {
  describe(`${name}, as any playback,`, () => {
    let containerEl: HTMLElement;
    let stage: Stage;
    let states: PlaybackState[];
    let failures: PlaybackFailure[];

    const SOUND = { volume: 1, isMuted: false };
    const now = (): PlaybackState | undefined => states.at(-1);
    const settle = (): void => void jest.advanceTimersByTime(1100);
    const openAt = (seconds: number, videoId = FILM): void => {
      stage.playback.open(stage.clip(videoId, seconds));
    };
    const openAndArriveAt = (seconds: number): void => {
      openAt(seconds);
      stage.arrive();
      settle();
    };

    beforeEach(() => {
      jest.useFakeTimers();
      containerEl = document.body.createDiv();
      states = [];
      failures = [];
      stage = build(containerEl, {
        changed: (state) => states.push(state),
        failed: (failure) => failures.push(failure),
      });
      stage.playback.load();
    });

    afterEach(() => {
      stage.playback.unload();
      containerEl.remove();
      jest.useRealTimers();
    });

    it('shows nothing and asks for nothing before a clip is opened', () => {
      settle();
      expect(containerEl.childElementCount).toBe(0);
      expect(states).toEqual([]);
    });

    it('plays a clip from its very second, fraction and all', () => {
      openAndArriveAt(575.4);
      expect(stage.picture()).toEqual({
        videoId: FILM,
        seconds: 575.4,
        isPlaying: true,
        rate: 1,
        loudness: 1,
      });
      expect(now()).toMatchObject({
        videoId: FILM,
        phase: 'playing',
        seconds: 575.4,
        duration,
        rate: 1,
        ...SOUND,
      });
    });

    it('plays from second zero', () => {
      openAndArriveAt(0);
      expect(stage.picture()).toMatchObject({ seconds: 0, isPlaying: true });
    });

    it('is loading at the second that was asked for until the video arrives', () => {
      openAt(575.4);
      settle();
      expect(now()).toEqual({
        videoId: FILM,
        name: null,
        phase: 'loading',
        seconds: 575.4,
        duration: null,
        rate: 1,
        ...SOUND,
      });
    });

    it('never tells another second than the one asked for while it arrives', () => {
      openAndArriveAt(575.4);
      expect(new Set(states.map(({ seconds }) => seconds))).toEqual(new Set([575.4]));
    });

    it('tells the second as it plays', () => {
      openAndArriveAt(10);
      stage.pass(2.5);
      settle();
      expect(now()).toMatchObject({ seconds: 12.5, phase: 'playing' });
    });

    it('seeks before the video has arrived', () => {
      openAt(10);
      stage.playback.seek(33.3);
      stage.arrive();
      settle();
      expect(stage.picture()).toMatchObject({ seconds: 33.3, isPlaying: true });
    });

    it.each([true, false])('seeks and leaves it playing or not (%s)', (isPlaying) => {
      openAndArriveAt(10);
      if (!isPlaying) stage.playback.pause();
      settle();
      stage.playback.seek(33.3);
      settle();
      expect(stage.picture()).toMatchObject({ seconds: 33.3, isPlaying });
      expect(now()).toMatchObject({ seconds: 33.3, phase: isPlaying ? 'playing' : 'paused' });
    });

    it('stays paused when it was paused before the video arrived', () => {
      openAt(10);
      stage.playback.pause();
      stage.arrive();
      settle();
      expect(stage.picture()).toMatchObject({ seconds: 10, isPlaying: false });
      expect(now()?.phase).toBe('paused');
    });

    it('plays again after a pause', () => {
      openAndArriveAt(10);
      stage.playback.pause();
      settle();
      stage.playback.play();
      settle();
      expect(stage.picture()).toMatchObject({ seconds: 10, isPlaying: true });
    });

    it('tells what the reader does with the controls in the picture', () => {
      openAndArriveAt(10);
      stage.press('pause');
      settle();
      expect(now()?.phase).toBe('paused');
      stage.press('play');
      settle();
      expect(now()?.phase).toBe('playing');
    });

    it.each(['before', 'after'])('takes a speed %s the video has arrived', (when) => {
      openAt(10);
      if (when === 'before') stage.playback.setRate(1.5);
      stage.arrive();
      settle();
      if (when === 'after') stage.playback.setRate(1.5);
      settle();
      expect(stage.picture().rate).toBe(1.5);
      expect(now()?.rate).toBe(1.5);
    });

    it.each(['before', 'after'])(
      'is made quieter, muted and heard again %s the video has arrived',
      (when) => {
        openAt(10);
        if (when === 'before') stage.playback.setVolume(0.5);
        stage.arrive();
        settle();
        if (when === 'after') stage.playback.setVolume(0.5);
        settle();
        expect(stage.picture().loudness).toBe(0.5);
        expect(now()).toMatchObject({ volume: 0.5, isMuted: false });
        stage.playback.setMuted(true);
        settle();
        expect(stage.picture().loudness).toBe(0);
        expect(now()).toMatchObject({ volume: 0.5, isMuted: true });
        stage.playback.setMuted(false);
        settle();
        expect(stage.picture().loudness).toBe(0.5);
      },
    );

    it('is muted before the video has arrived', () => {
      openAt(10);
      stage.playback.setMuted(true);
      stage.arrive();
      settle();
      expect(stage.picture().loudness).toBe(0);
      expect(now()).toMatchObject({ volume: 1, isMuted: true });
    });

    it('takes each of the speeds that it says can be had, the usual ones among them', () => {
      openAndArriveAt(10);
      expect(stage.playback.rates).toEqual(expect.arrayContaining([0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2]));
      for (const rate of stage.playback.rates) {
        stage.playback.setRate(rate);
        settle();
        expect(stage.picture().rate).toBe(rate);
      }
    });

    it('goes to another second of the same video without loading it again', () => {
      openAndArriveAt(10);
      openAt(90.5);
      settle();
      expect(stage.picture()).toMatchObject({ seconds: 90.5, isPlaying: true });
      expect(now()?.phase).toBe('playing');
      expect(stage.loaded()).toEqual([FILM]);
    });

    it('plays on when a moment is opened while it is paused', () => {
      openAndArriveAt(10);
      stage.playback.pause();
      settle();
      openAt(90.5);
      settle();
      expect(stage.picture()).toMatchObject({ seconds: 90.5, isPlaying: true });
    });

    it('plays another video in the same element, and tells no second of the one before', () => {
      openAndArriveAt(100);
      const [elementBefore] = containerEl.children;
      states.length = 0;
      openAt(21.5, OTHER);
      stage.arrive();
      settle();
      expect(stage.picture()).toMatchObject({ videoId: OTHER, seconds: 21.5, isPlaying: true });
      expect([...containerEl.children]).toEqual([elementBefore]);
      expect(new Set(states.map(({ videoId, seconds }) => `${videoId} ${String(seconds)}`))).toEqual(
        new Set([`${OTHER} 21.5`]),
      );
    });

    it('plays the last of two videos that were opened in quick succession', () => {
      openAt(100);
      openAt(21.5, OTHER);
      stage.arrive();
      settle();
      expect(stage.picture()).toMatchObject({ videoId: OTHER, seconds: 21.5, isPlaying: true });
      expect(now()).toMatchObject({ videoId: OTHER, seconds: 21.5, phase: 'playing' });
    });

    it('tells when the video has ended, and plays from there when a moment is opened', () => {
      openAndArriveAt(10);
      stage.finish();
      settle();
      expect(now()).toMatchObject({ phase: 'ended', seconds: duration });
      openAt(20);
      settle();
      expect(stage.picture()).toMatchObject({ seconds: 20, isPlaying: true });
    });

    it('tells a failure once', () => {
      openAndArriveAt(10);
      stage.breakDown();
      settle();
      expect(failures).toHaveLength(1);
    });

    it.each([true, false])('keeps second, speed and whether it plays (%s) in another window', (isPlaying) => {
      openAndArriveAt(10);
      stage.playback.setRate(1.5);
      settle();
      stage.pass(4);
      if (!isPlaying) stage.playback.pause();
      settle();
      stage.moveToOtherWindow();
      settle();
      expect(stage.picture()).toEqual({ videoId: FILM, seconds: 16, isPlaying, rate: 1.5, loudness: 1 });
      expect(now()).toMatchObject({ seconds: 16, phase: isPlaying ? 'playing' : 'paused', rate: 1.5 });
    });

    it('goes on being heard in another window', () => {
      openAndArriveAt(10);
      stage.moveToOtherWindow();
      settle();
      stage.pass(5);
      settle();
      expect(now()).toMatchObject({ seconds: 15, phase: 'playing' });
    });

    it.each(['while it loads', 'while it plays'])('leaves nothing behind when it is unloaded %s', (when) => {
      openAt(10);
      if (when === 'while it plays') stage.arrive();
      settle();
      const told = states.length;
      stage.playback.unload();
      stage.arrive();
      jest.advanceTimersByTime(60_000);
      expect(containerEl.childElementCount).toBe(0);
      expect(states).toHaveLength(told);
      expect(failures).toEqual([]);
      expect(jest.getTimerCount()).toBe(0);
    });
  });
}

function videoIdOf(text: string): VideoId {
  const id = parseVideoId(text);
  if (id === null) throw new Error(`${text} is no video id.`);
  return id;
}
