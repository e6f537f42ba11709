import { plainTextOf } from './plain-text';
import { wordsIn } from './sentence';
import type { VideoId } from './video-id';
import { parseYouTubeAddress } from './youtube-address';

/** A Markdown link's address, from the bracket that ends its text. */
const ADDRESS = /\]\(<?([^()\s<>]*youtu[^()\s<>]*)/gi;

/** YouTube's titles have at most 100 characters; marks and escapes come on top. */
const MOST_MARKED = 300;

/**
 * The names that a note's prose (see `proseOf`) gives to videos by linking to them, as a channel's note does:
 * `[Sprite Fright](https://www.youtube.com/watch?v=_cMxraX_5RE)`. The first one counts; what links to a second of a
 * video, or shows its address, is no name.
 */
export function videoTitlesIn(prose: string): ReadonlyMap<VideoId, string> {
  const titles = new Map<VideoId, string>();
  for (const { 1: written = '', index } of prose.matchAll(ADDRESS)) {
    const address = parseYouTubeAddress(written);
    if (address?.seconds !== null || titles.has(address.videoId)) continue;
    const title = plainTextOf(linkTextBefore(prose, index));
    const isName = wordsIn(title) > 0 && parseYouTubeAddress(title) === null;
    if (isName) titles.set(address.videoId, title);
  }
  return titles;
}

/** The text of a link that ends at an offset; '' for none, or one that is too long to be a name. */
function linkTextBefore(prose: string, to: number): string {
  let depth = 0;
  for (let at = to - 1; at >= Math.max(0, to - MOST_MARKED); at--) {
    const character = prose.charAt(at);
    if (character === ']') depth++;
    else if (character === '[' && depth === 0)
      return prose.charAt(at - 1) === '!' ? '' : prose.slice(at + 1, to);
    else if (character === '[') depth--;
  }
  return '';
}
