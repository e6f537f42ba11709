import { LanguageSupport, StreamLanguage, type StreamParser, type StringStream } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { closingTag, htmlToken, startsTag, type HtmlState } from './note-language-html';

/*
 * Plugins ask Obsidian's syntax tree what stands at an offset, by names such as `inline-code` or
 * `hmd-internal-link`: classes of a CodeMirror 5 mode (HyperMD), sorted and joined with `_`. Plain text has no node.
 */

type Block = 'start' | 'frontmatter' | 'text' | 'fence' | 'math' | 'comment';

interface State {
  block: Block;
  /** The fence that opened a code block. */
  fence: string;
  /** Classes of the whole line. */
  line: readonly string[];
  /** Marks that are open: `strong`, `em`, `strikethrough`, `highlight`. */
  readonly marks: Set<string>;
  html: HtmlState | null;
}

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^(\*\*|__)/, 'strong'],
  [/^[*_](?=\S)|^[*_]/, 'em'],
  [/^~~/, 'strikethrough'],
  [/^==/, 'highlight'],
];

const WHOLE: readonly (readonly [RegExp, string])[] = [
  [/^(`+)(?!`)[^\n]*?[^`]\1(?!`)/, 'inline-code'],
  [/^\$\$[^$]+\$\$|^\$(?!\s)(?:\\.|[^$\\])*[^\s$\\]\$(?!\d)/, 'math'],
  [/^%%.*?%%|^<!--.*?-->/, 'comment'],
  [/^!?\[\[[^\]]*\]\]/, 'hmd-internal-link'],
  [/^\[\^[^\]\s]+\]/, 'hmd-barelink hmd-footref link'],
  [/^!?\[[^\]]*\]\([^)]*\)/, 'link'],
  [/^https?:\/\/[^\s<>)]+/, 'url'],
];

function blockToken(stream: StringStream, state: State): string | null {
  const { block } = state;
  const wasFirst = block === 'start';
  if (wasFirst) state.block = 'text';
  if (wasFirst && stream.match(/^\uFEFF?---\s*$/)) {
    state.block = 'frontmatter';
    return 'def hmd-frontmatter';
  }
  const closed = (pattern: RegExp, own: string) => {
    if (pattern.test(stream.string.slice(stream.pos))) state.block = 'text';
    stream.skipToEnd();
    return own;
  };
  if (block === 'frontmatter') return closed(/^---\s*$/, 'hmd-frontmatter');
  if (block === 'math') return closed(/\$\$\s*$/, 'math');
  if (block === 'comment') return closed(/%%\s*$/, 'comment');
  if (block === 'fence') {
    const closing = stream.string.trim();
    const closes = closing.startsWith(state.fence) && new Set(closing).size === 1;
    if (closes) state.block = 'text';
    stream.skipToEnd();
    return closes ? 'formatting formatting-code-block hmd-codeblock' : 'hmd-codeblock';
  }
  return null;
}

/** Opens a block or gives the line its classes; null when the line goes on as inline text. */
function lineToken(stream: StringStream, state: State): string | null {
  const fence = /^\s*(```+|~~~+)[^`]*$/.exec(stream.string);
  if (fence?.[1]) {
    Object.assign(state, { block: 'fence', fence: fence[1] });
    stream.skipToEnd();
    return 'formatting formatting-code-block hmd-codeblock';
  }
  for (const [mark, block] of [
    ['$$', 'math'],
    ['%%', 'comment'],
  ] as const) {
    if (!stream.string.startsWith(mark) || stream.string.includes(mark, 2)) continue;
    state.block = block;
    stream.skipToEnd();
    return block;
  }
  if (stream.match(/^(?:\* *){3,}$|^(?:- *){3,}$|^(?:_ *){3,}$/)) return 'hr';
  const header = /^(#{1,6})\s/.exec(stream.string);
  if (header?.[1]) {
    const level = header[1].length;
    state.line = ['header', `header-${level}`];
    stream.match(/^#+\s+/);
    return `formatting formatting-header formatting-header-${level}`;
  }
  const quote = stream.match(/^\s*(?:>\s?)+/);
  if (quote) {
    const depth = stream.current().split('>').length - 1;
    state.line = ['quote', `quote-${depth}`];
    return `formatting formatting-quote formatting-quote-${depth}`;
  }
  const indent = stream.indentation();
  if (stream.match(/^\s*(?:[-*+]|\d+[.)])\s+/)) {
    const level = Math.floor(indent / 2) + 1;
    state.line = [`list-${Math.min(level, 9)}`];
    return `formatting formatting-list formatting-list-${/\d/.test(stream.current()) ? 'ol' : 'ul'}`;
  }
  return null;
}

function inlineToken(stream: StringStream, state: State): string {
  if (stream.match(/^\\./)) return 'escape formatting-escape';
  for (const [pattern, name] of WHOLE) if (stream.match(pattern)) return name;
  if (startsTag(stream)) {
    state.html = { depth: 0, inTag: false, name: '' };
    return '';
  }
  if (
    (stream.sol() || /\s/.test(stream.string.charAt(stream.pos - 1))) &&
    stream.match(/^#[\p{L}\p{N}_/-]+/u)
  ) {
    return 'hashtag hashtag-begin hashtag-end meta';
  }
  for (const [pattern, name] of MARKS) {
    if (!stream.match(pattern)) continue;
    const closes = state.marks.delete(name);
    if (!closes) state.marks.add(name);
    return closes ? `formatting formatting-${name} ${name}` : `formatting formatting-${name}`;
  }
  stream.next();
  stream.eatWhile(/[^\\`$%<![\]*_~=#h]/);
  return '';
}

const parser: StreamParser<State> = {
  name: 'hypermd',
  startState: () => ({ block: 'start', fence: '', line: [], marks: new Set(), html: null }),
  copyState: (state) => ({ ...state, marks: new Set(state.marks), html: state.html && { ...state.html } }),
  blankLine(state) {
    if (state.block === 'start') state.block = 'text';
    state.marks.clear();
    state.line = [];
    state.html = null;
  },
  token(stream, state) {
    if (stream.sol()) {
      const block = blockToken(stream, state);
      if (block !== null) return sorted(block);
      state.line = [];
      const opening = state.html ? null : lineToken(stream, state);
      if (opening !== null) return sorted(opening, state.line);
    }
    if (state.html) {
      const token = htmlToken(stream, state.html);
      if (closingTag(state.html)) state.html = null;
      return token && sorted(token);
    }
    const start = stream.pos;
    const token = inlineToken(stream, state);
    // The tag that begins here is read by the next call, as CodeMirror wants each call to go on.
    if (stream.pos === start && state.html) return parser.token(stream, state);
    return sorted(token, state.line, [...state.marks]);
  },
  languageData: { commentTokens: { block: { open: '%%', close: '%%' } } },
  // Every class is a name of its own. CodeMirror renames `tag` and `attribute` where they stand alone.
  tokenTable: new Proxy({}, { get: () => tags.content, has: () => true }),
};

function sorted(token: string, ...classes: (readonly string[])[]): string | null {
  const names = new Set([...token.split(' '), ...classes.flat()].filter(Boolean));
  return names.size === 0 ? null : [...names].sort().join(' ');
}

/** The language whose tree names nodes as Obsidian's does. */
export function noteLanguage(): LanguageSupport {
  return new LanguageSupport(StreamLanguage.define(parser));
}
