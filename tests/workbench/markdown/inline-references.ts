import type { EmbedCache, FootnoteRefCache, LinkCache, TagCache } from 'obsidian';
import type { Token } from 'markdown-it';
import { inlineRunsOf, type InlineRun } from './inline-runs';
import { internalTargetOf } from './link-target';
import type { NoteDocument } from './note-document';
import { spanOf } from './rules/positions';
import type { SourceLines } from './source-lines';

/** What the inline text of a note refers to, in the order of the text. */
export interface InlineReferences {
  readonly links: LinkCache[];
  readonly embeds: EmbedCache[];
  readonly tags: TagCache[];
  readonly footnoteRefs: FootnoteRefCache[];
}

/** Reads links, embeds, tags and references to footnotes with the place of each in the note. */
export function inlineReferencesOf(note: NoteDocument): InlineReferences {
  const found: InlineReferences = { links: [], embeds: [], tags: [], footnoteRefs: [] };
  for (const section of note.sections) {
    for (const run of inlineRunsOf(section.tokens, note.lines)) {
      const children = run.token.children ?? [];
      children.forEach((token, index) => addReference(found, note.lines, run, children, index, token));
    }
  }
  return found;
}

function addReference(
  found: InlineReferences,
  lines: SourceLines,
  run: InlineRun,
  siblings: readonly Token[],
  index: number,
  token: Token,
): void {
  const span = spanOf(token);
  const from = span && run.offsetOf(span.from);
  const last = span && run.offsetOf(span.to - 1);
  if (from === null || last === null) return;
  const position = lines.pos(from, last + 1);
  const original = lines.between(from, last + 1);
  const { meta } = token;
  if (token.type === 'tag') found.tags.push({ tag: token.content, position });
  else if (token.type === 'footnote_ref' && typeof meta?.label === 'string') {
    found.footnoteRefs.push({ id: meta.label, position });
  } else if (token.type === 'wikilink' || token.type === 'embed') {
    const list = token.type === 'embed' ? found.embeds : found.links;
    list.push({ link: String(meta?.link), original, displayText: token.content, position });
  } else if (token.type === 'link_open' || token.type === 'image') {
    const link = internalTargetOf(String(token.attrGet(token.type === 'image' ? 'src' : 'href')));
    if (link === null) return;
    const displayText = token.type === 'image' ? token.content : labelAfter(siblings, index);
    (token.type === 'image' ? found.embeds : found.links).push({ link, original, displayText, position });
  }
}

function labelAfter(tokens: readonly Token[], open: number): string {
  const close = tokens.findIndex(({ type }, index) => index > open && type === 'link_close');
  return tokens
    .slice(open + 1, close)
    .map(({ content }) => content)
    .join('');
}
