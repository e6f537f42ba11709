import type { Backlink } from '../core/backlink';
import type { Note } from '../core/note';
import type { Source } from '../core/source';
import { backlinkBranch } from './backlink-branch';
import { flatten, numberedKeys, remarkBranch, unmarked, type Branch } from './branch';
import type { FoldState } from './fold-state';
import type { LinkName, Row } from './row';
import { sourceBranch } from './source-branch';

/** All that the tree shows of a note. */
export interface Outline {
  readonly note: Note;
  readonly sources: readonly Source[];
  readonly backlinks: readonly Backlink[];
  /** A channel, of its link target and the note in which the link stands; null where it is the shown note. */
  readonly channelOf: (target: string, sourcePath: string) => LinkName | null;
}

/** The rows of the tree; none where there is nothing that a reader could use. */
export function rowsOf(outline: Outline, folds: FoldState): readonly Row[] {
  const { note, sources, backlinks } = outline;
  if (sources.length + backlinks.length + note.problems.length === 0) return [];
  const problems = note.problems.length === 0 ? [] : [problemSection(note)];
  return flatten([sourceSection(outline), backlinkSection(backlinks), ...problems], folds);
}

function sourceSection({ note, sources, channelOf }: Outline): Branch {
  const context = { notePath: note.path, isOnly: sources.length === 1, channelOf };
  return {
    row: { kind: 'section', key: 'sources', title: 'Sources', count: sources.length },
    children: () =>
      sources.length === 0
        ? [remarkBranch('no-sources', 'This note has no timestamps that play.')]
        : sources.map((source) => sourceBranch(source, context)),
  };
}

function backlinkSection(backlinks: readonly Backlink[]): Branch {
  return {
    row: { kind: 'section', key: 'backlinks', title: 'Backlinked topics', count: backlinks.length },
    children: () =>
      backlinks.length === 0
        ? [remarkBranch('no-backlinks', 'No other note links here.')]
        : backlinks.map(backlinkBranch),
  };
}

function problemSection({ path, problems }: Note): Branch {
  const keyOf = numberedKeys();
  return {
    row: { kind: 'section', key: 'problems', title: 'Problems', count: problems.length },
    children: () =>
      problems.map(({ line, reason }) => ({
        row: {
          kind: 'place',
          key: keyOf(`problem:${reason}`),
          place: { path, line },
          text: unmarked(reason),
          isProblem: true,
        },
      })),
  };
}
