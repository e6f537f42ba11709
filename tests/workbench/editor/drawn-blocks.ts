import { StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import type { MarkdownFileInfo } from 'obsidian';
import type { MarkdownHost } from '../markdown/markdown-host';
import { htmlElementsIn } from './html-elements';
import { markdownTreeOf } from './markdown-tree';
import { HtmlWidget, MarkdownWidget, WidgetRenderer } from './rendered-widgets';
import { isRevealed, revealsAnew } from './revealing';

/** Blocks whose inline text may hold HTML elements. */
const INLINE_BLOCKS = /^(Paragraph|Task|TableCell|(ATX|Setext)Heading[1-6])$/;

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly decoration: Decoration;
}

function piecesOf(state: EditorState, renderer: WidgetRenderer): Piece[] {
  const pieces: Piece[] = [];
  markdownTreeOf(state).iterate({
    enter(node) {
      const block = drawnBlock(state, node, renderer);
      if (block) pieces.push(block);
      if (block || /^(FencedCode|CodeBlock)$/.test(node.name)) return false;
      if (INLINE_BLOCKS.test(node.name)) pieces.push(...inlinePieces(state, node.node));
      return undefined;
    },
  });
  return pieces;
}

/** The class of the widget that stands for a block; null for one that stays text. */
function widgetClass(state: EditorState, node: SyntaxNodeRef): string | null {
  if (node.name === 'Table') return 'cm-table-widget';
  const text = state.sliceDoc(node.from, node.to);
  if (node.name === 'Blockquote' && /^>\s*\[![^\]]+\]/.test(text)) return 'cm-callout';
  if (node.name === 'Paragraph' && /^!\[\[[^\]\n]+\]\]\s*$/.test(text)) return 'cm-embed';
  return null;
}

function drawnBlock(state: EditorState, node: SyntaxNodeRef, renderer: WidgetRenderer): Piece | null {
  // A decoration that replaces lines must end where a line does, and begin where one begins.
  const from = state.doc.lineAt(node.from).from;
  const to = state.doc.lineAt(node.to).to;
  const isNested = node.node.parent?.name !== 'Document';
  if (isNested) return null;
  const html = node.name === 'HTMLBlock';
  const className = widgetClass(state, node);
  if (!html && className === null) return null;
  const text = state.sliceDoc(from, to);
  const widget =
    className === null ? new HtmlWidget(text, true) : new MarkdownWidget(renderer, text, className);
  return { from, to, decoration: Decoration.replace({ widget, block: true }) };
}

function inlinePieces(state: EditorState, block: SyntaxNode): Piece[] {
  return htmlElementsIn(state, block)
    .filter(({ from, to }) => state.doc.lineAt(from).to >= to)
    .map(({ from, to }) => {
      const widget = new HtmlWidget(state.sliceDoc(from, to), false);
      return { from, to, decoration: Decoration.replace({ widget }) };
    });
}

interface Drawn {
  readonly pieces: readonly Piece[];
  readonly decorations: DecorationSet;
}

function shown(state: EditorState, pieces: readonly Piece[]): Drawn {
  const found: Range<Decoration>[] = pieces
    .filter(({ from, to }) => !isRevealed(state, from, to))
    .map(({ from, to, decoration }) => decoration.range(from, to));
  return { pieces, decorations: Decoration.set(found, true) };
}

/** Tables, callouts, embeds and HTML as they look; the source of one shows when a selection touches it. */
export function drawnBlocks(host: MarkdownHost, info: MarkdownFileInfo): Extension {
  const renderer = new WidgetRenderer(host, info);
  return StateField.define<Drawn>({
    create: (state) => shown(state, piecesOf(state, renderer)),
    update(drawn, transaction) {
      const { state, docChanged } = transaction;
      if (!revealsAnew(transaction)) return drawn;
      return shown(state, docChanged ? piecesOf(state, renderer) : drawn.pieces);
    },
    provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
  });
}
