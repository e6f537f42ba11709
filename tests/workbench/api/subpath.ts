import type {
  BlockSubpathResult,
  CachedMetadata,
  FootnoteSubpathResult,
  HeadingCache,
  HeadingSubpathResult,
} from 'obsidian';
import { stripHeading } from './linktext';

const sameHeading = (heading: HeadingCache, wanted: string) =>
  stripHeading(heading.heading).toLowerCase() === stripHeading(wanted).toLowerCase();

function headingAt(headings: readonly HeadingCache[], path: readonly string[]): HeadingSubpathResult | null {
  let from = 0;
  let level = 0;
  let found = -1;
  for (const wanted of path) {
    found = headings.findIndex(
      (heading, index) => index >= from && heading.level > level && sameHeading(heading, wanted),
    );
    if (found < 0) return null;
    from = found + 1;
    level = headings[found]?.level ?? 0;
  }
  const current = headings[found];
  if (!current) return null;
  const next = headings.find((heading, index) => index > found && heading.level <= current.level);
  return {
    type: 'heading',
    current,
    next: next as HeadingCache,
    start: current.position.start,
    end: next ? next.position.start : null,
  };
}

/** The part of a note that `#Heading`, `#A#B`, `#^block` or `#[^footnote]` names, or null. */
export function resolveSubpath(
  cache: CachedMetadata,
  subpath: string,
): HeadingSubpathResult | BlockSubpathResult | FootnoteSubpathResult | null {
  const path = subpath.split('#').filter((part) => part.trim() !== '');
  const last = path.at(-1)?.trim();
  if (last === undefined) return null;
  if (last.startsWith('^')) {
    const id = last.slice(1).toLowerCase();
    const block = cache.blocks?.[id];
    if (!block) return null;
    const { start, end } = block.position;
    const list = cache.listItems?.find((item) => item.id === block.id);
    return { type: 'block', block, start, end, ...(list ? { list } : {}) };
  }
  if (/^\[\^.+]$/.test(last)) {
    const footnote = cache.footnotes?.find(({ id }) => id === last.slice(2, -1));
    return footnote ? { type: 'footnote', footnote, ...footnote.position } : null;
  }
  return headingAt(cache.headings ?? [], path);
}
