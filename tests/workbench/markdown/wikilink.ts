/** What a link in double brackets says. */
export interface Wikilink {
  readonly isEmbed: boolean;
  /** Target with its subpath, trimmed. */
  readonly link: string;
  /** What follows the bar, trimmed; null where there is none. */
  readonly alias: string | null;
  /** The alias, else the target with its subpath as `note > heading`. */
  readonly displayText: string;
}

/** Reads one whole `[[…]]` or `![[…]]`; in a table cell the bar is written `\|`. Null for any other text. */
export function parseWikilink(written: string): Wikilink | null {
  const match = /^(!?)\[\[([^|]*?)(?:\\?\|(.*))?\]\]$/s.exec(written);
  const link = match?.[2]?.trim();
  if (!match || !link) return null;
  const alias = match[3]?.trim() || null;
  return { isEmbed: match[1] === '!', link, alias, displayText: alias ?? linkLabel(link) };
}

/** The note's part of a link's target, without heading or block. */
export function linkpathOf(linktext: string): string {
  return linktext.replace(/#.*$/s, '').trim();
}

/** The part of a link's target from its first `#`, or ''. */
export function subpathOf(linktext: string): string {
  return /#.*$/s.exec(linktext)?.[0] ?? '';
}

function linkLabel(link: string): string {
  return link.split('#').filter(Boolean).join(' > ');
}
