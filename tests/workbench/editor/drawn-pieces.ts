import type { EditorState } from '@codemirror/state';
import { Decoration } from '@codemirror/view';
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { htmlElementsIn } from './html-elements';
import { HtmlWidget } from './html-widget';
import { markdownTreeOf } from './markdown-tree';
import { MarkdownWidget } from './markdown-widget';
import type { CellExtensions } from './cell-editor';
import { TableWidget } from './table-widget';
import type { WidgetRenderer } from './widget-renderer';

/** A range of the note that is drawn while its source is not shown. */
export interface DrawnPiece {
  readonly from: number;
  readonly to: number;
  readonly decoration: Decoration;
  /** Whether its source is never shown. */
  readonly isLasting?: boolean;
}

/** What draws the pieces of a note. */
export interface PieceDrawers {
  readonly renderer: WidgetRenderer;
  readonly drawsCode: DrawsCode;
  readonly cellExtensions: CellExtensions;
}

/** Whether a plugin draws fenced code of a language. */
type DrawsCode = (language: string) => boolean;

/** Blocks whose inline text may hold HTML elements and embeds. */
const INLINE_BLOCKS = /^(Paragraph|Task|TableCell|(ATX|Setext)Heading[1-6])$/;

/** Everything in the note that Live Preview draws in place of its source, in the order of the text. */
export function drawnPiecesOf(state: EditorState, drawers: PieceDrawers): DrawnPiece[] {
  const pieces: DrawnPiece[] = [];
  markdownTreeOf(state).iterate({
    enter(node) {
      const block = blockPiece(state, node, drawers);
      if (block) pieces.push(block);
      if (block || /^(FencedCode|CodeBlock)$/.test(node.name)) return false;
      if (INLINE_BLOCKS.test(node.name)) pieces.push(...htmlPieces(state, node.node));
      if (node.name === 'Embed' || node.name === 'Image')
        pieces.push(embedPiece(state, node, drawers.renderer, 'inline-embed'));
      return undefined;
    },
  });
  return pieces;
}

function blockPiece(
  state: EditorState,
  node: SyntaxNodeRef,
  { renderer, drawsCode, cellExtensions }: PieceDrawers,
): DrawnPiece | null {
  if (node.node.parent?.name !== 'Document') return null;
  if (isLoneEmbed(node)) return embedPiece(state, node, renderer, 'embed');
  // A decoration that replaces lines must begin where a line begins, and end where one ends.
  const from = state.doc.lineAt(node.from).from;
  const to = state.doc.lineAt(node.to).to;
  const text = state.sliceDoc(from, to);
  if (node.name === 'Table') {
    const table = new TableWidget(text, renderer, cellExtensions);
    return { from, to, decoration: Decoration.replace({ widget: table, block: true }), isLasting: true };
  }
  const className = blockClass(state, node, text, drawsCode);
  const widget = className === null ? null : new MarkdownWidget(renderer, text, 'block', className);
  const drawn = node.name === 'HTMLBlock' ? new HtmlWidget(text, true) : widget;
  return drawn && { from, to, decoration: Decoration.replace({ widget: drawn, block: true }) };
}

/** The class of the widget for a block of Markdown; null for one that stays text. */
function blockClass(
  state: EditorState,
  node: SyntaxNodeRef,
  text: string,
  drawsCode: DrawsCode,
): string | null {
  if (node.name === 'Blockquote' && /^\s*>\s*\[![^\]]+\]/.test(text)) return 'cm-callout';
  const info = node.name === 'FencedCode' ? node.node.getChild('CodeInfo') : null;
  const language = info && state.sliceDoc(info.from, info.to).split(/\s/, 1)[0];
  return language && drawsCode(language) ? 'cm-preview-code-block' : null;
}

function isLoneEmbed({ name, from, to, node }: SyntaxNodeRef): boolean {
  const only = name === 'Paragraph' ? node.firstChild : null;
  return (
    only !== null && (only.name === 'Embed' || only.name === 'Image') && only.from === from && only.to === to
  );
}

function embedPiece(
  state: EditorState,
  { from, to }: SyntaxNodeRef,
  renderer: WidgetRenderer,
  kind: 'embed' | 'inline-embed',
): DrawnPiece {
  const widget = new MarkdownWidget(renderer, state.sliceDoc(from, to), kind, 'cm-embed markdown-rendered');
  const isBlock = kind === 'embed';
  return {
    from,
    to: isBlock ? state.doc.lineAt(to).to : to,
    decoration: Decoration.replace({ widget, block: isBlock }),
  };
}

function htmlPieces(state: EditorState, block: SyntaxNode): DrawnPiece[] {
  return htmlElementsIn(state, block)
    .filter(({ from, to }) => state.doc.lineAt(from).to >= to)
    .map(({ from, to }) => {
      const widget = new HtmlWidget(state.sliceDoc(from, to), false);
      return { from, to, decoration: Decoration.replace({ widget }) };
    });
}
