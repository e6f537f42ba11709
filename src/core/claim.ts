import type { PlainBlock } from './plain-block';
import { sentencesOf, wordsIn } from './sentence';

/** Fewer words than these are a remnant ("and this", "vs."), not a claim. */
const FEWEST_WORDS = 3;

/** How much of the block before the previous group a claim may need: more than a long sentence. */
const LEAD_LENGTH = 600;

/**
 * The claims that a block's groups of timestamps stand behind, in order. A claim is the text before a group, back to
 * the previous group or the start of the block, at most a sentence; where that is only a remnant, it reaches back
 * for the rest of its sentence. In a block that begins with its timestamp it is the text behind. Where there is no
 * text it is the heading above, or ''.
 */
export function claimsOf({ text, groups }: PlainBlock, heading: string): readonly string[] {
  const isTimestampFirst = wordsIn(text.slice(0, groups[0])) === 0;
  return groups.map((at, i) => {
    const previous = groups[i - 1];
    const after = isTimestampFirst ? claimAfter(text.slice(at, groups[i + 1])) : '';
    if (after !== '') return after;
    const before =
      previous === undefined
        ? lastSentenceOf(text.slice(0, at))
        : claimBetween(text.slice(Math.max(0, previous - LEAD_LENGTH), previous), text.slice(previous, at));
    return before === '' ? heading : before;
  });
}

/** The claim of a group that comes before its text (`[0:12] The chase begins`): the sentence behind it, or ''. */
function claimAfter(after: string): string {
  return (
    sentencesOf(withoutRemnant(after))
      .find((sentence) => wordsIn(sentence) > 0)
      ?.trim() ?? ''
  );
}

function claimBetween(lead: string, before: string): string {
  const claim = lastSentenceOf(withoutRemnant(before));
  if (wordsIn(claim) >= FEWEST_WORDS) return claim;
  const longer = lastSentenceOf(lead + before);
  return longer.length > claim.length ? longer : claim;
}

/** The sentence that ends a text; one of a word or two takes the sentence before it along. '' without a word. */
function lastSentenceOf(text: string): string {
  const sentences = sentencesOf(withoutOpenEnd(text));
  let claim = '';
  for (let i = sentences.length - 1; i >= 0 && wordsIn(claim) < FEWEST_WORDS; i--)
    claim = (sentences[i] ?? '') + claim;
  return wordsIn(claim) === 0 ? '' : claim.trim();
}

/** What the sentence of the previous group leaves at the start: `. `, `), `. */
function withoutRemnant(text: string): string {
  return text.replace(/^[\s.,;:!?)\]–—-]+/, '');
}

/** An open bracket, a comma, a colon or a dash at the end waits for the timestamp. */
function withoutOpenEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,;:([–—-'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
