import { drawOne, randomFrom, type Random } from './random';
import { TopicUrn } from './topic-urn';

/** A note of a generated vault, as far as its metadata go. */
export interface GeneratedNote {
  /** Vault path. */
  readonly path: string;
  readonly title: string;
  readonly videoId: string;
  /** The target of its `From: [[…]]`. */
  readonly channel: string;
  /** Link targets as written, each once; the channel is not among them. */
  readonly links: readonly string[];
}

// As on 21,280 public notes (docs/scale.md), but for the size of a note: it is that which issue 6 names.
const NOTES_OF_A_VIDEO = 6;
const FEWEST_LINKS = 5;
const MOST_LINKS = 17;
const NOTES_FOR_A_CHANNEL = 250;
const SHARE_IN_SNAKE_CASE = 0.86;
const SHARE_SPELLED_OTHERWISE = 0.05;
const SHARE_ON_A_LINKED_TOPIC = 0.8;
const SHARE_OF_SPACED_FILE_NAMES = 0.5;
const FEWEST_WORDS = 4;
const MOST_WORDS = 8;

/**
 * A vault of notes written from videos: six on each video, twelve links a note with that to the channel, topics of
 * which a few are everywhere and most nearly nowhere. The same seed makes the same vault on every machine.
 */
export function generateVault(size: number, seed: number): readonly GeneratedNote[] {
  const random = randomFrom(seed);
  const urn = new TopicUrn(random);
  const topicsByNote = Array.from({ length: size }, () => drawTopics(urn, random));
  const nameOf = namesFrom(random);
  const notes: GeneratedNote[] = [];
  let linked = 0;
  let unlinked = urn.size;
  let video = { id: '', channel: '' };
  for (const [i, topics] of topicsByNote.entries()) {
    if (i % NOTES_OF_A_VIDEO === 0) video = drawVideo(size, random);
    const isLinked = linked < urn.size && random() < SHARE_ON_A_LINKED_TOPIC;
    const { title, inSnakeCase } = nameOf(isLinked ? linked++ : unlinked++);
    const fileName = random() < SHARE_OF_SPACED_FILE_NAMES ? title : inSnakeCase;
    notes.push({
      path: `${video.channel}/${fileName}.md`,
      title,
      videoId: video.id,
      channel: video.channel,
      links: topics.map((topic) => spell(nameOf(topic), topic, random)),
    });
  }
  return notes;
}

function drawTopics(urn: TopicUrn, random: Random): readonly number[] {
  const count = FEWEST_LINKS + Math.floor(random() * (MOST_LINKS - FEWEST_LINKS + 1));
  const topics = new Set<number>();
  while (topics.size < count) topics.add(urn.draw());
  return [...topics];
}

/** The largest channel has about a tenth of the notes, as it has on the public ones. */
function drawVideo(size: number, random: Random): { id: string; channel: string } {
  const id = Array.from({ length: 11 }, () => drawOne(ID_CHARACTERS, random)).join('');
  const channels = Math.max(8, Math.ceil(size / NOTES_FOR_A_CHANNEL));
  const rank = random() < 0.1 ? 0 : Math.floor(channels * random() ** 1.5);
  return { id, channel: `channel_${String(rank)}` };
}

/** A topic's name, as a title and as most links have it. */
interface TopicName {
  readonly title: string;
  readonly inSnakeCase: string;
}

/** One writer in twenty writes a topic otherwise than most do. */
function spell({ title, inSnakeCase }: TopicName, topic: number, random: Random): string {
  const isMostlySnake = (topic * 0.618034) % 1 < SHARE_IN_SNAKE_CASE;
  return isMostlySnake === random() >= SHARE_SPELLED_OTHERWISE ? inSnakeCase : title;
}

/** Names topics by their number, each by one of its own. */
function namesFrom(random: Random): (topic: number) => TopicName {
  const names: TopicName[] = [];
  const taken = new Set<string>();
  const draw = (): TopicName => {
    const length = FEWEST_WORDS + Math.floor(random() * (MOST_WORDS - FEWEST_WORDS + 1));
    const words = Array.from({ length }, () => drawOne(WORDS, random));
    const title = words.join(' ');
    return { title: title.charAt(0).toUpperCase() + title.slice(1), inSnakeCase: words.join('_') };
  };
  return (topic) => {
    while (names.length <= topic) {
      const name = draw();
      if (taken.has(name.inSnakeCase)) continue;
      taken.add(name.inSnakeCase);
      names.push(name);
    }
    const name = names[topic];
    if (name === undefined) throw new Error('A topic has a number from 0.');
    return name;
  };
}

const ID_CHARACTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
const SYLLABLES = ['ba', 'de', 'gi', 'lo', 'mu', 'na', 're', 'si', 'to', 'vu'];
const WORDS = SYLLABLES.flatMap((first) => SYLLABLES.flatMap((second) => [first + second, `${first}${second}r`, `${first}${second}ns`])); // prettier-ignore
