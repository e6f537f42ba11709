import { plainTextOf } from './plain-text';
import { sentencesOf, wordsIn } from './sentence';

/** Fewer words than these are a remnant ("and this", "vs."), not a claim. */
const FEWEST_WORDS = 3;

/**
 * The claim that a group of timestamps stands behind, in plain text. `before` is the Markdown between the previous
 * group of the block, or the block's start, and the group; `lead` is the block's Markdown before that. A claim is
 * at most a sentence; where `before` is only a remnant, it reaches back into `lead` for the rest of its sentence.
 * '' where nothing but marks stands before the group.
 */
export function claimBefore(before: string, lead: string): string {
  const claim = lastSentenceOf(withoutLoosePunctuation(plainTextOf(before)));
  if (wordsIn(claim) >= FEWEST_WORDS || lead === '') return claim;
  const longer = lastSentenceOf(withoutLoosePunctuation(plainTextOf(lead + before)));
  return longer.length > claim.length ? longer : claim;
}

/** The claim of a group that comes before its text (`[0:12] The chase begins`): the sentence behind it, or ''. */
export function claimAfter(after: string): string {
  const [first] = sentencesOf(withoutLoosePunctuation(plainTextOf(after)));
  return first?.trim() ?? '';
}

/** The sentence that ends a text; one of a word or two takes the sentence before it along. */
function lastSentenceOf(text: string): string {
  const sentences = sentencesOf(text);
  let claim = '';
  for (let i = sentences.length - 1; i >= 0 && wordsIn(claim) < FEWEST_WORDS; i--)
    claim = (sentences[i] ?? '') + claim;
  return claim.trim();
}

/** What the previous timestamp leaves at the start (`. `, `), `), and an open bracket or colon at the end. */
function withoutLoosePunctuation(text: string): string {
  return text.replace(/^[\s.,;:!?)\]–—-]+/, '').replace(/[\s,;:([–—-]+$/, '');
}
