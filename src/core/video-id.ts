/** A YouTube video's id: 11 characters of `A-Z a-z 0-9 _ -`. Only `parseVideoId` makes one. */
export type VideoId = string & { readonly __videoId: unique symbol };

const VIDEO_ID = /^[A-Za-z0-9_-]{11}$/;

/** The id that a text is, spaces around it aside; null where it is none. An address is not an id. */
export function parseVideoId(text: string): VideoId | null {
  const trimmed = text.trim();
  return VIDEO_ID.test(trimmed) ? (trimmed as VideoId) : null;
}
