import type { Env, Token } from 'markdown-it';
import { frontMatterBlockOf, parseFrontMatter } from './front-matter-block';
import { markdownParser, rootsOf } from './markdown-parser';
import { SourceLines } from './source-lines';

/** A block at the root of a note: what the cache calls a section and Reading view draws in one piece. */
export interface NoteSection {
  /** As `SectionCache.type`. */
  readonly type: string;
  readonly lineStart: number;
  /** The line after its last; blank lines after a list or quote may belong to it. */
  readonly lineEnd: number;
  readonly tokens: readonly Token[];
}

/** A parsed note. */
export interface NoteDocument {
  readonly lines: SourceLines;
  readonly env: Env;
  /** In the order of the text, frontmatter first. */
  readonly sections: readonly NoteSection[];
  /** The area of footnotes that follows the last section; empty without footnotes. */
  readonly footnotes: readonly Token[];
  /** Null without frontmatter, or when it is no YAML mapping. */
  readonly frontmatter: Record<string, unknown> | null;
}

/** Parses a note; every text is a note. */
export function parseNote(text: string): NoteDocument {
  const lines = new SourceLines(text);
  const block = frontMatterBlockOf(lines);
  const env: Env = {};
  const tokens = markdownParser.parse(withoutFrontMatter(text, lines, block?.lineEnd ?? 0), env);
  const tail = tokens.findIndex(({ type }) => type === 'footnote_block_open');
  const sections = sectionsOf(rootsOf(env), lines);
  if (block) sections.unshift({ type: 'yaml', lineStart: 0, lineEnd: block.lineEnd, tokens: [] });
  return {
    lines,
    env,
    sections,
    footnotes: tail < 0 ? [] : tokens.slice(tail),
    frontmatter: block && parseFrontMatter(block.yaml),
  };
}

/** The same number of lines, so that what the parser says about lines is true of the note. */
function withoutFrontMatter(text: string, lines: SourceLines, lineEnd: number): string {
  return '\n'.repeat(lineEnd) + text.slice(lines.start(lineEnd)).replace(/^\uFEFF/, '');
}

function sectionsOf(roots: readonly Token[], lines: SourceLines): NoteSection[] {
  const sections: NoteSection[] = [];
  let first = 0;
  let depth = 0;
  roots.forEach((token, index) => {
    depth += token.nesting;
    if (depth > 0) return;
    const tokens = roots.slice(first, index + 1);
    first = index + 1;
    const lineStart = tokens.find(({ map }) => map)?.map?.[0];
    if (lineStart === undefined) return;
    let lineEnd = tokens.reduce((end, { map }) => Math.max(end, map?.[1] ?? 0), lineStart + 1);
    while (lineEnd > lineStart + 1 && lines.text(lineEnd - 1).trim() === '') lineEnd--;
    sections.push({ type: sectionType(tokens), lineStart, lineEnd, tokens });
  });
  return sections;
}

const TYPES: Readonly<Record<string, string>> = {
  paragraph_open: 'paragraph',
  heading_open: 'heading',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  table_open: 'table',
  fence: 'code',
  code_block: 'code',
  blockquote_open: 'blockquote',
  callout_open: 'callout',
  html_block: 'html',
  footnote_reference_open: 'footnoteDefinition',
  hr: 'thematicBreak',
  math_block: 'math',
  comment: 'comment',
};

function sectionType(tokens: readonly Token[]): string {
  return TYPES[tokens[0]?.type ?? ''] ?? 'text';
}
