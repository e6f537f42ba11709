import type { Moment } from '../core/moment';

/** The host that sets no cookie before something is played; the only one whose messages count. */
export const YOUTUBE_ORIGIN = 'https://www.youtube-nocookie.com';

/**
 * The address of a frame that plays a moment by itself and talks with the page. `origin` is that of the page; a
 * wrong one silences the frame, so it is named only where it is a web address: Obsidian's desktop app and its
 * popout windows have none. `start` takes whole seconds only.
 */
export function embedAddressOf({ videoId, seconds }: Moment, pageOrigin: string, language: string): string {
  const address = new URL(`/embed/${videoId}`, YOUTUBE_ORIGIN);
  const parameters = {
    enablejsapi: '1',
    autoplay: '1',
    playsinline: '1',
    rel: '0',
    start: String(Math.floor(seconds)),
    hl: language,
    ...(/^https?:/.test(pageOrigin) ? { origin: pageOrigin } : {}),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
}
