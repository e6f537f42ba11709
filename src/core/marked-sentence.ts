import type { WikiLink } from './link-scan';
import type { PlainBlock } from './plain-block';
import { sentencesOf } from './sentence';

/** A sentence in plain text, with the part that is meant between `before` and `after`. */
export interface MarkedSentence {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** The sentences that the links of a block stand in, each with its link marked. */
export function markedSentences({ text, links }: PlainBlock): ReadonlyMap<WikiLink, MarkedSentence> {
  const marked = new Map<WikiLink, MarkedSentence>();
  if (links.size === 0) return marked;
  const sentences = sentencesOf(withoutStopsInLinks(text, [...links.values()]));
  let [next, sentenceFrom] = [0, 0];
  for (const [link, { from, to }] of links) {
    for (let length = sentences[next]?.length; length !== undefined; length = sentences[next]?.length) {
      if (from < sentenceFrom + length) break;
      sentenceFrom += length;
      next++;
    }
    const sentenceTo = sentenceFrom + (sentences[next]?.length ?? 0);
    marked.set(link, {
      before: text.slice(sentenceFrom, from).trimStart(),
      marked: text.slice(from, to),
      after: text.slice(to, sentenceTo).trimEnd(),
    });
  }
  return marked;
}

/** The text with its length, in which no sentence ends within a link: an alias such as `Yahoo! Mail` stays whole. */
function withoutStopsInLinks(text: string, links: readonly { from: number; to: number }[]): string {
  let masked = '';
  let at = 0;
  for (const { from, to } of links) {
    masked +=
      text.slice(at, from) +
      text.slice(from, to).replace(/[^\s\p{L}\p{N}\p{M}]/gu, (mark) => 'x'.repeat(mark.length));
    at = to;
  }
  return masked + text.slice(at);
}
