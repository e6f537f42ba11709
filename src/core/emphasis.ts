/** A run of marks that may open or close bold, italic, struck or highlighted text. */
interface Delimiter {
  readonly from: number;
  /** How many of its marks have no counterpart yet; they are the inner ones of an opening run. */
  length: number;
}

const RUN = /\*+|_+|~~|==/g;
const SPACE = /^\s?$/;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** A piece of Markdown without the marks of its emphasis; marks that emphasise nothing (`Q*`, `a_b`) stay. */
export function withoutEmphasis(markdown: string): string {
  const openings = new Map<string, Delimiter[]>();
  const marks: { from: number; to: number }[] = [];
  for (const { 0: run, index } of markdown.matchAll(RUN)) {
    const mark = run.charAt(0);
    const open = openings.get(mark) ?? [];
    openings.set(mark, open);
    const [before, after] = [markdown.charAt(index - 1), markdown.charAt(index + run.length)];
    const length = closes(mark, before, after) ? closeWith(open, index, run.length, marks) : run.length;
    if (length > 0 && opens(mark, before, after)) open.push({ from: index + run.length - length, length });
  }
  return without(markdown, marks);
}

/** Pairs a closing run with what is open, inner marks first; how many of its marks are left. */
function closeWith(
  open: Delimiter[],
  from: number,
  length: number,
  marks: { from: number; to: number }[],
): number {
  let left = length;
  for (let opening = open.at(-1); opening !== undefined && left > 0; opening = open.at(-1)) {
    const pairs = Math.min(opening.length, left);
    opening.length -= pairs;
    marks.push({ from: opening.from + opening.length, to: opening.from + opening.length + pairs });
    marks.push({ from: from + length - left, to: from + length - left + pairs });
    left -= pairs;
    if (opening.length === 0) open.pop();
  }
  return left;
}

// As CommonMark's flanking runs: emphasis begins before text and ends behind it, `_` never within a word.
function opens(mark: string, before: string, after: string): boolean {
  if (SPACE.test(after)) return false;
  return LETTER.test(before) ? mark !== '_' && LETTER.test(after) : true;
}

function closes(mark: string, before: string, after: string): boolean {
  return opens(mark, after, before);
}

function without(text: string, ranges: { from: number; to: number }[]): string {
  let rest = '';
  let at = 0;
  for (const { from, to } of ranges.sort((a, b) => a.from - b.from)) {
    rest += text.slice(at, from);
    at = to;
  }
  return rest + text.slice(at);
}
