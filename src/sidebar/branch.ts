import type { MarkedSentence } from '../core/marked-sentence';
import type { TreeRow } from '../tree/tree-row';
import type { FoldState } from './fold-state';
import type { Row } from './row';

/** A row with what lies under it. */
export interface Branch {
  readonly row: OwnPart<Row>;
  /** Asked for only where the row is unfolded; missing where there is nothing to unfold. */
  readonly children?: () => readonly Branch[];
  readonly isFoldedByDefault?: boolean;
}

/** What a row says of itself; its place in the tree says the rest. */
type OwnPart<R> = R extends Row ? Omit<R, Exclude<keyof TreeRow, 'key'>> : never;

/** The rows of a tree from top to bottom, those that are folded away left out. */
export function flatten(branches: readonly Branch[], folds: FoldState): readonly Row[] {
  const rows: Row[] = [];
  const visit = (siblings: readonly Branch[], level: number): void => {
    siblings.forEach(({ row, children, isFoldedByDefault = false }, i) => {
      const isFolded = children === undefined ? null : folds.isFolded(row.key, isFoldedByDefault);
      rows.push({ ...row, level, position: i + 1, siblings: siblings.length, isFolded });
      if (isFolded === false && children !== undefined) visit(children(), level + 1);
    });
  };
  visit(branches, 1);
  return rows;
}

/** The row that stands for what notes hold until they have been read. */
export function unreadBranch(parentKey: string, paths: readonly string[]): Branch {
  return { row: { kind: 'unread', key: `${parentKey}:unread`, paths } };
}

/** The row that says why a section has none. */
export function remarkBranch(key: string, text: string): Branch {
  return { row: { kind: 'remark', key, text } };
}

/** A text with no part of it marked. */
export function unmarked(text: string): MarkedSentence {
  return { before: text, marked: '', after: '' };
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
