import { blockEndLookup } from './block';
import { codeSpanLookup } from './code-span';
import { mapFencedCode } from './fence';
import { shield, withoutReserved } from './shield';

/**
 * A note's text as far as it is prose. What Obsidian does not render as text (front matter, fenced code, display
 * math, comments) is blanked with spaces; what is text but not Markdown (code spans, math, escaped marks) is
 * shielded. Length and lines stay, so a place in the prose is the place in the text. `cover` is what is made of code
 * spans and math instead, of the same length.
 */
export function proseOf(text: string, bodyFrom: number, cover = shield): string {
  const body = mapFencedCode(withoutReserved(text.slice(bodyFrom)), blank);
  return blank(text.slice(0, bodyFrom)) + proseOfBody(body, cover);
}

/** A text of which nothing is left but its length and lines. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

// An escaped bar stays: it separates the alias of a link in a table. Math has no space just inside its dollars and no
// digit just behind them: "$5 and $6" is money.
const OPENING = /\\[!-/:-@[-`{}~]|`+|<!--|%%|\$\$|\$(?!\s)(?:\\.|[^$\\\s]|[^\S\n](?!\$))+\$(?!\d)/g;

const CLOSING = { '<!--': '-->', '%%': '%%', $$: '$$' } as const;

function proseOfBody(body: string, cover: (text: string) => string): string {
  const codeSpanEnd = codeSpanLookup(body, blockEndLookup(body));
  const hiddenEnd = hiddenTextLookup(body);
  const opening = new RegExp(OPENING);
  let prose = '';
  let at = 0;
  for (let match = opening.exec(body); match !== null; match = opening.exec(body)) {
    const [marks] = match;
    prose += body.slice(at, match.index);
    at = match.index + marks.length;
    if (marks === '<!--' || marks === '%%' || marks === '$$') {
      const to = hiddenEnd(match.index, marks);
      prose += to === null ? marks : blank(body.slice(match.index, to));
      at = to ?? at;
    } else if (marks.startsWith('`')) {
      const to = codeSpanEnd(match.index, marks.length);
      prose += to === null ? marks : marks + cover(body.slice(at, to - marks.length)) + marks;
      at = to ?? at;
    } else if (marks.startsWith('\\')) {
      prose += `\\${shield(marks.slice(1))}`;
    } else if (goesOverCells(body, match.index, marks)) {
      prose += '$';
      at = match.index + 1;
    } else {
      prose += cover(marks);
    }
    opening.lastIndex = at;
  }
  return prose + body.slice(at);
}

/** Whether what looks like math begins in one cell of a table row and ends in another: a row is split first. */
function goesOverCells(body: string, from: number, math: string): boolean {
  if (!/(?:^|[^\\])\|/.test(math)) return false;
  const line = body.slice(body.lastIndexOf('\n', from) + 1, from);
  return /^[\s>]*\|/.test(line);
}

/**
 * Tells where a comment or display math ends that begins at an offset: in the same block, or anywhere behind if it
 * begins its line; null where it ends nowhere, and hides nothing. Ask it from left to right.
 */
function hiddenTextLookup(body: string): (from: number, opening: keyof typeof CLOSING) => number | null {
  const blockEndAt = blockEndLookup(body);
  const nextClosing = {
    '<!--': nextLookup(body, '-->'),
    '%%': nextLookup(body, '%%'),
    $$: nextLookup(body, '$$'),
  };
  return (from, opening) => {
    const reach = beginsLine(body, from) ? body.length : blockEndAt(from);
    // `<!-->` is a comment too.
    const closing = nextClosing[opening](from + 2);
    const to = closing + CLOSING[opening].length;
    return to <= reach ? to : null;
  };
}

function beginsLine(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && ' \t>'.includes(text.charAt(at - 1))) at--;
  return at === 0 || text.charAt(at - 1) === '\n';
}

/** Tells where a mark next stands at or behind an offset, Infinity for nowhere. Ask it from left to right. */
function nextLookup(text: string, mark: string): (offset: number) => number {
  let next = -1;
  return (offset) => {
    if (next < offset) next = text.indexOf(mark, offset);
    if (next < 0) next = Infinity;
    return next;
  };
}
