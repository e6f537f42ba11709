import type { Candidate } from './notation-decoder';
import type { NotationKnowledge } from './notation-knowledge';
import { formatTimestamp, type Fields, type Notation } from './timestamp';

const NAMES: Readonly<Record<Notation, string>> = {
  'h:mm:ss': 'hours:minutes:seconds',
  'mm:ss:00': 'minutes:seconds',
  'mm:ss:cc': 'minutes:seconds',
  'mm:ss': 'minutes:seconds',
  ss: 'seconds',
  'h:mm:ss:00': 'hours:minutes:seconds',
};

/** A longer video than this is hardly ever one. In seconds: see `likelihoodOfLength`. */
const HARDLY_EVER = 4.2 * 3600;

/** Notes on a video reach about as far; what is so many times as far as the others reach is hardly on it. */
const FAR_BEYOND = 1.2;

/** Fewer timestamps than these may all end in `:00` by chance. */
const FEWEST_TO_TELL = 3;

/**
 * Says in words why a timestamp is read as it is, `read as minutes:seconds: all 18 timestamps end in :00`, beside the
 * strongest of the readings that were dropped (null: there was none). It is made for a note's sequence.
 */
export function evidenceFor(
  sequence: readonly Fields[],
  { word, duration, others }: NotationKnowledge,
): (chosen: Candidate, other: Candidate | null) => string {
  const withThree = sequence.filter(({ length }) => length === 3);
  const lastTold = others === null || others.moments.size === 0 ? null : Math.max(...others.moments);
  const padded = withThree.filter((fields) => fields[2] === 0).length;

  const reason = (chosen: Candidate, other: Candidate | null): string | null => {
    if (word !== null && chosen.notation === word) return 'the note says so';
    if (other === null) return null;
    if (duration !== null && other.seconds > duration && chosen.seconds <= duration) {
      return `the video lasts ${formatTimestamp(duration)}`;
    }
    if (others !== null && others.moments.has(chosen.seconds) && !others.moments.has(other.seconds)) {
      return 'another note on the video has the same moment';
    }
    if (
      lastTold !== null &&
      other.seconds > FAR_BEYOND * lastTold &&
      chosen.seconds <= FAR_BEYOND * lastTold
    ) {
      return `the other notes on the video end at ${formatTimestamp(lastTold)}`;
    }
    if (chosen.notation === 'mm:ss:00' && padded >= FEWEST_TO_TELL) {
      return padded === withThree.length
        ? `all ${String(padded)} timestamps end in :00`
        : `${String(padded)} of ${String(withThree.length)} timestamps end in :00`;
    }
    if (other.seconds > HARDLY_EVER)
      return `else the video would last ${formatTimestamp(other.seconds)} or more`;
    return chosen.notation === 'h:mm:ss' ? null : 'so it fits the timestamps around it';
  };

  return (chosen, other) => {
    const because = reason(chosen, other);
    return `read as ${NAMES[chosen.notation]}${because === null ? '' : `: ${because}`}`;
  };
}
