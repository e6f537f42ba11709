import type { EditorState, Extension, Range } from '@codemirror/state';
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';
import type { SyntaxNodeRef } from '@lezer/common';
import type { MarkdownFileInfo } from 'obsidian';
import type { MarkdownHost } from '../markdown/markdown-host';
import { isResolvedLink } from '../markdown/resolved-links';
import { parseWikilink } from '../markdown/wikilink';
import { htmlElementsIn } from './html-elements';
import { frontMatterEndOf, markdownTree, markdownTreeOf } from './markdown-tree';

/** Classes of inline text, as Obsidian's themes know them. */
const MARKS: Readonly<Record<string, string>> = {
  Emphasis: 'cm-em',
  StrongEmphasis: 'cm-strong',
  Strikethrough: 'cm-strikethrough',
  Highlight: 'cm-highlight',
  InlineCode: 'cm-inline-code',
  Wikilink: 'cm-hmd-internal-link',
  Embed: 'cm-hmd-internal-link cm-hmd-embed',
  Link: 'cm-link',
  URL: 'cm-url',
  Hashtag: 'cm-hashtag cm-hashtag-begin cm-hashtag-end',
  BlockId: 'cm-blockid',
  FootnoteRef: 'cm-footref',
  InlineMath: 'cm-math',
  InlineComment: 'cm-comment',
  HTMLTag: 'cm-tag',
  Comment: 'cm-comment',
  HeaderMark: 'cm-formatting cm-formatting-header',
  EmphasisMark: 'cm-formatting',
  StrikethroughMark: 'cm-formatting',
  HighlightMark: 'cm-formatting',
  CodeMark: 'cm-formatting',
  QuoteMark: 'cm-formatting cm-formatting-quote',
  ListMark: 'cm-formatting cm-formatting-list',
  TaskMarker: 'cm-formatting cm-formatting-task',
};

/** Classes of whole lines. */
const LINES: Readonly<Record<string, string>> = {
  Blockquote: 'HyperMD-quote',
  FencedCode: 'HyperMD-codeblock',
  CodeBlock: 'HyperMD-codeblock',
  MathBlock: 'cm-math',
  CommentBlock: 'cm-comment',
  HTMLBlock: 'HyperMD-htmlblock',
  HorizontalRule: 'hr',
  Table: 'HyperMD-table-row',
};

const atx = /^(?:ATX|Setext)Heading([1-6])$/;

/** A word in brackets alone is no link, unless it is defined elsewhere; Obsidian leaves it plain. */
function markClass({ name, node }: SyntaxNodeRef): string | undefined {
  const isBare = name === 'Link' && !node.getChild('URL') && !node.getChild('LinkLabel');
  return isBare ? undefined : MARKS[name];
}

function lineClass({ name }: SyntaxNodeRef): string | undefined {
  const level = atx.exec(name)?.[1];
  return level === undefined ? LINES[name] : `HyperMD-header HyperMD-header-${level}`;
}

type IsResolved = (linktext: string) => boolean;

function decorate(view: EditorView, isResolved: IsResolved): DecorationSet {
  const { state } = view;
  const found: Range<Decoration>[] = [];
  const { from, to } = view.viewport;
  markupIn(state, from, to, found, isResolved);
  linesOf(state, from, Math.min(to, frontMatterEndOf(state)), 'cm-hmd-frontmatter', found);
  return Decoration.set(found, true);
}

function markupIn(
  state: EditorState,
  from: number,
  to: number,
  found: Range<Decoration>[],
  isResolved: IsResolved,
): void {
  markdownTreeOf(state).iterate({
    from,
    to,
    enter(node) {
      const level = atx.exec(node.name)?.[1];
      if (level !== undefined) headingWords(state, node, `cm-header cm-header-${level}`, found);
      const mark = markClass(node);
      if (mark !== undefined && node.to > node.from) {
        const link = node.name === 'Wikilink' ? parseWikilink(state.sliceDoc(node.from, node.to)) : null;
        const unresolved = link && !isResolved(link.link) ? ' is-unresolved' : '';
        found.push(Decoration.mark({ class: mark + unresolved }).range(node.from, node.to));
      }
      const line = lineClass(node);
      if (line !== undefined) linesOf(state, Math.max(from, node.from), Math.min(to, node.to), line, found);
      if (node.name === 'ListItem') listLine(state, node, found);
    },
  });
}

/** The app marks a heading word by word; what it draws in the place of HTML is none of its words. */
function headingWords(
  state: EditorState,
  { from, to, node }: SyntaxNodeRef,
  name: string,
  found: Range<Decoration>[],
): void {
  let at = from;
  for (const element of [...htmlElementsIn(state, node), { from: to, to }]) {
    if (element.from > at) found.push(Decoration.mark({ class: name }).range(at, element.from));
    at = element.to;
  }
}

function linesOf(
  state: EditorState,
  from: number,
  to: number,
  name: string,
  found: Range<Decoration>[],
): void {
  for (let at = from; at <= to && to > from;) {
    const line = state.doc.lineAt(at);
    found.push(Decoration.line({ class: name }).range(line.from));
    at = line.to + 1;
  }
}

function listLine(state: EditorState, node: SyntaxNodeRef, found: Range<Decoration>[]): void {
  let depth = 0;
  for (let at = node.node.parent; at; at = at.parent) if (at.name.endsWith('List')) depth++;
  const line = state.doc.lineAt(node.from);
  found.push(Decoration.line({ class: `HyperMD-list-line HyperMD-list-line-${depth}` }).range(line.from));
}

class MarkupStyles {
  decorations: DecorationSet;

  constructor(
    view: EditorView,
    private readonly isResolved: IsResolved,
  ) {
    this.decorations = decorate(view, isResolved);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged)
      this.decorations = decorate(update.view, this.isResolved);
  }
}

/** Sizes headings and colours marks in both modes, by classes for the theme. */
export function markupStyles(host: MarkdownHost, info: MarkdownFileInfo): Extension {
  const isResolved = (linktext: string) => isResolvedLink(host, linktext, info.file?.path ?? '');
  const plugin = ViewPlugin.define((view) => new MarkupStyles(view, isResolved), {
    decorations: ({ decorations }) => decorations,
  });
  return [markdownTree, plugin];
}
