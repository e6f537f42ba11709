import type { Component, TFile } from 'obsidian';
import type { Moment } from '../core/moment';
import type { PlaybackState } from '../core/playback-state';
import type { Caption } from '../core/transcript';
import type { FloatingPicture } from './floating-picture';
import type { PlaybackFailure } from './playback-failure';

/** What is to be played: a moment, and the file of the vault that stands in for YouTube; null to ask YouTube. */
export interface Clip {
  readonly moment: Moment;
  /**
   * A second from which YouTube can load the video in any case, at most that of the moment: a video that is started
   * behind its end has ended. A file need not care. Missing: the moment's.
   */
  readonly loadFrom?: number;
  readonly title: string;
  readonly file: TFile | null;
}

/** Told what becomes of a playback; silent once it is unloaded. */
export interface PlaybackListener {
  changed(state: PlaybackState): void;
  /** Nothing more is heard of the clip, except after a failure that keeps the picture (see `keepsPicture`). */
  failed(failure: PlaybackFailure): void;
}

/**
 * Something that shows and plays videos: a `<video>` or YouTube's frame. It may be told anything at any time:
 * what it cannot do yet, it does as soon as it can. Unloading it takes it from the page.
 */
export interface Playback extends Component {
  /** Plays a clip in place of what was playing; the last call wins. The same video is not loaded again. */
  open(clip: Clip): void;
  play(): void;
  pause(): void;
  /** Goes to a second and goes on playing, or stays paused. */
  seek(seconds: number): void;
  /** Plays at one of `rates`. */
  setRate(rate: number): void;
  /** From 0 to 1; it is heard only where nothing is muted. */
  setVolume(volume: number): void;
  setMuted(isMuted: boolean): void;
  /** Shows these over the picture, in place of others; none to hide them. YouTube shows captions of its own only. */
  showCaptions(captions: readonly Caption[]): void;
  /** The speeds that can be had, as far as is known yet; at least one. */
  readonly rates: readonly number[];
  /** Null before there is a picture, and for YouTube's, whose frame sees to it. */
  readonly floating: FloatingPicture | null;
}
