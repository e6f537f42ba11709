/** What YouTube knows of one video, and how it treats those who embed it. Times are in seconds. */
export interface VideoBehaviour {
  readonly title: string;
  readonly author: string;
  readonly duration: number;
  readonly isLive: boolean;
  /** What it answers instead of playing: 5, 100, 101, 150 or 153. An id that is none answers 2 by itself. */
  readonly error: number | null;
  /** Never answers, as a frame that was blocked on its way. */
  readonly isSilent: boolean;
  /** Does not start until the viewer presses play in the frame. */
  readonly blocksAutoplay: boolean;
  /** The length of the advertisement before it, 0 for none. */
  readonly advertisement: number;
}

/** How an ordinary video behaves. */
export function ordinaryVideo(videoId: string): VideoBehaviour {
  return {
    title: `Video ${videoId}`,
    author: 'Somebody',
    duration: 600,
    isLive: false,
    error: null,
    isSilent: false,
    blocksAutoplay: false,
    advertisement: 0,
  };
}
