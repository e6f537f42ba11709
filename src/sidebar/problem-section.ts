import type { Note } from '../core/note';
import { listOf } from '../tree/branch';
import { numberedKeys, unmarked, type RowBranch } from './row-branch';
import { sectionBranch } from './section';

/** What the note's author would want to mend. */
export function problemSection({ path, problems }: Note): RowBranch {
  const keyOf = numberedKeys();
  return sectionBranch('problems', problems.length, () =>
    listOf(
      problems.map(({ line, reason }) => ({
        row: {
          kind: 'place',
          key: keyOf(`problem:${reason}`),
          place: { path, line },
          text: unmarked(reason),
          isProblem: true,
        },
      })),
    ),
  );
}
