import { digitsOf } from './digits';
import { evidenceFor } from './notation-evidence';
import { decodeNotations, type Candidate } from './notation-decoder';
import { NO_KNOWLEDGE, type AuthorsWord, type NotationKnowledge } from './notation-knowledge';
import { notationsOf, secondsOf, type Fields, type Notation } from './timestamp';

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

/** A reading that is less sure than this may turn out otherwise once more is known of its video. */
const SURE = 0.98;

/** Whether nothing that may still be learnt of its video (its length, other notes) is likely to change a reading. */
export function isSettled({ confidence, alternatives }: Reading): boolean {
  return confidence >= SURE || alternatives.length === 0;
}

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
  const sequence = digitsOf(written);
  const present = sequence.filter((digits) => digits !== null);
  const decoded = decodeNotations(present, knowledge).candidates;
  const evidence = evidenceFor(
    present.map(({ fields }) => fields),
    knowledge,
  );
  let next = 0;
  return sequence.map((digits) => {
    if (digits === null) return null;
    const candidates = heedWord(digits.fields, decoded[next++] ?? [], knowledge.word);
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
