import type { LeftOff } from '../core/left-off';
import type { Moment } from '../core/moment';
import type { PlaybackState } from '../core/playback-state';
import type { WatchMemory } from '../vault/watch-memory';
import { Bookmark } from './bookmark';

/** The offer to go on with a video from where it was left, made once the reader has come to a moment of it. */
export class ContinueOffer {
  /** Where it was left; null while there is nothing to offer. */
  left: LeftOff | null = null;
  private readonly bookmark: Bookmark;
  private moment: Moment | null = null;

  constructor(
    memory: WatchMemory,
    private readonly onChange: (left: LeftOff | null) => void,
  ) {
    this.bookmark = new Bookmark(memory);
  }

  /** To be told that the reader goes to a moment of this or another video. */
  begin(moment: Moment): void {
    this.moment = moment;
    this.become(null);
    this.bookmark.begin(moment);
    void this.bookmark.offerAt(moment).then((left) => {
      // Another moment may have been asked for while the memory was read.
      if (this.moment === moment) this.become(left);
    });
  }

  /** Takes what is shown, as it plays. */
  follow(state: PlaybackState): void {
    this.bookmark.follow(state);
  }

  /** What was offered, which it is no more; null for nothing. */
  take(): LeftOff | null {
    const { left } = this;
    if (left !== null) this.become(null);
    return left;
  }

  private become(left: LeftOff | null): void {
    this.left = left;
    this.onChange(left);
  }
}
