/** A link `[[target#subpath|alias]]` as it stands in a note. */
export interface WikiLink {
  readonly from: number;
  readonly to: number;
  /** The note that is meant, without heading or block; '' for a link within the note. */
  readonly target: string;
  /** What the reader sees: the alias, else the target as written with its heading. */
  readonly display: string;
  readonly isEmbed: boolean;
}

const WIKI_LINK = /(!?)\[\[([^[\]|\n]*?)(?:\\?\|([^[\]\n]*?))?\]\]/g;

/** The wikilinks of a note's prose (see `proseOf`), in order; a bar may be escaped, as in a table. */
export function scanLinks(prose: string): readonly WikiLink[] {
  return [...prose.matchAll(WIKI_LINK)].map((match) => {
    const linktext = (match[2] ?? '').replace(/\\$/, '').trim();
    const alias = match[3]?.trim() ?? '';
    return {
      from: match.index,
      to: match.index + match[0].length,
      target: (linktext.split('#', 1)[0] ?? '').trim(),
      display: alias === '' ? linktext : alias,
      isEmbed: match[1] === '!',
    };
  });
}
