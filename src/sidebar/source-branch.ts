import { momentOf } from '../core/note';
import type { Source } from '../core/source';
import { numberedKeys, unmarked, unreadBranch, type Branch } from './branch';
import type { LinkName } from './row';

/** How a source is named beside the others of its note. */
export interface SourceContext {
  /** Vault path of the note whose sources are shown. */
  readonly notePath: string;
  readonly isOnly: boolean;
  /** A channel, of its link target and the note in which the link stands; null where it is the shown note. */
  readonly channelOf: (target: string, sourcePath: string) => LinkName | null;
}

/**
 * A video with its cues in its order. It is unfolded by default where the shown note speaks of it itself, or where
 * there is no other.
 */
export function sourceBranch(source: Source, { notePath, isOnly, channelOf }: SourceContext): Branch {
  const { videoId, title, path, channels, cues, unread } = source;
  const key = `source:${videoId}`;
  const row = {
    kind: 'source',
    key,
    title,
    moment: { videoId, seconds: 0 },
    place: path === null ? null : { path, line: null },
    channels: path === null ? [] : channels.flatMap((target) => channelOf(target, path) ?? []),
    count: unread.length === 0 ? cues.length : null,
  } as const;
  if (cues.length === 0 && unread.length === 0) return { row };
  return {
    row,
    children: () => [
      ...cueBranches(key, source),
      ...(unread.length === 0 ? [] : [unreadBranch(key, unread)]),
    ],
    isFoldedByDefault: !isOnly && !cues.some((cue) => cue.path === notePath),
  };
}

function cueBranches(parentKey: string, { title, cues }: Source): readonly Branch[] {
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
