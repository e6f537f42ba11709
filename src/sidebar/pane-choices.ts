/** In which order videos, notes and topics stand, and what it is called; cues are always in the order of their video. */
export const SORTS = [
  ['order', 'Video order'],
  ['name', 'Name (A to Z)'],
  ['name-down', 'Name (Z to A)'],
  ['mentions', 'Number of mentions'],
  ['changed', 'Last changed'],
] as const;

/** What the notes that link here are gathered by, and what that is called. */
export const GROUPINGS = [
  ['note', 'Group by note'],
  ['channel', 'Group by channel'],
] as const;

/** An order of videos, notes and topics. */
export type Sort = (typeof SORTS)[number][0];

/** What the notes that link here are gathered by. */
type Grouping = (typeof GROUPINGS)[number][0];

/** How the reader wants the tree, whatever it shows. */
export interface PaneChoices {
  readonly sort: Sort;
  readonly grouping: Grouping;
  readonly isFiltering: boolean;
}

/** For those who have chosen nothing. */
export const DEFAULT_CHOICES: PaneChoices = { sort: 'order', grouping: 'note', isFiltering: false };

/** The choices in the state of a view, which may hold anything: what is no choice is the default. */
export function readPaneChoices(state: Readonly<Record<string, unknown>>): PaneChoices {
  return {
    sort: SORTS.find(([sort]) => sort === state['sort'])?.[0] ?? DEFAULT_CHOICES.sort,
    grouping: GROUPINGS.find(([each]) => each === state['grouping'])?.[0] ?? DEFAULT_CHOICES.grouping,
    isFiltering: state['isFiltering'] === true,
  };
}
