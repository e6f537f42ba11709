/** What a video is called where it is published. */
export interface VideoName {
  /** Never empty. */
  readonly title: string;
  /** The name of its channel as people write it; null where it is not told. */
  readonly channel: string | null;
}

/** Whether two say the same; null is what is not known. */
export function isSameName(one: VideoName | null, other: VideoName | null): boolean {
  return one?.title === other?.title && one?.channel === other?.channel;
}

/** A channel's name as the target of a link, without the marks that end one; null where nothing is left of it. */
export function channelTargetOf({ channel }: VideoName): string | null {
  const target = (channel ?? '').replace(/[[\]|#^\\\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ');
  return target.trim() === '' ? null : target.trim();
}
