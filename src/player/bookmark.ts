import { isWorthOffering, type LeftOff } from '../core/left-off';
import { LONGEST_STEP, type PlaybackState } from '../core/playback-state';
import type { Moment } from '../core/moment';
import type { WatchMemory } from '../vault/watch-memory';

/** Who looks at a citation for less than this has not left the video there. In seconds of the video. */
const A_LOOK = 10;

/** Tells the memory where the reader is in a video, once it has been watched for a while from where it was begun. */
export class Bookmark {
  private watched = 0;
  private last: Moment | null = null;

  constructor(private readonly memory: WatchMemory) {}

  /** What is worth an offer to a reader who goes to a moment; null for nothing. */
  async offerAt({ videoId, seconds }: Moment): Promise<LeftOff | null> {
    await this.memory.recall();
    const left = this.memory.leftOff(videoId);
    return left !== null && isWorthOffering(left, seconds) ? left : null;
  }

  /** To be told that the reader goes to a moment of this or another video. */
  begin(moment: Moment): void {
    this.watched = 0;
    this.last = moment;
  }

  /** Takes what is shown, as it plays. */
  follow({ videoId, seconds, rate, phase }: PlaybackState): void {
    if (this.last?.videoId !== videoId) return;
    const step = seconds - this.last.seconds;
    if (phase === 'playing' && step > 0 && step <= LONGEST_STEP) this.watched += step;
    this.last = { videoId, seconds };
    if (this.watched < A_LOOK) return;
    if (phase === 'ended') this.memory.leave(videoId, { seconds: 0, rate }, false);
    else this.memory.leave(videoId, { seconds, rate }, phase === 'playing');
  }
}
