// One language for all: the rules at which sentences end differ little, and a note does not say its language.
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const TITLES = 'Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Mt';
const LATIN = '[Vv]s?|[Cc]f|al|[Cc]a|[Aa]pprox|[Ff]igs?|[Ee]q|[Ee]\\.g|[Ii]\\.e';
/** What ends with a full stop that seldom ends a sentence: titles, abbreviations, and initials (`U.S.`, `J. R.`). */
const NO_END = new RegExp(`(?:^|[^\\p{L}\\p{N}.])(?:${TITLES}|${LATIN}|(?:\\p{Lu}\\.)*\\p{Lu})\\.\\s+$`, 'u');
/** Longer than any of them. */
const TAIL_LENGTH = 20;

/** Without one a text is no sentence: the full stop of `.NET`. */
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Segmenting takes time by the square of a text's length, so a long one is taken in pieces. */
const PIECE_LENGTH = 2000;

/** The sentences of a plain text in order, each with the space behind it; joined they are the text again. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let begun = '';
  for (const segment of segmentsOf(text)) {
    begun += segment;
    if (NO_END.test(begun.slice(-TAIL_LENGTH)) || !HAS_WORD.test(begun)) continue;
    sentences.push(begun);
    begun = '';
  }
  return begun === '' ? sentences : [...sentences, begun];
}

function* segmentsOf(text: string): Generator<string> {
  let at = 0;
  let length = PIECE_LENGTH;
  while (at < text.length) {
    const segments = Array.from(segmenter.segment(text.slice(at, at + length)), ({ segment }) => segment);
    // The last sentence of a piece may go on behind it.
    if (at + length < text.length) segments.pop();
    yield* segments;
    at += segments.reduce((sum, segment) => sum + segment.length, 0);
    length = segments.length === 0 ? length * 2 : PIECE_LENGTH;
  }
}

/** Words as a reader counts them; `Azerbaijan's` and `two-way` are one each. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
