import type { Extent } from './extent';
import type { WikiLink } from './link-scan';
import { plainTextOf } from './plain-text';
import { GAP, LINK_CLOSE, LINK_OPEN } from './shield';

/** A block as its reader sees it, without its timestamps. */
export interface PlainBlock {
  readonly text: string;
  /** Where each group of timestamps stood: offsets in `text`, in order. */
  readonly groups: readonly number[];
  /** Where each link's visible text stands, by the link. */
  readonly links: ReadonlyMap<WikiLink, Extent>;
}

/** The plain text of a block of a note's prose, with the places of its groups of timestamps and of its links. */
export function plainBlock(
  prose: string,
  block: Extent,
  groups: readonly Extent[],
  links: readonly WikiLink[],
): PlainBlock {
  const near = linksWithGroup(groups, links);
  const beside = near
    .filter(({ link, group }) => group === null || group.from >= link.to)
    .map(({ link }) => link);
  const inText = beside.filter((link) => !isPicture(link));
  const parts = [
    ...groups.map(({ from, to }) => ({ from, to, text: GAP })),
    ...inText.map(({ from, to, display }) => ({ from, to, text: LINK_OPEN + display + LINK_CLOSE })),
    ...bracketsRound(prose, near),
    ...beside.filter(isPicture).map(({ from, to }) => ({ from, to, text: '' })),
  ].sort((a, b) => a.from - b.from);
  let marked = '';
  let at = block.from;
  for (const part of parts) {
    marked += prose.slice(at, part.from) + part.text;
    at = part.to;
  }
  return readMarks(plainTextOf(marked + prose.slice(at, block.to)), inText);
}

/** An embedded file that is no note: what its reader sees is no text. */
function isPicture({ isEmbed, target }: WikiLink): boolean {
  return isEmbed && /\.(?!md$)[a-z\d]{2,5}$/i.test(target);
}

/** A link, and the first group of timestamps that does not end before it; null for none. */
interface LinkWithGroup {
  readonly link: WikiLink;
  readonly group: Extent | null;
}

/** Both are in order. */
function linksWithGroup(groups: readonly Extent[], links: readonly WikiLink[]): readonly LinkWithGroup[] {
  let next = 0;
  return links.map((link) => {
    while ((groups[next]?.to ?? Infinity) <= link.from) next++;
    return { link, group: groups[next] ?? null };
  });
}

/** The brackets, with the target, of links in whose visible text timestamps stand: `[[topic | `, and `]]`. */
function bracketsRound(
  prose: string,
  near: readonly LinkWithGroup[],
): readonly (Extent & { readonly text: string })[] {
  return near.flatMap(({ link: { from, to }, group }) => {
    if (group === null || group.from < from || group.to > to) return [];
    const bar = prose.slice(from, group.from).indexOf('|');
    if (bar < 0) return [];
    return [
      { from, to: from + bar + 1, text: '' },
      { from: to - ']]'.length, to, text: '' },
    ];
  });
}

function readMarks(marked: string, links: readonly WikiLink[]): PlainBlock {
  const places = new Map<WikiLink, Extent>();
  const groups: number[] = [];
  let text = '';
  let from = 0;
  for (const part of tidy(marked).split(/([\uFDE0-\uFDE2])/)) {
    const link = links[places.size];
    if (part === GAP) groups.push(text.length);
    else if (part === LINK_OPEN) from = text.length;
    else if (part === LINK_CLOSE && link !== undefined) places.set(link, { from, to: text.length });
    else text += part;
  }
  return { text, groups, links: places };
}

const TIME = '\\d{1,3}(?::\\d{1,2})?:\\d\\d';
const BARE_TIME = `\\[${TIME}(?: ?[-–—,] ?${TIME})*\\]`;
const BARE_TIMES = `${BARE_TIME}(?:[,;]? ?${BARE_TIME})*`;
/** `[0:12]`, `([0:12], [1:02:03])`, and the `[0:12](` of a generator that began to write a link. */
const BARE_CITATION = new RegExp(`(?:^| )(?:\\(${BARE_TIMES}\\)|\\(?${BARE_TIMES}\\(?)`, 'g');

/** What a generator wrote that began a link: `[0:12](`, the anchor, `)`. */
const LINKED_GAP = new RegExp(` ?${BARE_TIME}\\( *\uFDE0 *\\)`, 'g');
/** What leads to timestamps in brackets: `[Source: 0:12]`, `(see 0:12)`. */
const LEAD = '(?:sources?|references?|time(?:stamps?|codes?)?|see|at|cf)[.:]?';
/** The brackets of a group are not always a pair: `[0:12] (0:14)`. */
const GAP_IN_BRACKETS = new RegExp(` *[([（] *(?:${LEAD})? *\uFDE0 *[)\\]）]`, 'gi');

/**
 * A gap takes the space before it along, and the brackets round it, as if no timestamps had been there; nor those that
 * are no anchors.
 */
function tidy(marked: string): string {
  return marked
    .replace(LINKED_GAP, GAP)
    .replace(BARE_CITATION, '')
    .replace(GAP_IN_BRACKETS, GAP)
    .replace(GAP_IN_BRACKETS, GAP)
    .replace(/ *\uFDE0/g, GAP)
    .replace(/\uFDE0(?=[\p{L}\p{N}\uFDE1])/gu, `${GAP} `);
}
