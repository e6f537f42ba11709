import { listOf } from '../tree/branch';
import { noteList } from './note-list';
import { compareNames } from './note-order';
import type { Outlook } from './outlook';
import { countOf, remarkBranch, type RowBranch, type RowBranches } from './row-branch';
import { sectionBranch } from './section';
import type { LinkName } from './row';

/** The notes that link to what is shown, itself aside, in path order. */
export function linkingNotes({ index, shown, path }: Outlook): readonly string[] {
  return index.notesOnTopic(shown.topic).filter((each) => each !== path);
}

/** The notes that link here, by themselves or by channel, as they are known at the time. */
export function backlinkSection(paths: readonly string[], outlook: Outlook): () => RowBranch {
  const { choices, topic, filter } = outlook.shown;
  const key = 'backlinks';
  const branches =
    choices.grouping === 'channel'
      ? channelGroups(key, paths, outlook)
      : noteList(key, paths, topic, outlook);
  return () => {
    const shown = branches();
    const count = filter === null || choices.grouping === 'channel' ? paths.length : countOf(shown);
    return sectionBranch(key, count, () =>
      shown.length === 0 ? listOf([remarkBranch('no-backlinks', 'No other note links here.')]) : shown,
    );
  };
}

function channelGroups(key: string, paths: readonly string[], outlook: Outlook): () => RowBranches {
  const groups = new Map<string, { readonly channel: LinkName | null; readonly paths: string[] }>();
  for (const path of paths) {
    const channels = outlook.channelsOf(path).filter((channel) => !outlook.leadsHere(channel));
    for (const channel of channels.length === 0 ? [null] : channels) {
      const name = channel?.display ?? '';
      const group = groups.get(name);
      if (group === undefined) groups.set(name, { channel, paths: [path] });
      else group.paths.push(path);
    }
  }
  const inOrder = [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '') || compareNames(a, b));
  const lists = inOrder.map(([name, group]) => {
    const groupKey = `${key}:channel:${name}`;
    return { name, groupKey, ...group, notes: noteList(groupKey, group.paths, outlook.shown.topic, outlook) };
  });
  return () =>
    listOf(
      lists
        .map(({ name, groupKey, channel, notes }): RowBranch & { readonly length: number } => {
          const list = notes();
          return {
            length: list.length,
            row: {
              kind: 'group',
              key: groupKey,
              title: name === '' ? 'No channel' : name,
              channel,
              count: countOf(list),
            },
            children: () => list,
          };
        })
        .filter(({ length }) => length > 0),
    );
}
