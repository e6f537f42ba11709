import type { Backlink, Mention } from '../core/backlink';
import { momentOf } from '../core/note';
import { unmarked, unreadBranch, type Branch } from './branch';
import { excerptOf } from './excerpt';

/**
 * A note that links here, with the sentence and the moments of each mention. It is folded by default where it only
 * names its channel.
 */
export function backlinkBranch({ path, title, mentions }: Backlink): Branch {
  const key = `backlink:${path}`;
  return {
    row: { kind: 'note', key, title, place: { path, line: null }, count: mentions?.length ?? null },
    children: () =>
      mentions === null
        ? [unreadBranch(key, [path])]
        : mentions.flatMap((mention, i) => mentionBranches(`${key}:${String(i)}`, path, title, mention)),
    isFoldedByDefault: mentions?.every(({ isChannel }) => isChannel) ?? false,
  };
}

function mentionBranches(
  key: string,
  path: string,
  title: string,
  { sentence, line, cues }: Mention,
): readonly Branch[] {
  const text = sentence === null ? unmarked('Links here.') : excerptOf(sentence);
  if (cues.length === 0) {
    return [{ row: { kind: 'place', key, place: { path, line }, text, isProblem: false } }];
  }
  return cues.map((cue, i) => ({
    row: {
      kind: 'moment',
      key: `${key}:${String(i)}`,
      moment: momentOf(cue),
      written: cue.written,
      title,
      place: { path, line },
      text: i === 0 ? text : unmarked('same sentence'),
      isRepeated: i > 0,
    },
  }));
}
