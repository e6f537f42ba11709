import type { BlockCache, CachedMetadata, HeadingCache, SectionCache } from 'obsidian';
import { frontMatterLinksOf } from './front-matter-links';
import { inlineReferencesOf } from './inline-references';
import { listItemsOf } from './list-items';
import { parseNote, type NoteDocument, type NoteSection } from './note-document';

/** What the cache holds of a note; an absent kind is left out. Raw HTML, code, math and comments hold no links. */
export function readMetadata(text: string): CachedMetadata {
  const note = parseNote(text);
  const inline = inlineReferencesOf(note);
  const listItems = note.sections.flatMap((section) =>
    section.type === 'list' ? listItemsOf(section.tokens, note.lines) : [],
  );
  const sections = sectionCaches(note);
  const cache: CachedMetadata = {};
  if (note.frontmatter) {
    cache.frontmatter = note.frontmatter;
    const yaml = sections.find(({ type }) => type === 'yaml');
    if (yaml) cache.frontmatterPosition = yaml.position;
    const links = frontMatterLinksOf(note.frontmatter);
    if (links.length > 0) cache.frontmatterLinks = links;
  }
  if (inline.links.length > 0) cache.links = inline.links;
  if (inline.embeds.length > 0) cache.embeds = inline.embeds;
  if (inline.tags.length > 0) cache.tags = inline.tags;
  if (inline.footnoteRefs.length > 0) cache.footnoteRefs = inline.footnoteRefs;
  const headings = headingsOf(note);
  if (headings.length > 0) cache.headings = headings;
  const footnotes = footnotesOf(note);
  if (footnotes.length > 0) cache.footnotes = footnotes;
  if (sections.length > 0) cache.sections = sections;
  if (listItems.length > 0) cache.listItems = listItems;
  const blocks = blocksOf(sections, listItems);
  if (Object.keys(blocks).length > 0) cache.blocks = blocks;
  return cache;
}

function positionOf(note: NoteDocument, { lineStart, lineEnd }: NoteSection) {
  return note.lines.blockPos(lineStart, lineEnd);
}

function sectionCaches(note: NoteDocument): SectionCache[] {
  const caches: SectionCache[] = [];
  for (const section of note.sections) {
    const id = section.type === 'list' ? undefined : blockIdOf(section);
    const before = caches.at(-1);
    // An id that stands alone names the block before it.
    if (id !== undefined && isOnlyAnId(section) && before) before.id = id;
    const position = positionOf(note, section);
    caches.push({ type: section.type, position, ...(id === undefined ? {} : { id }) });
  }
  return caches;
}

function blockIdOf(section: NoteSection): string | undefined {
  return section.tokens.flatMap(({ children }) => children ?? []).findLast(({ type }) => type === 'block_id')
    ?.content;
}

function isOnlyAnId(section: NoteSection): boolean {
  const inline = section.tokens[1]?.children ?? [];
  return section.type === 'paragraph' && inline.length === 1;
}

function headingsOf(note: NoteDocument): HeadingCache[] {
  return note.sections.flatMap((section) => {
    const [open, inline] = section.tokens;
    if (section.type !== 'heading' || !open || !inline) return [];
    const level = Number(open.tag.slice(1));
    return [{ heading: inline.content, level, position: positionOf(note, section) }];
  });
}

function footnotesOf(note: NoteDocument) {
  return note.sections.flatMap((section) => {
    const label = section.tokens[0]?.meta?.label;
    if (section.type !== 'footnoteDefinition' || typeof label !== 'string') return [];
    return [{ id: label, position: positionOf(note, section) }];
  });
}

function blocksOf(...groups: readonly { id?: string | undefined; position: BlockCache['position'] }[][]) {
  const blocks: Record<string, BlockCache> = {};
  for (const { id, position } of groups.flat()) {
    if (id !== undefined) blocks[id.toLowerCase()] ??= { id, position };
  }
  return blocks;
}
