import { momentOf } from '../core/note';
import { cuesOn, inVideoOrder, sourceOf, type CitedVideo, type PlacedCue, type Source } from '../core/source';
import { formatTimestamp } from '../core/timestamp';
import { listOf } from '../tree/branch';
import { factsOf } from './mention-branch';
import type { Outlook } from './outlook';
import { numberedKeys, unmarked, unreadBranch, type RowBranch } from './row-branch';
import type { FilterFacts } from './row-filter';

/** A video as it is shown: what of it passes the filter, and whether that is all that can be told of it now. */
export interface ShownSource {
  readonly branch: RowBranch;
  /** Whether any of it passes; null where notes have to be read to tell. */
  readonly passes: boolean | null;
  readonly unread: readonly string[];
}

/**
 * A video with its cues in its order, and the other notes about it beneath. It is unfolded by default where the shown
 * note speaks of it itself, or where there is no other.
 */
export function shownSource(video: CitedVideo, isOnly: boolean, outlook: Outlook): ShownSource {
  const source = sourceOf(video, outlook.path, outlook);
  const { videoId, title, path } = source;
  const { cues, unread, passes } = filtered(source, outlook);
  const key = `source:${videoId}`;
  const others = outlook.shown.filter === null ? source.others : [];
  const isEmpty = cues.length + unread.length + others.length === 0;
  const branch: RowBranch = {
    row: {
      kind: 'source',
      key,
      title,
      moment: { videoId, seconds: 0 },
      place: path === null ? null : { path, line: null },
      channels:
        path === null
          ? []
          : source.channels
              .map((target) => outlook.nameOfLink(target, path))
              .filter((channel) => !outlook.leadsHere(channel)),
      tellers: [...(path === null ? [] : outlook.namersOf(path)), ...source.notes],
      details: detailsOf(source),
      count: unread.length === 0 ? cues.length : null,
    },
    ...(isEmpty
      ? {}
      : {
          children: () =>
            listOf([
              ...cueBranches(key, title, cues),
              ...(unread.length === 0 ? [] : [unreadBranch(key, unread)]),
              ...others.map((each) => besideBranch(`${key}:beside`, each, source, outlook)),
            ]),
        }),
    isFoldedByDefault: !isOnly && video.own.length === 0,
  };
  return { branch, passes, unread };
}

const NO_NOTE: FilterFacts = { path: '', file: '', channel: '', tags: [], text: null };

/** What of a source passes the filter, and which notes have to be read to tell the rest. */
function filtered(
  source: Source,
  outlook: Outlook,
): Pick<Source, 'cues' | 'unread'> & Pick<ShownSource, 'passes'> {
  const { cues, notes, path, title, unread, videoId } = source;
  if (outlook.shown.filter === null) return { cues, unread, passes: true };
  const ofNote = path === null ? NO_NOTE : factsOf(path, outlook);
  const facts = { ...ofNote, file: `${title} ${ofNote.file}` };
  const found = notes.map((each) => ({ path: each, cues: outlook.passingCues(each, videoId, facts) }));
  const own = cues.filter(
    ({ cue, path: each }) => each === outlook.path && outlook.passes({ ...facts, text: cue.claim }) === true,
  );
  const shown = inVideoOrder([...own, ...found.flatMap((each) => each.cues ?? [])]);
  const unsearched = found.filter((each) => each.cues === null).map((each) => each.path);
  const byItself = shown.length > 0 || outlook.passes({ ...facts, text: '' }) === true;
  const passes = byItself ? true : unsearched.length > 0 ? outlook.passes(facts) : false;
  return { cues: shown, unread: unsearched, passes };
}

function detailsOf({ duration, coverage }: Source): readonly string[] {
  return [
    ...(duration === null ? [] : [formatTimestamp(duration)]),
    ...(coverage === null ? [] : [`${String(Math.max(1, Math.round(coverage * 100)))} % covered`]),
  ];
}

function besideBranch(
  parentKey: string,
  path: string,
  { videoId, title }: Source,
  outlook: Outlook,
): RowBranch {
  const key = `${parentKey}:${path}`;
  const note = outlook.noteAt(path);
  const cues = cuesOn(videoId, note);
  return {
    row: {
      kind: 'note',
      key,
      title: outlook.titleOf(path),
      place: { path, line: null },
      isBeside: true,
      count: note === null ? null : cues.length,
    },
    ...(note !== null && cues.length === 0
      ? {}
      : {
          children: () => listOf(note === null ? [unreadBranch(key, [path])] : cueBranches(key, title, cues)),
        }),
    isFoldedByDefault: true,
  };
}

function cueBranches(parentKey: string, title: string, cues: readonly PlacedCue[]): readonly RowBranch[] {
  const keyOf = numberedKeys();
  return cues.map(({ cue, path }, i) => {
    const isRepeated = cue.claim !== '' && cues[i - 1]?.cue.claim === cue.claim;
    return {
      row: {
        kind: 'moment',
        // Not by the second: what a timestamp means may change while it has the focus.
        key: keyOf(`${parentKey}:${path}:${cue.written}`),
        moment: momentOf(cue),
        written: cue.written,
        title,
        place: { path, line: cue.line },
        text: unmarked(isRepeated ? 'same claim' : cue.claim),
        isRepeated,
      },
    };
  });
}
