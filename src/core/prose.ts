import { codeSpanLookup } from './code-span';
import { mapFencedCode } from './fence';
import { shield, withoutReserved } from './shield';

/**
 * A note's text as far as it is prose. What Obsidian does not render as text (front matter, fenced code, display
 * math, comments) is blanked with spaces; what is text but not Markdown (code spans, math, escaped marks) is
 * shielded. Length and lines stay, so a place in the prose is the place in the text.
 */
export function proseOf(text: string, bodyFrom: number): string {
  const body = mapFencedCode(withoutReserved(text.slice(bodyFrom)), blank);
  return blank(text.slice(0, bodyFrom)) + proseOfBody(body);
}

// An escaped bar stays: it separates the alias of a link in a table.
const OPENING = /\\[!-/:-@[-`{}~]|`+|<!--|%%|\$\$|\$(?![\s$])(?:(?!<a\s|\[\[)[^$\n])*\$(?!\d)/g;

const CLOSING: Readonly<Record<string, string>> = { '<!--': '-->', '%%': '%%', $$: '$$' };

function proseOfBody(body: string): string {
  const codeSpanEnd = codeSpanLookup(body);
  const lastComment = body.lastIndexOf('-->');
  const opening = new RegExp(OPENING);
  let prose = '';
  let at = 0;
  for (let match = opening.exec(body); match !== null; match = opening.exec(body)) {
    const [marks] = match;
    const from = match.index;
    const length = marks.length;
    prose += body.slice(at, from);
    at = from + length;
    if (marks.startsWith('\\')) {
      prose += `\\${shield(marks.slice(1))}`;
    } else if (marks.startsWith('`')) {
      const to = codeSpanEnd(from, length);
      prose += to === null ? marks : marks + shield(body.slice(at, to - length)) + marks;
      at = to ?? at;
    } else if (CLOSING[marks] === undefined) {
      prose += shield(marks);
    } else {
      const isClosed = marks !== '<!--' || lastComment >= from + 2;
      // `<!-->` is a comment too.
      const closing = isClosed ? body.indexOf(CLOSING[marks], marks === '<!--' ? from + 2 : at) : -1;
      at = closing < 0 ? at : closing + CLOSING[marks].length;
      prose += closing < 0 ? marks : blank(body.slice(from, at));
    }
    opening.lastIndex = at;
  }
  return prose + body.slice(at);
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
