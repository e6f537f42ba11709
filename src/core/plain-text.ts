import { withoutEmphasis } from './emphasis';
import { unshield, withoutReserved } from './shield';

const BLOCK_MARKS =
  /^[\s>]*(?:[-*+]\s+(?:\[.\]\s+)?|\d{1,9}[.)]\s+|#{1,6}\s+|\[![^\][\n]+\][+-]?\s*|\[\^[^\]]+\]:\s*|>[ \t]*)*/gm;
/** A bold line above the others of its block, which does not end with a mark. */
const TITLE_LINE =
  /^(\*\*|__)(?=\S)((?:(?!\1)[^\n\uFDE0])*[^\s.,:;!?…。：！？])\1[ \t]*\r?\n(?=\s*[^\s\uFDE0])/;
const TABLE_ROW = /^\|.*$/gm;
const BREAK = /<br\s*\/?>|\\(?=\r?\n)/gi;
const ADDRESS = /<(https?:\/\/[^<>\s\uFDE0-\uFDE2]+)>/gi;
// What stands in a tag or an address, but for the places that are marked in a block (see `shield.ts`).
const TAG = /<\/?[a-z](?:[^<>"'\uFDE0-\uFDE2]|"[^"<\uFDE0-\uFDE2]*"|'[^'<\uFDE0-\uFDE2]*')*>/gi;
const BROKEN_TAG = /<\/?[a-z][^<>\uFDE0-\uFDE2]*>/gi;
const IMAGE = /!\[(?:[^[\]]|\[[^[\]]*\])*\]\([^()\s]*\)/g;
const LINK =
  /\[((?:[^[\]]|\[[^[\]]*\])*)\]\((?:[^()\s\uFDE0-\uFDE2]|\([^()\s\uFDE0-\uFDE2]*\))*(?:\s+"[^"]*")?\s*\)/g;
const FOOTNOTE = /\[\^[^\][\s]+\]/g;
const ENTITY = /&(?:([a-z]+)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const BLOCK_ID = /\s\^[\w-]+\s*$/;

/** What a reader sees of a piece of prose (see `proseOf`), on one line: no marks and no tags. */
export function plainTextOf(prose: string): string {
  const unmarked = prose
    .replace(BLOCK_MARKS, '')
    .replace(TITLE_LINE, '$1$2:$1 ')
    .replace(BLOCK_ID, '')
    .replace(BREAK, ' ')
    .replace(ADDRESS, '$1')
    .replace(TAG, '')
    .replace(BROKEN_TAG, '')
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(FOOTNOTE, '')
    .replace(TABLE_ROW, (row) => row.replace(/\\[^]|\|/g, (mark) => (mark === '|' ? ' ' : mark)));
  return unshield(
    withoutEmphasis(unmarked)
      .replace(/`/g, '')
      .replace(ENTITY, characterOf)
      .replace(/\\([!-/:-@[-`{-~\uFDD0-\uFDDF])/g, '$1'),
  )
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?](?: |$))/g, '')
    .trim();
}

/** The names of characters that people and generators write; all others stay as they are written. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
]);

const LAST_CODE_POINT = 0x10ffff;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

function characterOf(entity: string, name?: string, decimal?: string, hexadecimal?: string): string {
  if (name !== undefined) return CHARACTERS.get(name) ?? entity;
  const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter = code > 0 && code <= LAST_CODE_POINT && !isSurrogate(code);
  return isCharacter ? withoutReserved(String.fromCodePoint(code)) : entity;
}
