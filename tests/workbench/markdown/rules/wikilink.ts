import type { MarkdownIt, StateInline } from 'markdown-it';
import { parseWikilink } from '../wikilink';

const PATTERN = /!?\[\[(?:[^[\]\n]|\[(?!\[)|\](?!\]))+\]\]/y;

function wikilink(state: StateInline, silent: boolean): boolean {
  PATTERN.lastIndex = state.pos;
  const written = PATTERN.exec(state.src)?.[0];
  if (written === undefined || state.pos + written.length > state.posMax) return false;
  const link = parseWikilink(written);
  if (link === null) return false;
  if (!silent) {
    const token = state.push(link.isEmbed ? 'embed' : 'wikilink', '', 0);
    token.content = link.displayText;
    token.meta = { link: link.link, alias: link.alias };
  }
  state.pos += written.length;
  return true;
}

/** `[[target | alias]]` as a token `wikilink` and `![[target|size]]` as a token `embed`. */
export function wikilinkRule(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'wikilink', wikilink);
}
