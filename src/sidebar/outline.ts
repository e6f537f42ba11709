import { listOf } from '../tree/branch';
import { backlinkSection, linkingNotes } from './backlink-section';
import type { Outlook } from './outlook';
import { problemSection } from './problem-section';
import type { OwnRow } from './row';
import type { RowBranch, RowBranches } from './row-branch';
import { sourceSection } from './source-section';
import { relatedSection, topicSection } from './topic-section';

/** The sections that say so where they have nothing. */
const ALWAYS_SHOWN: ReadonlySet<string> = new Set(['sources', 'backlinks']);

/**
 * The tree of what is shown: its sources, the notes that link to it, its topics, its problems. To make it takes as long
 * as there are notes that link here; what it returns gives the branches as they are known at the time, and is to be
 * asked again once more notes have been read. There are none where a reader could use nothing.
 */
export function outlineOf(outlook: Outlook): () => RowBranches {
  const { note, filter } = outlook.shown;
  const linking = linkingNotes(outlook);
  const problems =
    note === null || filter !== null || note.problems.length === 0 ? [] : [() => problemSection(note)];
  const topics = note === null ? [] : [topicSection(outlook)];
  // What a video's note is linked from says nothing of what the video is about.
  const isHub = linking.length > 0 && (note === null || note.videoId === null);
  const related = isHub ? [relatedSection(linking, outlook)] : [];
  const sections: readonly (() => RowBranch)[] = [
    sourceSection(linking, outlook),
    backlinkSection(linking, outlook),
    ...topics,
    ...related,
    ...problems,
  ];
  return () => {
    const branches = sections.map((section) => section());
    const isNone = ({ row }: RowBranch) => row.kind === 'section' && row.count === 0;
    if (branches.every(isNone)) return listOf<OwnRow>([]);
    const says = ({ row }: RowBranch) => filter === null && ALWAYS_SHOWN.has(row.key);
    return listOf(branches.filter((each) => !isNone(each) || says(each)));
  };
}
