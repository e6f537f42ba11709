import type { RowBranch, RowBranches } from './row-branch';

/** The sections of the tree, by their keys, and how each is called. */
const TITLES = {
  sources: 'Sources',
  backlinks: 'Backlinked topics',
  topics: 'Topics',
  related: 'Related topics',
  problems: 'Problems',
} as const;

/** A section of the tree. */
export type SectionKey = keyof typeof TITLES;

/** Whether a row of this key is a section. */
export function isSectionKey(key: string): key is SectionKey {
  return Object.hasOwn(TITLES, key);
}

/** A section with a number of things, null while it is not known. */
export function sectionBranch(
  key: SectionKey,
  count: number | null,
  children: () => RowBranches,
  isFoldedByDefault = false,
): RowBranch {
  return { row: { kind: 'section', key, title: TITLES[key], count }, children, isFoldedByDefault };
}
