import {
  codeFolding,
  foldable,
  foldedRanges,
  foldEffect,
  foldService,
  unfoldEffect,
} from '@codemirror/language';
import type { EditorState, Extension, Range } from '@codemirror/state';
import {
  Decoration,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import { setIcon } from '../api/icons';
import { markdownTreeOf } from './markdown-tree';

const HEADING = /^(?:ATX|Setext)Heading([1-6])$/;

interface FoldRange {
  readonly from: number;
  readonly to: number;
}

/** What a line folds, from its end: a heading its section, a list item what is in it; null for neither. */
function foldOf(state: EditorState, lineFrom: number, lineTo: number): FoldRange | null {
  for (
    let node: SyntaxNode | null = markdownTreeOf(state).resolve(lineTo, -1);
    node !== null && node.to > lineFrom;
    node = node.parent
  ) {
    if (node.from < lineFrom) return null;
    const isHeading = HEADING.test(node.name) && node.parent?.name === 'Document';
    const end = isHeading ? endOfSection(node) : node.name === 'ListItem' ? node.to : 0;
    if (end > lineTo) return { from: lineTo, to: end };
  }
  return null;
}

function endOfSection(heading: SyntaxNode): number {
  const levelOf = (node: SyntaxNode) => Number(HEADING.exec(node.name)?.[1] ?? Infinity);
  let last = heading;
  for (let node = heading.nextSibling; node && levelOf(node) > levelOf(heading); node = node.nextSibling)
    last = node;
  return last.to;
}

class FoldIndicator extends WidgetType {
  constructor(private readonly isFolded: boolean) {
    super();
  }

  override eq({ isFolded }: FoldIndicator): boolean {
    return isFolded === this.isFolded;
  }

  override toDOM(view: EditorView): HTMLElement {
    const el = view.dom.ownerDocument.createElement('div');
    el.className = this.isFolded ? 'cm-fold-indicator is-collapsed' : 'cm-fold-indicator';
    const icon = el.appendChild(view.dom.ownerDocument.createElement('div'));
    icon.className = 'collapse-indicator collapse-icon';
    setIcon(icon, 'right-triangle');
    icon.addEventListener('mousedown', (event) => {
      event.preventDefault();
      toggleAt(view, view.posAtDOM(el));
    });
    return el;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

function toggleAt(view: EditorView, offset: number): void {
  const line = view.state.doc.lineAt(offset);
  const folded = foldFrom(view.state, line.to);
  const range = folded ?? foldable(view.state, line.from, line.to);
  if (range) view.dispatch({ effects: (folded ? unfoldEffect : foldEffect).of(range) });
}

function foldFrom(state: EditorState, offset: number): FoldRange | null {
  let found: FoldRange | null = null;
  foldedRanges(state).between(offset, offset, (from, to) => {
    if (from === offset) found = { from, to };
  });
  return found;
}

function indicatorsIn({ state, visibleRanges }: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  let at = 0;
  for (const { from, to } of visibleRanges) {
    for (at = Math.max(at, from); at <= to;) {
      const line = state.doc.lineAt(at);
      if (foldable(state, line.from, line.to)) {
        const widget = new FoldIndicator(foldFrom(state, line.to) !== null);
        found.push(Decoration.widget({ widget, side: -1 }).range(line.from));
      }
      at = line.to + 1;
    }
  }
  return Decoration.set(found, true);
}

class FoldIndicators {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = indicatorsIn(view);
  }

  update({ view, docChanged, viewportChanged, state, startState }: ViewUpdate): void {
    const isFoldedAnew = foldedRanges(state) !== foldedRanges(startState);
    if (docChanged || viewportChanged || isFoldedAnew) this.decorations = indicatorsIn(view);
  }
}

/** Sections and list items fold below their first line, by commands and by the triangle before them, in both modes. */
export function folding(): Extension {
  return [
    foldService.of(foldOf),
    codeFolding({ placeholderText: '…' }),
    ViewPlugin.fromClass(FoldIndicators, { decorations: ({ decorations }) => decorations }),
  ];
}
