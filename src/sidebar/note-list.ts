import type { Topic } from '../core/topic';
import { factsOf, mentionBranch, shownMentions } from './mention-branch';
import { compareTexts, indexIn, noteOrder } from './note-order';
import type { Outlook } from './outlook';
import { unreadBranch, type RowBranches } from './row-branch';

/**
 * Notes that link to a topic, each with its mentions, in the order and as far as the reader wants. `paths` are in path
 * order. What is returned gives them as they are known at the time; to tell which they are takes as long as there are
 * notes, to ask again only what a filter has to ask again.
 */
export function noteList(
  key: string,
  paths: readonly string[],
  topic: Topic,
  outlook: Outlook,
): () => RowBranches {
  const compare = noteOrder(outlook, topic);
  const { filter } = outlook.shown;
  const inOrder = compare === null ? paths : paths.toSorted(compare);
  const candidates =
    filter === null
      ? []
      : inOrder
          .map((path) => ({ path, passes: filter(factsOf(path, outlook)) }))
          .filter(({ passes }) => passes !== false);
  const listOfNotes = (shown: readonly string[], unread: readonly string[]): RowBranches => {
    return {
      length: shown.length + (unread.length > 0 ? 1 : 0),
      at: (index) => {
        const path = shown[index];
        return path === undefined
          ? unreadBranch(key, unread, true)
          : mentionBranch(key, path, topic, outlook);
      },
      indexOf: (rowKey) => {
        if (rowKey === `${key}:unread`) return unread.length > 0 ? shown.length : -1;
        return rowKey.startsWith(`${key}:`)
          ? indexIn(shown, rowKey.slice(key.length + 1), compare ?? compareTexts)
          : -1;
      },
      areFoldedByDefault: false,
    };
  };
  if (filter === null) {
    const all = listOfNotes(inOrder, []);
    return () => all;
  }
  return () => {
    const unread: string[] = [];
    const shown = candidates.filter(({ path, passes }) => {
      if (passes === true) return true;
      const mentions = shownMentions(path, topic, outlook);
      if (mentions === null) unread.push(path);
      return mentions !== null && mentions.length > 0;
    });
    return listOfNotes(
      shown.map(({ path }) => path),
      unread,
    );
  };
}
