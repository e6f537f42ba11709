import { StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { MarkdownFileInfo } from 'obsidian';
import type { MarkdownHost } from '../markdown/markdown-host';
import { drawnPiecesOf, type DrawnPiece } from './drawn-pieces';
import { isRevealed, revealsAnew } from './revealing';
import { WidgetRenderer } from './widget-renderer';

interface Drawn {
  readonly pieces: readonly DrawnPiece[];
  readonly decorations: DecorationSet;
}

/** Tables, callouts, embeds and HTML as they look; the source of one shows when a selection touches it. */
export function drawnBlocks(host: MarkdownHost, info: MarkdownFileInfo): Extension {
  const renderer = new WidgetRenderer(host, info);
  const find = (state: EditorState) =>
    drawnPiecesOf(state, renderer, (language) => host.codeBlockProcessor(language) !== null);
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
  const concealed = pieces.filter(({ from, to }) => !isRevealed(state, from, to));
  const ranges = concealed.map(({ from, to, decoration }) => decoration.range(from, to));
  return { pieces, decorations: Decoration.set(ranges, true) };
}
