import { getLanguage } from 'obsidian';
import type { Moment } from '../core/moment';
import type { Clip } from './playback';

/** The host that sets no cookie before something is played; the only one whose messages count. */
export const YOUTUBE_ORIGIN = 'https://www.youtube-nocookie.com';

/** The speeds that YouTube offers for every video that is not live. */
export const YOUTUBE_RATES: readonly number[] = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/**
 * The address of a frame that plays a moment by itself and talks with the page. `pageOrigin` is named only where it
 * is a web address, since a wrong one silences the frame: Obsidian's desktop app and its popout windows have none.
 */
export function embedAddressOf({ videoId, seconds }: Moment, pageOrigin: string, language: string): string {
  const address = new URL(`/embed/${videoId}`, YOUTUBE_ORIGIN);
  const parameters = {
    enablejsapi: '1',
    autoplay: '1',
    playsinline: '1',
    rel: '0',
    // YouTube takes whole seconds only.
    start: String(Math.floor(seconds)),
    hl: language,
    ...(/^https?:/.test(pageOrigin) ? { origin: pageOrigin } : {}),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
}

/** Draws the frame, which begins to load and to play at once. */
export function drawYouTubeFrame(
  containerEl: HTMLElement,
  { moment, loadFrom = moment.seconds, title }: Clip,
): HTMLIFrameElement {
  return containerEl.createEl('iframe', {
    cls: 'video-citations-media',
    attr: {
      title,
      allow: 'autoplay; fullscreen; encrypted-media; picture-in-picture',
      // Without a referrer YouTube answers error 153.
      referrerpolicy: 'strict-origin-when-cross-origin',
      src: embedAddressOf({ ...moment, seconds: loadFrom }, containerEl.win.location.origin, getLanguage()),
    },
  });
}
