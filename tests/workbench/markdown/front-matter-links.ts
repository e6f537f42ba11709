import type { FrontmatterLinkCache } from 'obsidian';
import { parseWikilink } from './wikilink';

/** The properties whose whole text is a wikilink; an element of a list has the key `name.0`. */
export function frontMatterLinksOf(frontmatter: Record<string, unknown>): FrontmatterLinkCache[] {
  return Object.entries(frontmatter).flatMap(([key, value]) => linksUnder(key, value));
}

function linksUnder(key: string, value: unknown): FrontmatterLinkCache[] {
  if (typeof value === 'string') {
    const original = value.trim();
    const link = parseWikilink(original);
    if (!link || link.isEmbed || /\]\]./.test(original)) return [];
    return [{ key, link: link.link, original, displayText: link.displayText }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => linksUnder(`${key}.${name}`, inner));
}
