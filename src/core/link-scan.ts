import type { Extent } from './extent';
import { unshield } from './shield';

/** A link `[[target#subpath|alias]]` as it stands in a note. */
export interface WikiLink extends Extent {
  /** The note that is meant, without heading or block; '' for a link within the note. */
  readonly target: string;
  /** What the reader sees: the alias, else the target as written with its heading. */
  readonly display: string;
  readonly isEmbed: boolean;
}

/** `[[target|alias]]`, embedded or not: an alias may have single brackets, and its bar a backslash, as in a table. */
const WIKI_LINK = /(!?)\[\[([^[\]|\n]*?)(?:\\?\|((?:[^[\]\n]|\[(?!\[)|\](?!\]))*?\]?))?\]\]/g;

/** A timestamp that stands in an alias is no part of the name. */
const ANCHOR = /<a\s[^<>]*yt-timestamp[^<>]*>[^<>]*(?:<\/a\s*>)?/gi;
const HAS_TEXT = /[^\s()]/;

/** The wikilinks of a stretch of a note's prose (see `proseOf`), in order. */
export function scanLinks(prose: string, { from, to }: Extent): readonly WikiLink[] {
  return [...prose.slice(from, to).matchAll(WIKI_LINK)].map((match) => {
    const linktext = unshield(match[2] ?? '').trim();
    const alias = unshield((match[3] ?? '').replace(ANCHOR, '')).trim();
    return {
      from: from + match.index,
      to: from + match.index + match[0].length,
      target: (linktext.split('#', 1)[0] ?? '').trim(),
      display: HAS_TEXT.test(alias) ? alias : linktext,
      isEmbed: match[1] === '!',
    };
  });
}
