/** A block of fenced code that has been opened and not yet closed. */
interface Fence {
  readonly marks: string;
  /** How many quotes it stands in, and how far in its list item is: a line with less of either is outside. */
  readonly quotes: number;
  readonly indent: number;
  /** Whether what it holds is read all the same. */
  readonly isMarkdown: boolean;
}

const QUOTES = /^(?:[ \t]*> ?)*/;
const LIST_MARKS = /^(?:[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|\r?$))*[ \t]*/;
const OPENS_FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/s;

/** Generators wrap whole notes in a block of Markdown, and the Admonition plugin renders what is in its blocks. */
const IS_MARKDOWN = /^(?:markdown|md|ad-[\w-]+)\b/i;

/**
 * A text whose fenced code, the fences too, is what `blank` makes of it, line by line. Of blocks whose language is
 * Markdown only the fences are blanked.
 */
export function mapFencedCode(text: string, blank: (line: string) => string): string {
  let fence: Fence | null = null;
  // How far in the text of each list item is that the line stands in, the innermost last.
  let items: number[] = [];
  let quotesOfItems = 0;
  return text
    .split('\n')
    .map((line) => {
      const quotes = QUOTES.exec(line)?.[0] ?? '';
      const inQuotes = line.slice(quotes.length);
      const marks = LIST_MARKS.exec(inQuotes)?.[0] ?? '';
      const isBlank = inQuotes.trim() === '';
      const depth = quotes.split('>').length - 1;

      if (fence !== null && depth >= fence.quotes && (isBlank || indentOf(inQuotes) >= fence.indent)) {
        const isFence = depth === fence.quotes && indentOf(inQuotes) < fence.indent + 4;
        const isInside = !(isFence && closes(inQuotes, fence.marks));
        const isRead = isInside && fence.isMarkdown;
        if (!isInside) fence = null;
        return isRead ? line : blank(line);
      }
      if (!isBlank) {
        items = depth === quotesOfItems ? items.filter((indent) => indent <= indentOf(inQuotes)) : [];
        quotesOfItems = depth;
      }
      if (marks.trim() !== '') items.push(widthOf(marks));
      const itemIndent = items.at(-1) ?? 0;
      // Four columns further in than its list item a line is no fence: indented code, or more of a paragraph.
      const isTooFarIn = marks.trim() === '' && indentOf(inQuotes) >= itemIndent + 4;
      const [, backticks, tildes] = OPENS_FENCE.exec(inQuotes.slice(marks.length)) ?? [];
      const opening = isTooFarIn ? undefined : (backticks ?? tildes);
      fence =
        opening === undefined
          ? null
          : {
              marks: opening,
              quotes: depth,
              indent: itemIndent,
              isMarkdown: IS_MARKDOWN.test(inQuotes.slice(marks.length + opening.length).trim()),
            };
      return fence === null ? line : blank(line);
    })
    .join('\n');
}

function closes(line: string, marks: string): boolean {
  const trimmed = line.trim();
  return trimmed.startsWith(marks) && trimmed === marks.charAt(0).repeat(trimmed.length);
}

const indentOf = (line: string): number => widthOf(/^[ \t]*/.exec(line)?.[0] ?? '');

/** Columns that a start of a line takes up; a tab goes to the next multiple of four. */
function widthOf(start: string): number {
  return [...start].reduce((width, each) => (each === '\t' ? width + 4 - (width % 4) : width + 1), 0);
}
