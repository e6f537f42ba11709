// One language for all: the rules at which sentences end differ little, and a note does not say its language.
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const TITLES = 'Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Mt';
const LATIN = '[Vv]s?|[Cc]f|al|[Cc]a|[Aa]pprox|[Ff]igs?|[Ee]q|[Ee]\\.g|[Ii]\\.e';
/** What ends with a full stop that seldom ends a sentence: titles, abbreviations, and initials (`U.S.`, `J. R.`). */
const NO_END = new RegExp(`(?:^|[^\\p{L}\\p{N}.])(?:${TITLES}|${LATIN}|(?:\\p{Lu}\\.)*\\p{Lu})\\.\\s+$`, 'u');
/** What ends with a full stop that ends no sentence in front of a number: `No. 4`, `c. 1900`. */
const NUMBERED = /(?:^|[^\p{L}\p{N}.])(?:N[or]s?|[Vv]ol|[Cc]h|[Aa]rt|[Ss]ec|pp?|ca?)\.\s+$/u;
const BEGINS_WITH_NUMBER = /^\p{N}/u;
/** A small letter begins no sentence: “Who?” and “Why?” are asked. */
const GOES_ON = /^[\p{Ps}\p{Pi}"']*\p{Ll}/u;
/** Longer than any abbreviation. */
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
    if (endsBefore(begun, segment)) {
      sentences.push(begun);
      begun = '';
    }
    begun += segment;
  }
  return begun === '' ? sentences : [...sentences, begun];
}

function endsBefore(begun: string, next: string): boolean {
  const tail = begun.slice(-TAIL_LENGTH);
  if (NO_END.test(tail) || GOES_ON.test(next) || !HAS_WORD.test(begun)) return false;
  return !(NUMBERED.test(tail) && BEGINS_WITH_NUMBER.test(next));
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

/** Three characters and more of a script that has no space between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]{3,}/gu;

/**
 * Words as a reader counts them; `Azerbaijan's` and `two-way` are one each. Where there is no space between words, two
 * characters are taken for one.
 */
export function wordsIn(text: string): number {
  const words = text.match(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0;
  return (text.match(UNSPACED) ?? []).reduce((sum, run) => sum + Math.ceil(run.length / 2) - 1, words);
}
