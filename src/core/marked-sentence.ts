import { plainTextOf } from './plain-text';
import { sentencesOf } from './sentence';

/** A sentence in plain text, with the part that is meant between `before` and `after`. */
export interface MarkedSentence {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

// From the private use area, so that no note holds them.
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/**
 * The sentence in which `display` stands between the Markdown before and behind it. The sentence is cut where the
 * reader sees it end, so an alias with a full stop in it stays whole.
 */
export function markedSentence(before: string, display: string, after: string): MarkedSentence {
  const text = plainTextOf(`${before}${OPEN}${display}${CLOSE}${after}`);
  const [open, close] = [text.indexOf(OPEN), text.indexOf(CLOSE)];
  const leading = text.slice(0, open);
  const trailing = text.slice(close + CLOSE.length);
  // Segmented with the mark as a plain word: what stands for the marked part must not end a sentence itself.
  const around = sentencesOf(`${leading}mark${trailing}`);
  let from = 0;
  for (const sentence of around) {
    const to = from + sentence.length;
    if (open < to) {
      return {
        before: leading.slice(from).trimStart(),
        marked: text.slice(open + OPEN.length, close),
        after: trailing.slice(0, Math.max(0, to - open - 'mark'.length)).trimEnd(),
      };
    }
    from = to;
  }
  return { before: leading, marked: display, after: trailing };
}
