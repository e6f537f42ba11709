import type { EditorState, Extension, Range } from '@codemirror/state';
import { StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { SyntaxNodeRef } from '@lezer/common';
import { markdownTreeOf } from './markdown-tree';
import { isRevealed, revealsAnew } from './revealing';

const hidden = Decoration.replace({});

/** Marks that are hidden while nothing touches the element that they belong to. */
const INNER_MARKS = new Set(['EmphasisMark', 'StrikethroughMark', 'HighlightMark', 'CodeMark']);

function conceal(state: EditorState): DecorationSet {
  const found: Range<Decoration>[] = [];
  const hide = (from: number, to: number) => {
    if (to > from) found.push(hidden.range(from, to));
  };
  markdownTreeOf(state).iterate({
    enter(node) {
      if (node.name === 'FencedCode') concealFence(state, node, hide);
      if (node.name === 'FencedCode' || node.name === 'Table') return false;
      const parent = node.node.parent;
      if (INNER_MARKS.has(node.name) && parent && !isRevealed(state, parent.from, parent.to)) {
        hide(node.from, node.to);
      }
      if (node.name === 'HeaderMark' || node.name === 'QuoteMark') concealLineMark(state, node, hide);
      if (node.name === 'Wikilink' && !isRevealed(state, node.from, node.to))
        concealWikilink(state, node, hide);
      if (node.name === 'Link' && !isRevealed(state, node.from, node.to)) concealLink(node, hide);
      if (node.name === 'InlineComment' || node.name === 'BlockId') return false;
      return undefined;
    },
  });
  return Decoration.set(found, true);
}

type Hide = (from: number, to: number) => void;

function concealLineMark(state: EditorState, node: SyntaxNodeRef, hide: Hide): void {
  const line = state.doc.lineAt(node.from);
  if (isRevealed(state, line.from, line.to)) return;
  const spaces = /^[ \t]*/.exec(state.sliceDoc(node.to, line.to))?.[0].length ?? 0;
  hide(node.from, Math.min(line.to, node.to + spaces));
}

/** The lines of the fence stay, empty. */
function concealFence(state: EditorState, node: SyntaxNodeRef, hide: Hide): void {
  if (isRevealed(state, node.from, node.to)) return;
  for (const name of ['CodeMark', 'CodeInfo']) {
    for (const mark of node.node.getChildren(name)) hide(mark.from, mark.to);
  }
}

function concealWikilink(state: EditorState, node: SyntaxNodeRef, hide: Hide): void {
  const written = state.sliceDoc(node.from, node.to);
  const bar = written.indexOf('|');
  const alias = bar < 0 ? 2 : bar + 1 + (/^\s*/.exec(written.slice(bar + 1, -2))?.[0].length ?? 0);
  const end = written.slice(0, -2).trimEnd().length;
  hide(node.from, node.from + Math.min(alias, end));
  hide(node.from + end, node.to);
}

function concealLink(node: SyntaxNodeRef, hide: Hide): void {
  const marks = node.node.getChildren('LinkMark');
  const [open, close] = marks;
  if (!open || !close || !node.node.getChild('URL')) return;
  hide(open.from, open.to);
  hide(close.from, node.to);
}

/** Hides the marks of Markdown where no selection touches them. */
export function concealedMarks(): Extension {
  return StateField.define<DecorationSet>({
    create: conceal,
    update: (marks, transaction) => (revealsAnew(transaction) ? conceal(transaction.state) : marks),
    provide: (field) => EditorView.decorations.from(field),
  });
}
