import { notifyFailure } from '../notify';

/** The picture of a video in a small window above all others, as the platform draws it. */
export class FloatingPicture {
  constructor(private readonly videoEl: HTMLVideoElement) {}

  /** Whether the platform has such a window, and the video a picture. */
  get isPossible(): boolean {
    return this.videoEl.doc.pictureInPictureEnabled && this.videoEl.videoWidth > 0;
  }

  get isOn(): boolean {
    return this.videoEl.doc.pictureInPictureElement === this.videoEl;
  }

  /** Opens the window, or closes it; to be called for a click or a key, without which platforms refuse. */
  toggle(): void {
    if (this.isOn) {
      this.close();
    } else {
      this.videoEl
        .requestPictureInPicture()
        .catch((error: unknown) => notifyFailure('show the picture in a window above all others', error));
    }
  }

  /** Closes the window, if it is open. */
  close(): void {
    if (!this.isOn) return;
    this.videoEl.doc
      .exitPictureInPicture()
      .catch((error: unknown) => notifyFailure('close the window of the picture', error));
  }
}
