/** Why a video does not play; `code` is YouTube's own number for it, `path` that of the file in the vault. */
export type PlaybackFailure =
  | { readonly kind: 'refused'; readonly code: number }
  | { readonly kind: 'no-answer' | 'offline' | 'blocked' | 'autoplay-blocked' }
  | { readonly kind: FileFailureKind; readonly path: string };

/** What is wrong with a local copy. */
type FileFailureKind = 'file-missing' | 'file-empty' | 'file-partial' | 'file-not-media' | 'file-unplayable';

/** What a reader can do about a failure. */
export type WayOn = 'try-again' | 'local-copy' | 'youtube' | 'web-viewer' | 'browser';

/** What there is to go on with. */
export interface WaysThere {
  /** The vault holds the video. */
  readonly hasCopy: boolean;
  /** The app can show web pages. */
  readonly hasWebViewer: boolean;
}

/**
 * What YouTube's error codes mean: its player reference, and for 153 its change list of 2025-07-09. 150 is 101 in
 * disguise.
 */
const REFUSALS: Readonly<Record<number, string>> = {
  2: 'YouTube knows no video with this id',
  5: 'YouTube’s player could not play this video here',
  100: 'This video was removed from YouTube, or is private',
  101: 'The owner of this video lets it play on YouTube’s own pages only',
  150: 'The owner of this video lets it play on YouTube’s own pages only',
  153: 'YouTube refused to play inside this app, because it was not told who asks',
};

const PASSING_REFUSALS: readonly number[] = [5, 153];

/** One sentence for a reader, about what happened. */
export function sentenceOf(failure: PlaybackFailure): string {
  switch (failure.kind) {
    case 'refused':
      return `${REFUSALS[failure.code] ?? 'YouTube could not play this video'} (error ${String(failure.code)}).`;
    case 'no-answer':
      return 'YouTube does not answer: the connection is slow, or something blocks it.';
    case 'offline':
      return 'You are offline, so YouTube cannot be reached.';
    case 'blocked':
      return 'A security rule of this app keeps YouTube’s player out.';
    case 'autoplay-blocked':
      return 'This device lets no video start by itself: press play in the picture.';
    case 'file-missing':
      return `The local copy “${failure.path}” is not in the vault.`;
    case 'file-empty':
      return `The local copy “${failure.path}” is empty: perhaps its download never finished.`;
    case 'file-partial':
      return `The local copy “${failure.path}” is still being downloaded, or its download was broken off.`;
    case 'file-not-media':
      return `“${failure.path}”, which the note names as its local copy, is no video or sound file.`;
    case 'file-unplayable':
      return `This device cannot play the local copy “${failure.path}”: it is damaged, or of a kind not known here.`;
  }
}

/** What a reader can do about a failure, best first. */
export function waysOnFrom(failure: PlaybackFailure, there: WaysThere): readonly WayOn[] {
  const pages: readonly WayOn[] = there.hasWebViewer ? ['web-viewer', 'browser'] : ['browser'];
  const copy: readonly WayOn[] = there.hasCopy ? ['local-copy'] : [];
  switch (failure.kind) {
    case 'refused':
      return PASSING_REFUSALS.includes(failure.code) ? [...copy, 'try-again', ...pages] : [...copy, ...pages];
    case 'no-answer':
    case 'offline':
    case 'blocked':
      return [...copy, 'try-again', ...pages];
    case 'autoplay-blocked':
      return ['try-again', ...pages];
    case 'file-missing':
    case 'file-empty':
    case 'file-partial':
    case 'file-not-media':
    case 'file-unplayable':
      return ['youtube', 'try-again', ...pages];
  }
}

/** Whether it is this video that cannot be played, and another one may be. */
export function isOfVideo(failure: PlaybackFailure): boolean {
  if (failure.kind === 'refused') return !PASSING_REFUSALS.includes(failure.code);
  return 'path' in failure;
}

/** Whether the picture stays because the reader needs it to go on. */
export function keepsPicture(failure: PlaybackFailure): boolean {
  return failure.kind === 'autoplay-blocked';
}
