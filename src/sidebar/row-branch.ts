import type { MarkedSentence } from '../core/marked-sentence';
import type { Branch, BranchList } from '../tree/branch';
import type { OwnRow } from './row';

/** A row of the sidebar with what lies under it. */
export type RowBranch = Branch<OwnRow>;

/** Rows of the sidebar beside one another. */
export type RowBranches = BranchList<OwnRow>;

/** The row that stands for what notes hold until they have been read. */
export function unreadBranch(parentKey: string, paths: readonly string[], isSearch = false): RowBranch {
  return { row: { kind: 'unread', key: `${parentKey}:unread`, paths, isSearch } };
}

/** How many rows there are; null while notes are still searched for more. */
export function countOf(rows: RowBranches): number | null {
  return rows.length > 0 && rows.at(rows.length - 1).row.kind === 'unread' ? null : rows.length;
}

/** The row that says why a section has none. */
export function remarkBranch(key: string, text: string): RowBranch {
  return { row: { kind: 'remark', key, text } };
}

/** A text with no part of it marked. */
export function unmarked(text: string): MarkedSentence {
  return { before: text, marked: '', after: '' };
}

/** All that a sentence says. */
export function textOf({ before, marked, after }: MarkedSentence): string {
  return before + marked + after;
}

/** Tells things of one name apart by their number, so that a change among others leaves their keys alone. */
export function numberedKeys(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return `${name}#${String(times)}`;
  };
}
