/** What Markdown and HTML are made of, as far as this plugin reads them. */
const MARKS = '\\`*_~=<>[]|$%&';

// Noncharacters: Unicode keeps them for use inside programs, so no text that people exchange holds them.
const FIRST_SHIELDED = 0xfdd0;
const SHIELDED = /[\uFDD0-\uFDDF]/g;

/** The place of something that the reader does not see as text: a group of timestamps. */
export const GAP = '\uFDE0';
/** Where a link's visible text begins. */
export const LINK_OPEN = '\uFDE1';
/** Where a link's visible text ends. */
export const LINK_CLOSE = '\uFDE2';

/** Text whose marks mean themselves, as in code: nothing takes them for marks until `unshield`. Length stays. */
export function shield(text: string): string {
  return text.replace(/[\\`*_~=<>[\]|$%&]/g, (mark) =>
    String.fromCharCode(FIRST_SHIELDED + MARKS.indexOf(mark)),
  );
}

/** The inverse of `shield`. */
export function unshield(text: string): string {
  return text.replace(SHIELDED, (character) => MARKS.charAt(character.charCodeAt(0) - FIRST_SHIELDED));
}

/** Text in which nothing is shielded or set apart, whatever its author put there. Length stays. */
export function withoutReserved(text: string): string {
  return text.replace(/[\uFDD0-\uFDEF]/g, '\uFFFD');
}
