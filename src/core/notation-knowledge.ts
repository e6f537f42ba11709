/** What is known beside the timestamps that are to be understood. */
export interface NotationKnowledge {
  /** The video's length in seconds; null where nobody knows. */
  readonly duration: number | null;
  /** What the other notes on the video tell of it; null without one. */
  readonly others: OtherNotes | null;
  /** The notation that the author says three fields are in; null where nothing is said. */
  readonly word: AuthorsWord | null;
}

/** What other notes on a video tell of it: see `tellOfVideo`. */
export interface OtherNotes {
  /** Seconds at which they have moments, as far as they are sure: a reading that meets one gains by it. */
  readonly moments: ReadonlySet<number>;
  /** How well each length of `LENGTHS` fits them: logarithms of likelihoods, but for a constant. */
  readonly fits: readonly number[];
}

/** What front matter `timestamps` may say. */
export type AuthorsWord = 'h:mm:ss' | 'mm:ss:00';

/** Nothing but the timestamps is known. */
export const NO_KNOWLEDGE: NotationKnowledge = { duration: null, others: null, word: null };

/** The author's word in front matter, `hh:mm:ss` or `mm:ss:00`; null for anything else. */
export function parseAuthorsWord(text: string): AuthorsWord | null {
  const word = text.trim().toLowerCase();
  if (/^h{1,2}:mm:ss$/.test(word)) return 'h:mm:ss';
  return word === 'mm:ss:00' ? word : null;
}
