import {
  GFM,
  parser,
  type BlockParser,
  type InlineContext,
  type InlineParser,
  type MarkdownParser,
} from '@lezer/markdown';

/** A block from a line that begins with the mark to the line that ends with it. */
function fencedBlock(name: string, mark: string): BlockParser {
  return {
    name,
    before: 'FencedCode',
    parse(cx, line) {
      const text = line.text.slice(line.pos);
      if (!text.startsWith(mark)) return false;
      const from = cx.lineStart + line.pos;
      const ends = (written: string) => written.trimEnd().endsWith(mark);
      if (text.slice(2).includes(mark) && !ends(text.slice(2))) return false;
      let ended = text.length > 2 && ends(text.slice(2));
      while (!ended && cx.nextLine()) ended = ends(line.text);
      const to = cx.lineStart + line.text.length;
      cx.nextLine();
      cx.addElement(cx.elt(name, from, to));
      return true;
    },
    endLeaf: (_cx, line) => line.text.slice(line.pos).startsWith(mark),
  };
}

/** An inline element that a pattern finds whole; nothing in it is read further. */
function atom(name: string, before: string, first: string, pattern: RegExp): InlineParser {
  return {
    name,
    before,
    parse(cx, next, pos) {
      if (!first.includes(String.fromCharCode(next))) return -1;
      const match = pattern.exec(cx.slice(pos, cx.end));
      if (!match || !beginsWord(cx, pos, name)) return -1;
      return cx.addElement(cx.elt(name, pos, pos + match[0].length));
    },
  };
}

function beginsWord(cx: InlineContext, pos: number, name: string): boolean {
  if (name !== 'Hashtag' && name !== 'BlockId') return true;
  return pos === cx.offset || /\s/.test(cx.slice(pos - 1, pos));
}

const HIGHLIGHT = { resolve: 'Highlight', mark: 'HighlightMark' };

/** Markdown as Obsidian writes it: wikilinks, embeds, highlights, comments, math, tags. */
export const obsidianMarkdown: MarkdownParser = parser.configure([
  GFM,
  {
    defineNodes: [
      { name: 'MathBlock', block: true },
      { name: 'CommentBlock', block: true },
      ...['Wikilink', 'Embed', 'InlineMath', 'InlineComment', 'Hashtag', 'BlockId', 'FootnoteRef'],
      ...['Highlight', 'HighlightMark'],
    ],
    parseBlock: [fencedBlock('MathBlock', '$$'), fencedBlock('CommentBlock', '%%')],
    parseInline: [
      atom('Wikilink', 'Escape', '[', /^\[\[(?:[^[\]\n]|\[(?!\[)|\](?!\]))+\]\]/),
      atom('Embed', 'Escape', '!', /^!\[\[(?:[^[\]\n]|\[(?!\[)|\](?!\]))+\]\]/),
      atom('FootnoteRef', 'Escape', '[', /^\[\^[^\]\s]+\]/),
      atom('InlineMath', 'Escape', '$', /^\$\$[^$]+\$\$|^\$(?!\s)(?:\\.|[^$\\\n])*[^\s$\\]\$(?!\d)/),
      atom('InlineComment', 'Escape', '%', /^%%[\s\S]*?%%/),
      atom('Hashtag', 'Escape', '#', /^#(?=[^\s#]*[^\s#\d])[\p{L}\p{N}_/-]+/u),
      atom('BlockId', 'Escape', '^', /^\^[A-Za-z0-9-]+\s*$/),
      {
        name: 'Highlight',
        after: 'Emphasis',
        parse(cx, next, pos) {
          if (next !== 61 || cx.char(pos + 1) !== 61 || cx.char(pos + 2) === 61) return -1;
          const isOpening = !/\s|^$/.test(cx.slice(pos + 2, pos + 3));
          const isClosing = !/\s|^$/.test(cx.slice(pos - 1, pos));
          return cx.addDelimiter(HIGHLIGHT, pos, pos + 2, isOpening, isClosing);
        },
      },
    ],
  },
]);
