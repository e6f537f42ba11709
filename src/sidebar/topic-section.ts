import { topicIdOf, type Topic } from '../core/topic';
import type { TopicWeight } from '../core/vault-index';
import { noteList } from './note-list';
import { orderBy, type Compare } from './note-order';
import type { Outlook } from './outlook';
import type { RowBranch, RowBranches } from './row-branch';
import { sectionBranch } from './section';

/** What is linked to by more notes than these is told only once the reader wants to see it. */
const MANY = 500;

/** What the shown note links to, but for its channels, each with the other notes on it. */
export function topicSection(outlook: Outlook): () => RowBranch {
  const { index, path } = outlook;
  const topics = path === null ? [] : inTextOrder(index.topicsOf(path), outlook);
  const list = topicList('topic', topics.map(weighed(outlook)), outlook, (topic) =>
    index.notesOnTopic(topic).filter((each) => each !== path),
  );
  return () => sectionBranch('topics', list.length, () => list);
}

/**
 * What the notes that link here also link to, the most frequent first: of a channel, what it speaks of; of a topic,
 * what is spoken of together with it.
 */
export function relatedSection(linking: readonly string[], outlook: Outlook): () => RowBranch {
  const among = new Set(linking);
  const make = () => {
    const here = topicIdOf(outlook.shown.topic);
    const topics = outlook.index.topicsAmong(linking).filter(({ topic }) => topicIdOf(topic) !== here);
    return topicList('related', topics, outlook, (topic) =>
      outlook.index.notesOnTopic(topic).filter((path) => among.has(path)),
    );
  };
  const isLater = linking.length > MANY;
  let list = isLater ? null : make();
  return () => sectionBranch('related', list?.length ?? null, () => (list ??= make()), true);
}

/** `notesOn` gives the notes that a topic unfolds to, in path order. */
function topicList(
  key: string,
  topics: readonly TopicWeight[],
  outlook: Outlook,
  notesOn: (topic: Topic) => readonly string[],
): RowBranches {
  const { index } = outlook;
  const passing = topics.filter(({ topic }) => passes(topic, outlook));
  const compare = topicOrder(outlook);
  const inOrder = compare === null ? passing : passing.toSorted(compare);
  const lists = new Map<string, () => RowBranches>();
  const notesOf = (topic: Topic, rowKey: string) => {
    let notes = lists.get(rowKey);
    if (notes === undefined) lists.set(rowKey, (notes = noteList(rowKey, notesOn(topic), topic, outlook)));
    return notes();
  };
  return {
    length: inOrder.length,
    at: (at) => {
      const weight = inOrder[at];
      if (weight === undefined) throw new RangeError(`There is no topic ${String(at)}.`);
      const { topic, notes } = weight;
      const rowKey = `${key}:${topicIdOf(topic)}`;
      return {
        row: { kind: 'topic', key: rowKey, title: index.nameOf(topic), topic, count: notes },
        ...(notes === 0 ? {} : { children: () => notesOf(topic, rowKey) }),
        isFoldedByDefault: true,
      };
    },
    indexOf: (rowKey) => inOrder.findIndex(({ topic }) => rowKey === `${key}:${topicIdOf(topic)}`),
    areFoldedByDefault: true,
  };
}

function passes(topic: Topic, outlook: Outlook): boolean {
  const { index, facts, shown } = outlook;
  if (shown.filter === null) return true;
  const name = index.nameOf(topic);
  const path = topic.kind === 'note' ? topic.path : '';
  const tags = path === '' ? [] : facts.tagsOf(path);
  return outlook.passes({ path, file: `${name} ${path}`, channel: '', tags, text: name }) === true;
}

/** A topic that the shown note links to, with the number of other notes on it. */
function weighed({ index }: Outlook): (topic: Topic) => TopicWeight {
  return (topic) => ({
    topic,
    // Asked for only where it is shown or sorted by.
    get notes() {
      return index.weightOf(topic) - 1;
    },
  });
}

/** The topics of a note in the order in which it names them; its channels, and the note itself, left out. */
function inTextOrder(topics: readonly Topic[], outlook: Outlook): readonly Topic[] {
  const { index, path, shown } = outlook;
  const { note } = shown;
  if (note === null || path === null) return topics;
  const idOf = (target: string): string | null => {
    const topic = index.topicOf(target, outlook.resolve(target, path));
    return topic === null ? null : topicIdOf(topic);
  };
  const places = new Map<string, number>();
  for (const { target, from } of note.links) {
    const id = idOf(target);
    if (id !== null && !places.has(id)) places.set(id, from);
  }
  const channels = new Set(Array.from(note.channels.keys(), idOf));
  const here = topicIdOf(shown.topic);
  const placeOf = (topic: Topic) => places.get(topicIdOf(topic)) ?? Infinity;
  return topics
    .filter((topic) => {
      const id = topicIdOf(topic);
      return id !== here && (places.has(id) || !channels.has(id));
    })
    .sort((a, b) => Math.sign(placeOf(a) - placeOf(b)) || 0);
}

/** Null for the order in which they come. */
function topicOrder({ index, facts, shown }: Outlook): Compare<TopicWeight> | null {
  return orderBy<TopicWeight>(shown.choices.sort, {
    nameOf: ({ topic }) => index.nameOf(topic),
    countOf: ({ notes }) => notes,
    changedAt: ({ topic }) => (topic.kind === 'note' ? facts.changedAt(topic.path) : 0),
  });
}
