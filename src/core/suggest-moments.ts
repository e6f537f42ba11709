import type { Moment } from './moment';
import { isCue, momentOf, type Note } from './note';

/** A moment that can be written at the cursor. */
export interface SuggestedMoment {
  readonly moment: Moment;
  /** The claim that a cue stands behind, '' for none; null for the moment that is shown. */
  readonly claim: string | null;
}

/** More of them nobody reads while typing. */
const MOST = 8;

/**
 * What to offer for words that were typed: the moment that is shown (null for none), where its name has them, then the
 * note's cues that have them in their claim or time. Those of the video that is shown come first, the nearest first;
 * the others in the order of the text.
 */
export function suggestMoments(
  note: Note | null,
  shown: Moment | null,
  query: string,
  nameOf: (moment: SuggestedMoment) => string,
): readonly SuggestedMoment[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const told = new Set<string>();
  const cues = (note?.timestamps ?? [])
    .filter(isCue)
    .map((cue): SuggestedMoment => ({ moment: momentOf(cue), claim: cue.claim }))
    .filter(({ moment: { videoId, seconds } }) => {
      const key = `${videoId} ${String(seconds)}`;
      return !told.has(key) && told.add(key);
    });
  const distance = ({ moment }: SuggestedMoment): number =>
    moment.videoId === shown?.videoId ? Math.abs(moment.seconds - shown.seconds) : Number.MAX_VALUE;
  const nearest = shown === null ? cues : cues.toSorted((a, b) => distance(a) - distance(b));
  return [...(shown === null ? [] : [{ moment: shown, claim: null }]), ...nearest]
    .filter((each) => words.every((word) => nameOf(each).toLowerCase().includes(word)))
    .slice(0, MOST);
}
