import { watchUrlOf, type Moment } from './moment';
import { formatTimestamp } from './timestamp';

/** A moment as a note cites it, in Markdown: `[The bridge, 9:34](https://…)`. */
export function citationOf(moment: Moment, title: string): string {
  return `[${title.replace(/[\\[\]]/g, '\\$&')}, ${formatTimestamp(moment.seconds)}](${watchUrlOf(moment)})`;
}

/** A claim as a Markdown quote, with the moment that backs it; a claim without text is cited only. */
export function quoteOf(claim: string, moment: Moment, title: string): string {
  const citation = citationOf(moment, title);
  return claim === '' ? citation : `> ${claim.replace(/\s+/g, ' ').trim()} (${citation})`;
}
