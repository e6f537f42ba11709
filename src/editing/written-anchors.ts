import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { scanTimestamps, type TimestampAnchor } from '../core/timestamp-scan';

/** An anchor in a line that is being written; offsets are those of the text that it was found in. */
export interface AnchorInLine extends TimestampAnchor {
  /** What is written from `from` to `to`. */
  readonly html: string;
}

/**
 * Whatever may be an anchor of a line, behind the backslash that makes text of it: to its end tag, or without one to the
 * next anchor or the end of the line. Within its tags no line may end: an editor draws nothing in place of two lines, and
 * breaks where it has to.
 */
const MAY_BE_ANCHOR = /(\\?)(<a[^\S\n][^\n]*?(?:<\/a[^\S\n]*>|(?=<a[\s>])|$))/gim;

/** The timestamps of some lines, in order, by offsets in their text; code, math and comments are not told from prose. */
export function anchorsOf(lines: string): readonly AnchorInLine[] {
  return Array.from(lines.matchAll(MAY_BE_ANCHOR), ({ 1: escape, 2: text = '', index }) => {
    const anchor = escape === '' ? anchorIn(text) : null;
    return anchor && { ...anchor, from: index, to: index + anchor.to };
  }).filter((anchor) => anchor !== null);
}

/** The timestamp that begins what may be an anchor, by offsets in that; null where it is none. */
function anchorIn(text: string): AnchorInLine | null {
  const [anchor] = scanTimestamps(text, { from: 0, to: text.length });
  if (anchor?.from !== 0) return null;
  return { ...anchor, html: text.slice(0, anchor.to) };
}

/** Classes of Obsidian's syntax tree, of which the name of a node is made up. */
const IS_NO_PROSE = /(?:^|_)(?:inline-code|hmd-codeblock|hmd-frontmatter|math|comment)(?:_|$)/;

/** Whether what begins at an offset is code, math, a comment or front matter: there, a timestamp is none. */
export function isProseAt(state: EditorState, offset: number): boolean {
  return !IS_NO_PROSE.test(syntaxTree(state).resolveInner(offset, 1).name);
}
