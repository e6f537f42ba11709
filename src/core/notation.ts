import { evidenceFor } from './notation-evidence';
import { decodeNotations, type Candidate } from './notation-decoder';
import { NO_KNOWLEDGE, type AuthorsWord, type NotationKnowledge } from './notation-knowledge';
import { fieldsOf, notationsOf, secondsOf, type Fields, type Notation } from './timestamp';

/** What a timestamp means: seconds from the start of its video, and why it is read so, in words. */
export interface Reading {
  readonly seconds: number;
  readonly notation: Notation;
  readonly evidence: string;
  /** How likely this is what its author meant, from 0 to 1. */
  readonly confidence: number;
  /** What else it may mean, the likeliest first. */
  readonly alternatives: readonly Alternative[];
}

/** Another way to understand a timestamp. */
interface Alternative {
  readonly seconds: number;
  readonly notation: Notation;
}

/** Below this a reader is told that there are two ways to understand a timestamp. */
export const OPEN_BELOW = 0.75;

/** Whether a timestamp has two readings that are really open. */
export function isOpen({ confidence, alternatives }: Reading): boolean {
  return confidence < OPEN_BELOW && alternatives.length > 0;
}

/**
 * What each timestamp of a note means, in the order given; null where a text is no timestamp, or one that cannot be
 * (`10:99:00`). All of them are weighed together: see docs/notation.md.
 */
export function readTimestamps(
  written: readonly string[],
  knowledge: NotationKnowledge = NO_KNOWLEDGE,
): readonly (Reading | null)[] {
  const sequence = written.map(fieldsOf);
  const present = sequence.filter((fields) => fields !== null);
  const tellsHours = written.some((text) => TELLS_HOURS.test(text.trim()));
  const decoded = decodeNotations(
    written.flatMap((text, i) => {
      const fields = sequence[i] ?? null;
      return fields === null ? [] : { fields, isUnpadded: tellsHours && /^\[?\d:/.test(text.trim()) };
    }),
    knowledge,
  );
  const evidence = evidenceFor(present, knowledge);
  let next = 0;
  return sequence.map((fields) => {
    if (fields === null) return null;
    const candidates = heedWord(fields, decoded[next++] ?? [], knowledge.word);
    const [chosen, ...others] = candidates;
    if (chosen === undefined) return null;
    const { seconds, notation, probability } = chosen;
    return {
      seconds,
      notation,
      confidence: probability,
      evidence: evidence(chosen, others[0] ?? null),
      alternatives: others.map((other) => ({ seconds: other.seconds, notation: other.notation })),
    };
  });
}

/** `09:34:00`, whose author pads minutes; or `0:09:34`, whose author counts hours. */
const TELLS_HOURS = /^\[?0(?:\d:|:\d\d:)/;

/** The author's word wins over all evidence, where a timestamp can be read by it. */
function heedWord(
  fields: Fields,
  candidates: readonly Candidate[],
  word: AuthorsWord | null,
): readonly Candidate[] {
  if (word === null || !notationsOf(fields).includes(word) || secondsOf(fields, word) === null)
    return candidates;
  const meant = candidates.filter(({ notation }) => notation === word);
  return meant.map((candidate) => ({ ...candidate, probability: 1 }));
}
