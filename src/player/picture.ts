import { Component, type TFile, type Vault } from 'obsidian';
import { drawFailure, type WayOnActions } from './draw-failure';
import { drawInvitation, drawRest } from './draw-rest';
import { MediaFile } from './media-file';
import type { Playback, PlaybackListener } from './playback';
import { keepsPicture, type PlaybackFailure, type WayOn } from './playback-failure';
import { YouTubeFrame } from './youtube-frame';

/** Told what becomes of the picture. */
export interface PictureListener extends PlaybackListener {
  /** What was seen is no more, and nothing plays. */
  cleared(): void;
}

/** Where a video is seen, and what stands in its place while none is: one of them at a time. */
export class Picture extends Component {
  /** What shows the video; null while nothing does. */
  playback: Playback | null = null;
  private readonly pictureEl: HTMLElement;
  /** Below the picture: what stands in the way of one that stays. */
  private readonly hintEl: HTMLElement;

  constructor(
    containerEl: HTMLElement,
    private readonly vault: Vault,
    private readonly listener: PictureListener,
  ) {
    super();
    this.pictureEl = containerEl.createDiv({ cls: 'video-citations-picture' });
    this.hintEl = containerEl.createDiv({ cls: 'video-citations-hint' });
  }

  /** What plays a file (null: YouTube's videos): the one that is there, else a new one in the place of all else. */
  playbackOf(file: TFile | null): Playback {
    if (this.playback instanceof (file === null ? YouTubeFrame : MediaFile)) return this.playback;
    this.clear();
    this.playback = this.addChild(
      file === null
        ? new YouTubeFrame(this.pictureEl, this.listener)
        : new MediaFile(this.pictureEl, this.vault, this.listener),
    );
    return this.playback;
  }

  /** Says how a video is played. */
  showInvitation(): void {
    this.clear();
    drawInvitation(this.pictureEl);
  }

  /** Offers to play from a second. */
  showRest(seconds: number, onPlay: () => void): void {
    this.clear();
    drawRest(this.pictureEl, seconds, onPlay);
  }

  /** Says what happened and how to go on, beside a picture that stays or in the place of one that does not. */
  showFailure(failure: PlaybackFailure, waysOn: readonly WayOn[], actions: WayOnActions): void {
    if (keepsPicture(failure)) this.clearHint();
    else this.clear();
    drawFailure(keepsPicture(failure) ? this.hintEl : this.pictureEl, failure, waysOn, actions);
  }

  /** What stood in the way does no more. */
  clearHint(): void {
    this.hintEl.empty();
  }

  private clear(): void {
    if (this.playback !== null) this.removeChild(this.playback);
    this.playback = null;
    this.pictureEl.empty();
    this.clearHint();
    this.listener.cleared();
  }
}
