import type { PlayRequest } from '../core/ports';
import type { VideoId } from '../core/video-id';
import type { LocalCopy, LocalMedia } from '../vault/local-media';

/** Which source of a video is played: its copy in the vault, unless the reader wants it from YouTube. */
export class SourceChoice {
  /** The video that the reader wants from YouTube though its local copy fails. */
  private fromYouTube: VideoId | null = null;

  constructor(private readonly localMedia: Pick<LocalMedia, 'copyOf'>) {}

  /** The copy to be played, or what is wrong with it; null for YouTube. */
  copyFor({ moment, sourcePath }: PlayRequest): LocalCopy | null {
    return moment.videoId === this.fromYouTube ? null : this.localMedia.copyOf(moment.videoId, sourcePath);
  }

  /** Whether there is a copy that may be played, wanted or not. */
  hasCopy({ moment, sourcePath }: PlayRequest): boolean {
    const copy = this.localMedia.copyOf(moment.videoId, sourcePath);
    return copy !== null && 'file' in copy;
  }

  /** Takes what the reader wants of a video from now on. */
  want(from: 'copy' | 'youtube', videoId: VideoId): void {
    this.fromYouTube = from === 'youtube' ? videoId : null;
  }
}
