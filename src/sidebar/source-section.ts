import { videosOf, type CitedVideo } from '../core/source';
import { listOf } from '../tree/branch';
import { orderBy, type Compare } from './note-order';
import type { Outlook } from './outlook';
import { countOf, remarkBranch, unreadBranch, type RowBranch, type RowBranches } from './row-branch';
import { sectionBranch } from './section';
import { shownSource } from './source-branch';

const KEY = 'sources';

/** The videos that what is shown draws from; `linking` are the notes that link to it. */
export function sourceSection(linking: readonly string[], outlook: Outlook): () => RowBranch {
  const videos = [...videosOf(outlook.shown.note, linking, outlook)];
  const compare = videoOrder(outlook);
  if (compare !== null) videos.sort(compare);
  const all = outlook.shown.filter === null ? allOf(videos, outlook) : null;
  return () => {
    const shown = all ?? passing(videos, outlook);
    return sectionBranch(KEY, countOf(shown), () =>
      shown.length === 0
        ? listOf([remarkBranch('no-sources', 'There are no timestamps here that play.')])
        : shown,
    );
  };
}

function allOf(videos: readonly CitedVideo[], outlook: Outlook): RowBranches {
  const isOnly = videos.length === 1;
  const indexes = new Map(videos.map(({ videoId }, i) => [`source:${videoId}`, i]));
  return {
    length: videos.length,
    at: (index) => {
      const video = videos[index];
      if (video === undefined) throw new RangeError(`There is no video ${String(index)}.`);
      return shownSource(video, isOnly, outlook).branch;
    },
    indexOf: (key) => indexes.get(key) ?? -1,
    areFoldedByDefault: true,
  };
}

function passing(videos: readonly CitedVideo[], outlook: Outlook): RowBranches {
  const sources = videos.map((video) => shownSource(video, true, outlook));
  const branches = sources.filter(({ passes }) => passes === true).map(({ branch }) => branch);
  const unread = sources.filter(({ passes }) => passes === null).flatMap((each) => each.unread);
  return listOf(unread.length === 0 ? branches : [...branches, unreadBranch(KEY, unread, true)]);
}

/** Null for the order in which they are cited. */
function videoOrder(outlook: Outlook): Compare<CitedVideo> | null {
  return orderBy<CitedVideo>(outlook.shown.choices.sort, {
    nameOf: ({ videoId, notes: [path] }) =>
      outlook.nameOf(videoId, path ?? null) ?? (path === undefined ? videoId : outlook.titleOf(path)),
    countOf: ({ notes, own }) => notes.length + own.length,
    changedAt: ({ notes }) => Math.max(0, ...notes.map((path) => outlook.facts.changedAt(path))),
  });
}
