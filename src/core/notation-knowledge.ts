/** What is known beside the timestamps that are to be understood. */
export interface NotationKnowledge {
  /** The video's length in seconds; null where nobody knows. */
  readonly duration: number | null;
  /** Seconds at which other notes on the video have moments: a reading that meets one gains by it. */
  readonly moments: ReadonlySet<number>;
  /** The notation that the author says three fields are in; null where nothing is said. */
  readonly word: AuthorsWord | null;
}

/** What front matter `timestamps` may say. */
export type AuthorsWord = 'h:mm:ss' | 'mm:ss:00';

/** Nothing but the timestamps is known. */
export const NO_KNOWLEDGE: NotationKnowledge = { duration: null, moments: new Set(), word: null };

/** The author's word in front matter, `hh:mm:ss` or `mm:ss:00`; null for anything else. */
export function parseAuthorsWord(text: string): AuthorsWord | null {
  const word = text.trim().toLowerCase();
  if (/^h{1,2}:mm:ss$/.test(word)) return 'h:mm:ss';
  return word === 'mm:ss:00' ? word : null;
}
