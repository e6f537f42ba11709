import { StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { MarkdownFileInfo } from 'obsidian';
import type { MarkdownHost } from '../markdown/markdown-host';
import type { CellExtensions } from './cell-editor';
import { drawnPiecesOf, type DrawnPiece } from './drawn-pieces';
import { isRevealed, revealsAnew } from './revealing';
import { WidgetRenderer } from './widget-renderer';

interface Drawn {
  readonly pieces: readonly DrawnPiece[];
  readonly decorations: DecorationSet;
}

/** Tables, callouts, embeds and HTML as they look; the source of all but tables shows when a selection touches it. */
export function drawnBlocks(
  host: MarkdownHost,
  info: MarkdownFileInfo,
  cellExtensions: CellExtensions,
): Extension {
  const renderer = new WidgetRenderer(host, info);
  const drawsCode = (language: string) => host.codeBlockProcessor(language) !== null;
  const find = (state: EditorState) => drawnPiecesOf(state, { renderer, drawsCode, cellExtensions });
  return StateField.define<Drawn>({
    create: (state) => shown(state, find(state)),
    update(drawn, transaction) {
      const { state, docChanged } = transaction;
      if (!revealsAnew(transaction)) return drawn;
      return shown(state, docChanged ? find(state) : drawn.pieces);
    },
    provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
  });
}

function shown(state: EditorState, pieces: readonly DrawnPiece[]): Drawn {
  const concealed = pieces.filter(({ from, to, isLasting }) => isLasting || !isRevealed(state, from, to));
  const ranges = concealed.map(({ from, to, decoration }) => decoration.range(from, to));
  return { pieces, decorations: Decoration.set(ranges, true) };
}
