import type { Outlook } from './outlook';
import type { Row } from './row';

/**
 * Vault paths of the notes that the rows in view need, the most urgent first: those whose rows are not known yet, and those
 * that the others were made of. Of the `outdated` ones also those that a filter has searched.
 */
export function notesToRead(
  rows: readonly Row[],
  outlook: Outlook,
  outdated: Iterable<string>,
): ReadonlySet<string> {
  const paths = new Set<string>();
  const add = (each: Iterable<string>): void => {
    for (const path of each) paths.add(path);
  };
  for (const row of rows) {
    if (row.kind === 'unread' && !row.isSearch) add(row.paths);
    else if (row.kind === 'moment' || row.kind === 'place') paths.add(row.place.path);
  }
  for (const row of rows) if (row.kind === 'source') add(row.tellers);
  for (const path of outdated) if (outlook.hasSearched(path)) paths.add(path);
  for (const row of rows) if (row.kind === 'unread' && row.isSearch) add(row.paths);
  return paths;
}
