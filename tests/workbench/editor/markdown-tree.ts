import { StateField, type EditorState, type Text, type Transaction } from '@codemirror/state';
import { TreeFragment, type Tree } from '@lezer/common';
import { obsidianMarkdown } from './markdown-syntax';

interface Parsed {
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
  /** Offset after the closing fence, 0 without frontmatter. */
  readonly frontMatterEnd: number;
}

/** Keeps a tree of the note's Markdown: what is drawn in the editor is found in it. */
export const markdownTree = StateField.define<Parsed>({
  create: ({ doc }) => parse(doc, null),
  update(parsed, transaction) {
    return transaction.docChanged ? parse(transaction.newDoc, fragmentsAfter(parsed, transaction)) : parsed;
  },
});

/** The tree of the note below its frontmatter, with Obsidian's own syntax in it. */
export function markdownTreeOf(state: EditorState): Tree {
  return state.field(markdownTree).tree;
}

/** Where the frontmatter ends, after its closing fence; 0 when the note has none. */
export function frontMatterEndOf(state: EditorState): number {
  return state.field(markdownTree).frontMatterEnd;
}

function parse(doc: Text, before: readonly TreeFragment[] | null): Parsed {
  const frontMatterEnd = findFrontMatterEnd(doc);
  // To Markdown the frontmatter is blank, so that its fences are no rules and no headings.
  const text = doc.sliceString(0, frontMatterEnd).replace(/[^\n]/g, ' ') + doc.sliceString(frontMatterEnd);
  const tree = obsidianMarkdown.parse(text, before ?? []);
  return { tree, fragments: TreeFragment.addTree(tree), frontMatterEnd };
}

function findFrontMatterEnd(doc: Text): number {
  if (!/^\uFEFF?---\s*$/.test(doc.line(1).text)) return 0;
  for (let number = 2; number <= doc.lines; number++) {
    const line = doc.line(number);
    if (/^---\s*$/.test(line.text)) return line.to;
  }
  return 0;
}

/** What of the tree an edit leaves as it is; null when it makes or unmakes frontmatter. */
function fragmentsAfter(
  { fragments, frontMatterEnd }: Parsed,
  { changes, newDoc }: Transaction,
): readonly TreeFragment[] | null {
  if (changes.mapPos(frontMatterEnd) !== findFrontMatterEnd(newDoc)) return null;
  const ranges: { fromA: number; toA: number; fromB: number; toB: number }[] = [];
  changes.iterChangedRanges((fromA, toA, fromB, toB) => ranges.push({ fromA, toA, fromB, toB }));
  return TreeFragment.applyChanges(fragments, ranges);
}
