import type { MarkedSentence } from '../core/marked-sentence';

/** Two lines of a narrow side pane hold about twice as many characters. */
const LONGEST_LEAD = 40;

/** The sentence, cut at a word before the marked part so that two lines show it. */
export function excerptOf(sentence: MarkedSentence): MarkedSentence {
  const { before } = sentence;
  if (before.length <= LONGEST_LEAD) return sentence;
  const tail = before.slice(-LONGEST_LEAD);
  const wordFrom = tail.search(/\s\S/) + 1;
  return { ...sentence, before: `…${tail.slice(wordFrom)}` };
}
