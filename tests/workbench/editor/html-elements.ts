import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';

/** From `<a …>` to `</a>`, or a void tag alone. */
export interface HtmlElementRange {
  readonly from: number;
  readonly to: number;
}

const VOID = /^<(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b|\/>$/i;

/** The outermost elements of raw HTML in a block of inline text; a tag that is never closed is none. */
export function htmlElementsIn(state: EditorState, block: SyntaxNode): HtmlElementRange[] {
  const elements: HtmlElementRange[] = [];
  const open: { name: string; from: number }[] = [];
  const close = (from: number, to: number) => {
    while ((elements.at(-1)?.from ?? -1) >= from) elements.pop();
    elements.push({ from, to });
  };
  for (const tag of tagsIn(block)) {
    const written = state.sliceDoc(tag.from, tag.to);
    const name = /^<\/?([a-z][\w-]*)/i.exec(written)?.[1]?.toLowerCase();
    if (name === undefined) continue;
    if (VOID.test(written)) elements.push({ from: tag.from, to: tag.to });
    else if (!written.startsWith('</')) open.push({ name, from: tag.from });
    else {
      const index = open.findLastIndex((opening) => opening.name === name);
      const opening = open[index];
      if (!opening) continue;
      open.length = index;
      close(opening.from, tag.to);
    }
  }
  return elements;
}

function tagsIn(block: SyntaxNode): SyntaxNode[] {
  const tags: SyntaxNode[] = [];
  block.cursor().iterate((node) => {
    if (node.name === 'HTMLTag') tags.push(node.node);
  });
  return tags;
}
