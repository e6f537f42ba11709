import { blocksOf } from './block';
import type { Extent } from './extent';
import { readFrontMatter } from './front-matter';
import { blank, proseOf } from './prose';

/** What of a note's text its writer may be helped with, and what is better left as it is. */
export interface OpenText {
  /**
   * The text in which all that is not plain words is blank: front matter, code, math, comments, links, HTML. Length
   * and lines stay.
   */
  readonly text: string;
  /** Links and HTML in the prose, in order: each is one thing, into which nothing is written. */
  readonly wholes: readonly Extent[];
}

const WHOLES = [
  // An element whose text is no prose, and links: with all that they hold.
  /<(code|pre|kbd|samp|script|style|textarea|svg|iframe)\b[^<>]*>[^]*?<\/\1\s*>/,
  /<a(?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*|\s[^<>]*)?>[^]*?(?:<\/a\s*>|(?=<a[\s>])|$)/,
  // Any other tag; addresses in angle brackets.
  /<\/?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/,
  /!?\[\[(?:[^[\]\n]|\[(?!\[)|\](?!\]))*\]\]/,
  // [text](address), [text][name], with one pair of brackets inside each
  /!?\[(?:[^[\]\n]|\[[^[\]\n]*\])*\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^[\]\n]*\])/,
  /\^?\[\^[^[\]\s]+\]/,
]
  .map(({ source }) => `(?:${source})`)
  .join('|');

/** `[name]: address`, alone in its line; that of a footnote, `[^1]: words`, is prose. */
const DEFINITION = /^[ \t>]*\[(?!\^)[^[\]\n]+\]:[ \t]*\S+(?:[ \t]+["'(][^\n]*)?[ \t]*\r?$/gm;

/** Four columns in and behind a blank line, where no list goes on. */
const INDENTED = /^(?: {4}|\t)/;
const IN_LIST = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s/;

/** What of a note's text is open. */
export function openTextOf(text: string): OpenText {
  const prose = proseOf(text, readFrontMatter(text).bodyFrom, blank);
  const wholes = wholesIn(prose);
  return { text: withoutIndentedCode(blanked(prose, wholes), prose, text), wholes };
}

/** Where to write at or behind an offset, so that no link and no element is broken. */
export function placeBehindWhole({ wholes }: Pick<OpenText, 'wholes'>, at: number): number {
  return wholes.find(({ from, to }) => from < at && at < to)?.to ?? at;
}

function wholesIn(prose: string): readonly Extent[] {
  const found = [...prose.matchAll(DEFINITION)].map(({ 0: all, index }) => ({
    from: index,
    to: index + all.length,
  }));
  const inBlocks = blocksOf(prose).flatMap((block) => {
    const matches = prose.slice(block.from, block.to).matchAll(new RegExp(WHOLES, 'gi'));
    return [...matches].map(({ 0: all, index }) => ({
      from: block.from + index,
      to: block.from + index + all.length,
    }));
  });
  return [...found, ...inBlocks].sort((a, b) => a.from - b.from);
}

function blanked(text: string, extents: readonly Extent[]): string {
  let result = '';
  let at = 0;
  for (const { from, to } of extents) {
    if (from > at) result += text.slice(at, from);
    result += blank(text.slice(Math.max(at, from), to));
    at = Math.max(at, to);
  }
  return result + text.slice(at);
}

/** What is blank in `open` for a link or for math is no indent: that is seen in the text as it is written. */
function withoutIndentedCode(open: string, prose: string, written: string): string {
  const [lines, writtenLines] = [prose.split('\n'), written.split('\n')];
  let isInList = false;
  let isBehindBlank = true;
  return open
    .split('\n')
    .map((line, i) => {
      const isBlank = lines[i]?.trim() === '';
      const isIndented = INDENTED.test(writtenLines[i] ?? '');
      if (IN_LIST.test(lines[i] ?? '')) isInList = true;
      else if (!isBlank && !isIndented) isInList = false;
      const isCode = isIndented && isBehindBlank && !isInList;
      // The lines of a block of code follow one another, with blank ones between.
      isBehindBlank = isBlank || isCode;
      return isCode ? blank(line) : line;
    })
    .join('\n');
}
