// One language for all: the rules at which sentences end differ little, and a note does not say its language.
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a plain text in order, each with the space behind it; joined they are the text again. */
export function sentencesOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Words as a reader counts them; `Azerbaijan's` and `two-way` are one each. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
