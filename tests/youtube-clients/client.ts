/** What a client of YouTube's frame says of the video that it plays. */
export interface Heard {
  readonly seconds: number;
  /** In seconds; null before it is known. */
  readonly duration: number | null;
  readonly isPlaying: boolean;
  readonly hasEnded: boolean;
  readonly rate: number;
  /** From 0 to 1. */
  readonly volume: number;
  readonly isMuted: boolean;
}

/** A player that shows YouTube's frame and drives it by messages, whoever wrote it. */
export interface Client {
  /** Plays a video from a second on, in place of what was playing. */
  open(videoId: string, seconds: number): void;
  play(): void;
  pause(): void;
  seek(seconds: number): void;
  setRate(rate: number): void;
  /** From 0 to 1. */
  setVolume(volume: number): void;
  setMuted(isMuted: boolean): void;
  heard(): Heard;
}

declare global {
  interface Window {
    /** In the page of a client only. */
    client?: Client;
  }
}
