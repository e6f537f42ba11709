import { withoutEmphasis } from './emphasis';
import { unshield } from './shield';

const BLOCK_MARKS =
  /^[\s>]*(?:[-*+]\s+(?:\[.\]\s+)?|\d{1,9}[.)]\s+|#{1,6}\s+|\[![^\][\n]+\][+-]?\s*|\[\^[^\]]+\]:\s*)*/gm;
const TABLE_ROW = /^\|.*$/gm;
const BREAK = /<br\s*\/?>/gi;
// What stands in a tag or an address, but for the places that are marked in a block (see `shield.ts`).
const TAG = /<\/?[a-z][^<>\uFDE0-\uFDE2]*>/gi;
const IMAGE = /!\[(?:[^[\]]|\[[^[\]]*\])*\]\([^()\s]*\)/g;
const LINK =
  /\[((?:[^[\]]|\[[^[\]]*\])*)\]\((?:[^()\s\uFDE0-\uFDE2]|\([^()\s\uFDE0-\uFDE2]*\))*(?:\s+"[^"]*")?\s*\)/g;
const FOOTNOTE = /\[\^[^\][\s]+\]/g;
const ENTITY = /&(amp|lt|gt|quot|apos|nbsp|#39);/g;
const BLOCK_ID = /\s\^[\w-]+\s*$/;

/** What a reader sees of a piece of prose (see `proseOf`), on one line: no marks and no tags. */
export function plainTextOf(prose: string): string {
  const unmarked = prose
    .replace(BLOCK_MARKS, '')
    .replace(BLOCK_ID, '')
    .replace(BREAK, ' ')
    .replace(TAG, '')
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(FOOTNOTE, '')
    .replace(TABLE_ROW, (row) => row.replace(/\\[^]|\|/g, (mark) => (mark === '|' ? ' ' : mark)));
  return unshield(
    withoutEmphasis(unmarked)
      .replace(/`/g, '')
      .replace(ENTITY, (entity, name: string) => CHARACTERS[name] ?? entity)
      .replace(/\\([!-/:-@[-`{-~\uFDD0-\uFDDF])/g, '$1'),
  )
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?](?: |$))/g, '')
    .trim();
}

/** The entities that people and generators write; all others stay as they are written. */
const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
};
