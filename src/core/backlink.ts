import type { MarkedSentence } from './marked-sentence';
import { isCue, type Cue, type Note } from './note';
import { displayNameOf, topicIdOf, type Topic } from './topic';
import type { VaultIndex } from './vault-index';

/** A place at which a note links to a topic. */
export interface Mention {
  /** Null where the link stands in no sentence, as in a note's properties. */
  readonly sentence: MarkedSentence | null;
  /** Whether the linking note only names its channel. */
  readonly isChannel: boolean;
  /** Counted from 1. */
  readonly line: number;
  /** The moments that back the mention; none where no timestamp stands with it, or none that plays. */
  readonly cues: readonly Cue[];
}

/** What answers where a link in a note leads: a vault path, or null. */
export type Resolve = (target: string, sourcePath: string) => string | null;

/**
 * The places at which a note links to a topic, in the order of its text but for the channels, which come first. There
 * is at least one: a note that is known to link there without a sentence of its own (from its properties) does so
 * from its first line.
 */
export function mentionsIn(
  note: Note,
  topic: Topic,
  index: VaultIndex,
  resolve: Resolve,
): readonly Mention[] {
  const id = topicIdOf(topic);
  const isMeant = (target: string): boolean => {
    const found = index.topicOf(target, resolve(target, note.path));
    return found !== null && topicIdOf(found) === id;
  };
  const channels = [...note.channels]
    .filter(([target]) => isMeant(target))
    .map(([target, line]) => ({
      sentence: { before: 'From: ', marked: displayNameOf(target), after: '' },
      isChannel: true,
      line,
      cues: [],
    }));
  const links = note.links
    .filter(({ target }) => isMeant(target))
    .map(({ sentence, line, timestamps }) => ({
      sentence,
      isChannel: false,
      line,
      cues: timestamps.filter(isCue),
    }));
  const mentions = [...channels, ...links];
  return mentions.length > 0 ? mentions : [{ sentence: null, isChannel: false, line: 1, cues: [] }];
}
