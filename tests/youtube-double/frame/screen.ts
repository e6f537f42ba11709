import { drawClock } from '../../tools/clock-picture';

/** How much of the small video is used at a time, in seconds; it is longer than that. */
const REEL = 880;

/** Shows the small video as if it were a film of any length: where the video ends, its clock is painted on. */
export class Screen {
  /** The length of the film in seconds, which the painted clock shows. */
  duration = 0;
  private reelStart = 0;

  constructor(
    private readonly film: HTMLVideoElement,
    private readonly overlay: HTMLCanvasElement,
  ) {
    const onFrame = (_: number, { mediaTime }: VideoFrameCallbackMetadata) => {
      if (!this.film.seeking) this.paint(mediaTime);
      if (mediaTime >= REEL) void this.show(this.reelStart + mediaTime);
      this.film.requestVideoFrameCallback(onFrame);
    };
    this.film.requestVideoFrameCallback(onFrame);
  }

  /** The second of the film that is shown. */
  get time(): number {
    return this.reelStart + this.film.currentTime;
  }

  set rate(rate: number) {
    this.film.playbackRate = rate;
  }

  /** Goes to a second of the film, and is done when its picture is there. */
  async show(seconds: number): Promise<void> {
    const reelStart = Math.floor(seconds / REEL) * REEL;
    if (reelStart !== this.reelStart) this.cover('');
    const sought = new Promise((resolve) => this.film.addEventListener('seeked', resolve, { once: true }));
    this.film.currentTime = seconds - reelStart;
    await sought;
    this.reelStart = reelStart;
    this.paint(this.film.currentTime);
  }

  async play(): Promise<void> {
    await this.film.play();
  }

  pause(): void {
    this.film.pause();
  }

  /** Covers the picture with words: an error, an advertisement. */
  cover(words: string): void {
    this.overlay.hidden = false;
    const canvas = this.context();
    canvas.fillStyle = '#000';
    canvas.fillRect(0, 0, this.overlay.width, this.overlay.height);
    canvas.fillStyle = '#fff';
    canvas.textAlign = 'center';
    canvas.fillText(words, this.overlay.width / 2, this.overlay.height / 2);
  }

  private paint(reelTime: number): void {
    this.overlay.hidden = this.reelStart === 0;
    if (this.overlay.hidden) return;
    const canvas = this.context();
    const fill = (x: number, y: number, width: number, height: number, [r, g, b]: readonly number[]) => {
      canvas.fillStyle = `rgb(${r},${g},${b})`;
      canvas.fillRect(x, y, width, height);
    };
    drawClock(fill, this.reelStart + reelTime, this.duration);
  }

  private context(): CanvasRenderingContext2D {
    const context = this.overlay.getContext('2d');
    if (context === null) throw new Error('This browser has no canvas.');
    return context;
  }
}
