import type { Mention } from '../core/backlink';
import { momentOf } from '../core/note';
import type { Topic } from '../core/topic';
import { listOf } from '../tree/branch';
import { excerptOf } from './excerpt';
import type { Outlook } from './outlook';
import { textOf, unmarked, unreadBranch, type RowBranch } from './row-branch';
import type { FilterFacts } from './row-filter';

/** What of a note can be searched before what it says of the topic. */
export function factsOf(path: string, outlook: Outlook): FilterFacts {
  return {
    path,
    file: `${outlook.titleOf(path)} ${path}`,
    channel: outlook
      .channelsOf(path)
      .map(({ display }) => display)
      .join(' '),
    tags: outlook.facts.tagsOf(path),
    text: null,
  };
}

/** The mentions of a topic in a note that pass the filter; null while the note has not been read. */
export function shownMentions(path: string, topic: Topic, outlook: Outlook): readonly Mention[] | null {
  const mentions = outlook.mentionsOf(path, topic);
  if (outlook.shown.filter === null || mentions === null) return mentions;
  const facts = factsOf(path, outlook);
  return mentions.filter(
    ({ sentence }) => outlook.passes({ ...facts, text: sentence === null ? '' : textOf(sentence) }) === true,
  );
}

/**
 * A note that links to a topic, with the sentence and the moments of each mention. It is folded by default where it
 * only names its channel.
 */
export function mentionBranch(parentKey: string, path: string, topic: Topic, outlook: Outlook): RowBranch {
  const key = `${parentKey}:${path}`;
  const title = outlook.titleOf(path);
  const mentions = shownMentions(path, topic, outlook);
  return {
    row: {
      kind: 'note',
      key,
      title,
      place: { path, line: null },
      isBeside: false,
      count: mentions?.length ?? null,
    },
    children: () =>
      listOf(
        mentions === null
          ? [unreadBranch(key, [path])]
          : mentions.flatMap((mention, i) => mentionRows(`${key}:${String(i)}`, path, title, mention)),
      ),
    isFoldedByDefault: mentions?.every(({ isChannel }) => isChannel) ?? false,
  };
}

function mentionRows(
  key: string,
  path: string,
  title: string,
  { sentence, line, cues }: Mention,
): readonly RowBranch[] {
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
