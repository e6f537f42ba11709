import type { PlainBlock } from './plain-block';
import { sentencesOf, wordsIn } from './sentence';

/** Fewer words than these are a remnant ("and this", "vs."), not a claim. */
const FEWEST_WORDS = 3;

/** How much of the block before the previous group a claim may need: more than a long sentence. */
const LEAD_LENGTH = 600;

/**
 * The claims that a block's groups of timestamps stand behind, in order. A claim is the text before a group, back to
 * the previous group or the start of the block, at most a sentence; where that is only a remnant, it reaches back
 * for the rest of its sentence. In a block that begins with its timestamp it is the text behind, of all groups unless
 * there is none behind the last. Where there is no text it is the heading above, or ''.
 */
export function claimsOf({ text, groups }: PlainBlock, heading: string): readonly string[] {
  const isTimestampFirst = wordsIn(text.slice(0, groups[0])) === 0;
  const isTimestampLast = wordsIn(text.slice(groups.at(-1))) === 0;
  return groups.map((at, i) => {
    const previous = groups[i - 1];
    const comesBefore = isTimestampFirst && (i === 0 || !isTimestampLast);
    const after = comesBefore ? claimAfter(text.slice(at, groups[i + 1])) : '';
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
  // The sentence before that of the remnant is what the previous group stands behind.
  const longer = lastSentenceOf(lead + before, 1);
  return longer.length > claim.length ? longer : claim;
}

/** The sentence that ends a text; one of too few words takes the sentence before it along. '' without a word. */
function lastSentenceOf(text: string, fewestWords = FEWEST_WORDS): string {
  const sentences = sentencesOf(withoutOpenEnd(text));
  let claim = '';
  for (let i = sentences.length - 1; i >= 0 && wordsIn(claim) < fewestWords; i--)
    claim = (sentences[i] ?? '') + claim;
  return wordsIn(claim) === 0 ? '' : withoutOpenBracket(claim.trim());
}

/** What the sentence of the previous group leaves at the start: `. `, `), `, `” `. */
const REMNANT = /^(?:[\s.,;:!?،؛؟۔।、。，．！？；：>}\p{Pe}–—-]|["'“\p{Pf}](?![\p{L}\p{N}]))+/u;

function withoutRemnant(text: string): string {
  return text.replace(REMNANT, '');
}

const OPEN_END = /[\s,;:،؛、，；：\p{Ps}–—-]/u;

/** An open bracket, a comma, a colon or a dash at the end waits for the timestamp. */
function withoutOpenEnd(text: string): string {
  let end = text.length;
  while (end > 0 && OPEN_END.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** A bracket that begins a claim and is closed behind its timestamp: `(as all bridges do [1:00])`. */
function withoutOpenBracket(claim: string): string {
  return claim.replace(/^[([（](?=[^()[\]（）]*$)/, '');
}
